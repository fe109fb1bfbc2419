import { DUTY_ROLES, type DutyRole } from '@onecounter/contracts';
import { dutyLabel, roleLabel, type Holder } from './leave-duties';

export interface DutyPair { readonly role: DutyRole; readonly itemCode: string | null; readonly aId: number; readonly aName: string; readonly bId: number | null; readonly bName: string | null }

/** Posts of the unit that have an A and a B, in the order of the list. */
export const dutyRolesOf = (holders: readonly Holder[]): DutyRole[] => DUTY_ROLES.filter((role) => holders.some((one) => one.role === role));

/** Why somebody cannot do the duty today; null when nothing stands in the way. */
export function troubleOf(personId: number, role: DutyRole, holders: readonly Holder[]): string | null {
  const held = holders.find((one) => one.personId === personId && one.role === role);
  if (!held) return '已不在这个岗位';
  return held.disabled ? '账号停用' : held.away && `请假：${held.away}`;
}

/** What is missing so that every duty has an A and a B (IAM-4), in words. */
export function dutyGaps(pairs: readonly DutyPair[], holders: readonly Holder[]): string[] {
  const alone = pairs.filter((pair) => pair.bId === null).map((pair) => `${dutyLabel('', pair)}：A角${pair.aName}没有B角。`);
  const gone = pairs.flatMap((pair) => [[pair.aId, pair.aName, 'A角'] as const, [pair.bId, pair.bName ?? '', 'B角'] as const].flatMap(([id, name, which]) => {
    const held = holders.find((one) => one.personId === id && one.role === pair.role);
    return id === null || (held && !held.disabled) ? [] : [`${dutyLabel('', pair)}：${which}${name}${held ? '账号停用' : '已不在这个岗位'}，请调整。`];
  }));
  const without = DUTY_ROLES.flatMap((role) => holders.filter((one) => one.role === role && !one.disabled && !pairs.some((pair) => pair.role === role && (pair.aId === one.personId || pair.bId === one.personId)))
    .map((one) => `${roleLabel(role)}：${one.name}没有AB角，请假时没有人接。`));
  return [...alone, ...gone, ...without];
}
