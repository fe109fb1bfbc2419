import { Injectable } from '@nestjs/common';
import { PERMISSION_NAMES, refuse, roleOf, type Permission } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { RoleRows, type RoleRow } from '../../data/role-rows';
import type { PostToGrant } from '../../rules/permission-duties';

export const labelOfRole = (name: string): string => roleOf(name)?.zh ?? name;
export const labelOfPermission = (name: string): string => PERMISSION_NAMES[name]?.zh ?? name;

/** What must hold before anybody changes what a post may do. */
@Injectable()
export class RoleJudge {
  constructor(private readonly roles: RoleRows) {}

  /** @throws ofWholeBureau */
  async requireWholeBureau(actor: Actor, verb: Permission): Promise<void> {
    if (!(await this.roles.coversEverything(actor.jurisdictionPath))) refuse('ofWholeBureau', { verb, verbLabel: labelOfPermission(verb) });
  }

  /** The role, which is none of the actor's own. @throws notFound, ownPost */
  async require(id: number, actor: Actor): Promise<RoleRow> {
    const role = (await this.roles.find(id)) ?? refuse('notFound');
    const own = await this.roles.heldBy(actor.personId ?? 0);
    return own.includes(role.name) ? refuse('ownPost', { role: role.name, roleLabel: labelOfRole(role.name) }) : role;
  }

  /** The role beside those that somebody holds together with it. */
  async toGrant(role: RoleRow): Promise<PostToGrant> {
    const [all, pairs] = [await this.roles.all(), await this.roles.heldTogether()];
    return postToGrant(role, all, pairs);
  }
}

/** Pure. */
export function postToGrant(role: RoleRow, all: readonly RoleRow[], pairs: readonly { role: string; other: string }[]): PostToGrant {
  const others = new Set(pairs.filter((pair) => pair.role === role.name).map(({ other }) => other));
  return { role: role.name, permissions: role.permissions, beside: all.filter(({ name }) => others.has(name)).map(({ name, permissions }) => ({ role: name, permissions })) };
}
