import { Injectable } from '@nestjs/common';
import { refuse, type Permission } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { writeGrant } from '../../data/role-rows';
import { SessionDirectory } from '../../data/session-directory';
import { ROLE_SUBJECT } from '../../data/subjects';
import { grantObstacle } from '../../rules/permission-duties';
import { OrganisationDesk } from '../organisation-desk';
import { labelOfPermission, labelOfRole, RoleJudge } from './role-judge';

/** 给予权限: everybody in the post may do one thing more, within five seconds; separation of duties is judged with it (IAM-3, IAM-6). */
@Injectable()
export class GrantPermission {
  constructor(private readonly desk: OrganisationDesk, private readonly judge: RoleJudge, private readonly directory: SessionDirectory) {}

  /** @throws ofWholeBureau, notFound, changedMeanwhile, ownPost, permissionHeld, separationOfDuties */
  async run(id: number, input: { version: number; permission: Permission }, actor: Actor): Promise<StepTaken> {
    await this.judge.requireWholeBureau(actor, 'grantPermission');
    const open = await this.desk.open(ROLE_SUBJECT, 'grantPermission', id, input.version, actor);
    const role = await this.judge.require(id, actor);
    if (role.permissions.includes(input.permission)) refuse('permissionHeld', { role: role.name, roleLabel: labelOfRole(role.name), permission: input.permission, permissionLabel: labelOfPermission(input.permission) }, 'permission');
    const obstacle = grantObstacle(input.permission, await this.judge.toGrant(role));
    if (obstacle) refuse('separationOfDuties', { ...obstacle }, 'permission');
    const taken = await this.desk.take(open, { facts: { permission: input.permission, role: role.name }, with: (statement) => writeGrant(statement, role.name, input.permission) });
    this.directory.forgetAll();
    return taken;
  }
}
