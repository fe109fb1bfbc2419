import { Injectable } from '@nestjs/common';
import { refuse, type Permission } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { writeTaking } from '../../data/role-rows';
import { SessionDirectory } from '../../data/session-directory';
import { ROLE_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';
import { labelOfPermission, labelOfRole, RoleJudge } from './role-judge';

/** 收回权限: nobody in the post may do it any more, within five seconds; no later version of the program gives it back. */
@Injectable()
export class TakePermission {
  constructor(private readonly desk: OrganisationDesk, private readonly judge: RoleJudge, private readonly directory: SessionDirectory) {}

  /** @throws ofWholeBureau, notFound, changedMeanwhile, ownPost, permissionNotHeld */
  async run(id: number, input: { version: number; permission: Permission }, actor: Actor): Promise<StepTaken> {
    await this.judge.requireWholeBureau(actor, 'takePermission');
    const open = await this.desk.open(ROLE_SUBJECT, 'takePermission', id, input.version, actor);
    const role = await this.judge.require(id, actor);
    if (!role.permissions.includes(input.permission)) refuse('permissionNotHeld', { role: role.name, roleLabel: labelOfRole(role.name), permission: input.permission, permissionLabel: labelOfPermission(input.permission) }, 'permission');
    const taken = await this.desk.take(open, { facts: { permission: input.permission, role: role.name }, with: (statement) => writeTaking(statement, role.name, input.permission) });
    this.directory.forgetAll();
    return taken;
  }
}
