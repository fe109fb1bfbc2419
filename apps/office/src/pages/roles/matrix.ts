import type { Schemas } from '../../api';

type Role = Schemas['RoleLineView'];
type Group = Schemas['PermissionGroupView'];
export interface Cell { readonly roleId: number; readonly permission: string }

/** Pure: groups with the permissions whose name holds the words, and the roles that the words name; words that name roles leave all permissions. */
export function found(groups: readonly Group[], roles: readonly Role[], words: string): { groups: Group[]; roles: Role[] } {
  const asked = words.trim();
  const named = roles.filter(({ label }) => asked !== '' && label.includes(asked));
  const of = (group: Group): Group => ({ ...group, permissions: group.label.includes(asked) ? group.permissions : group.permissions.filter(({ label }) => label.includes(asked)) });
  const matching = groups.map(of).filter(({ permissions }) => permissions.length > 0);
  return matching.length > 0 || named.length === 0 ? { groups: matching, roles: [...roles] } : { groups: [...groups], roles: named };
}

/** Pure: why the role must not get the permission; null when it may, or has it. */
export const barredWhy = ({ barred }: Role, permission: string): string | null => barred.find(({ permissions }) => permissions.includes(permission))?.why ?? null;

export const labelIn = (groups: readonly Group[], permission: string): string => groups.flatMap(({ permissions }) => permissions).find(({ name }) => name === permission)?.label ?? permission;

/** Pure: what a cell says to whoever hears it. */
export function wordsOf(role: Role, permission: { name: string; label: string }): string {
  const state = role.permissions.includes(permission.name) ? '有' : barredWhy(role, permission.name) ? '不能给' : '没有';
  return `${role.label}，${permission.label}：${state}`;
}
