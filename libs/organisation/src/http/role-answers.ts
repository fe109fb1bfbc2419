import { Injectable } from '@nestjs/common';
import { GRANTABLE, PERMISSION_GROUPS, refuse, ROLE, ROLES, type Permission } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { RoleRows, type RoleRow } from '../data/role-rows';
import { grantObstacle, type PostToGrant } from '../rules/permission-duties';
import { labelOfRole, postToGrant } from '../use-cases/roles/role-judge';
import type { BarredView, PermissionGroupView, RoleLineView, RolesView, RoleTraceView } from './role.view';
import { TraceAnswers } from './trace-answers';

const GROUPS: PermissionGroupView[] = PERMISSION_GROUPS.map(({ zh, permissions }) => ({
  label: zh, permissions: Object.entries(permissions).filter(([, { bySystem }]) => !bySystem).map(([name, one]) => ({ name, label: one.zh })),
})).filter(({ permissions }) => permissions.length > 0);

/** What every post may do, and what it must not be given. */
@Injectable()
export class RoleAnswers {
  constructor(private readonly roles: RoleRows, private readonly trace: TraceAnswers) {}

  async list(actor: Actor): Promise<RolesView> {
    const [all, pairs, own] = [await this.roles.all(), await this.roles.heldTogether(), await this.roles.heldBy(actor.personId ?? 0)];
    const elsewhere = (await this.roles.coversEverything(actor.jurisdictionPath)) ? null : '由市局的安全管理员改';
    const closed = (name: string): string | null => elsewhere ?? (own.includes(name) ? '您自己任这个岗位' : null);
    // in the order of the posts; one that this version of the program does not know has no people
    const known = Object.keys(ROLES).flatMap((name) => all.find((role) => role.name === name) ?? []);
    return { groups: GROUPS, roles: known.map((role) => ({ ...lineOf(role, postToGrant(role, all, pairs)), closed: closed(role.name) })) };
  }

  /** @throws notFound */
  async traceOf(id: number): Promise<RoleTraceView> {
    const role = (await this.roles.find(id)) ?? refuse('notFound');
    return { id: role.id, ...(await this.trace.of(ROLE, id)) };
  }
}

function lineOf({ id, name, version, permissions, movedAt }: RoleRow, post: PostToGrant): Omit<RoleLineView, 'closed'> {
  return { id, name, label: labelOfRole(name), version, permissions: [...permissions], barred: barredFor(post), changedAt: movedAt?.toISOString() ?? null };
}

/** Pure: by reason, so that the same words come once. */
function barredFor(post: PostToGrant): BarredView[] {
  const byReason = new Map<string, Permission[]>();
  for (const permission of GRANTABLE) {
    const why = post.permissions.includes(permission) ? undefined : grantObstacle(permission, post)?.ruleLabel;
    if (why) byReason.set(why, [...(byReason.get(why) ?? []), permission]);
  }
  return [...byReason].map(([why, permissions]) => ({ why, permissions }));
}
