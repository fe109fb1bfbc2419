import { OUTSIDE_STATES, outsideMayBecome, refuse, type OutsideProgress } from '@onecounter/contracts';
import type { JointMemberRow, OutsideRow } from '../data/joint-row';

export interface OutsideEdges { readonly waitsFor: readonly number[]; readonly holdsUp: readonly number[] }
type Member = Pick<JointMemberRow, 'id' | 'number' | 'item_name' | 'holds' | 'after'>;

/**
 * Where an outside item stands in the order of a joint case. Only a case that waits anyhow may be made to wait for it, too: one that has begun has
 * its limits running, which nothing but the law stops. @throws notInJointCase, caseBegunAlready, outsideCircle
 */
export function judgeEdges({ waitsFor, holdsUp }: OutsideEdges, members: readonly Member[]): void {
  const byId = new Map(members.map((one) => [one.id, one]));
  for (const [field, ids] of [['waitsFor', waitsFor], ['holdsUp', holdsUp]] as const) for (const id of ids) if (!byId.has(id)) refuse('notInJointCase', { id }, field);
  for (const id of holdsUp) {
    const member = byId.get(id);
    if (member && !member.holds.some(({ kind }) => kind === 'openPredecessor')) refuse('caseBegunAlready', { name: member.item_name, number: member.number }, 'holdsUp');
  }
  const circle = waitsFor.find((id) => comesAfterAny(id, new Set(holdsUp), byId));
  if (circle !== undefined) refuse('outsideCircle', { name: byId.get(circle)?.item_name ?? '' }, 'holdsUp');
}

/** Whether the case is one of those, or comes after one of them. Themes have no circle of their own (CAT-9). */
function comesAfterAny(id: number, those: ReadonlySet<number>, byId: ReadonlyMap<number, Member>): boolean {
  return those.has(id) || (byId.get(id)?.after ?? []).some(({ on }) => comesAfterAny(on, those, byId));
}

export interface Progress { readonly state: OutsideProgress; readonly on: string; readonly resultNumber?: string; readonly fileId?: string }

/** @param today legal date. @throws outsideProgressNotAllowed, outsideDayAhead, outsideEvidenceMissing, outsideNumberMissing */
export function judgeProgress(row: Pick<OutsideRow, 'state' | 'name'>, { state, on, resultNumber, fileId }: Progress, today: string): void {
  if (!outsideMayBecome(row.state, state)) refuse('outsideProgressNotAllowed', { name: row.name, from: OUTSIDE_STATES[row.state].zh, to: OUTSIDE_STATES[state].zh }, 'state');
  if (on > today) refuse('outsideDayAhead', { on, today }, 'on');
  if ('ends' in OUTSIDE_STATES[state] && !fileId) refuse('outsideEvidenceMissing', { state: OUTSIDE_STATES[state].zh }, 'fileId');
  if (state === 'granted' && !resultNumber?.trim()) refuse('outsideNumberMissing', {}, 'resultNumber');
}

/** Materials that are called what the outside result is called, and come from elsewhere: 消防安全检查意见书. */
export function providedBy(resultName: string | null, materials: readonly { readonly code: string; readonly name: string; readonly sharedKey: string | null }[]): string[] {
  return resultName === null ? [] : materials.filter(({ name, sharedKey }) => name === resultName || (sharedKey !== null && name.length > 2 && resultName.startsWith(name))).map(({ code }) => code);
}
