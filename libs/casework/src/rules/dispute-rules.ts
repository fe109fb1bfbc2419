import { DISPUTE, DISPUTE_LEVELS, refuse, type DisputeLevel, type DisputeVerb, type FaultCode, type MeetingKind, type Permission } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';

export interface DisputeSides { readonly level: DisputeLevel; readonly raising_unit_id: number; readonly raising_unit_name: string; readonly other_unit_id: number; readonly other_unit_name: string; readonly raised_by: number; readonly raised_by_name: string; readonly due_on: string }
export interface DisputeAsker { readonly personId: number | null; readonly unitId: number | null; readonly permissions: ReadonlySet<Permission> }
export type DisputeSide = 'raising' | 'other';

const COORDINATION = '业务协调科';
/** Whoever may bring a dispute before a meeting coordinates. */
const coordinates = ({ permissions }: DisputeAsker): boolean => permissions.has('escalateDispute');

export function sideOf(row: Pick<DisputeSides, 'raising_unit_id' | 'other_unit_id'>, { unitId }: Pick<DisputeAsker, 'unitId'>): DisputeSide | null {
  if (unitId === null) return null;
  return unitId === row.raising_unit_id ? 'raising' : unitId === row.other_unit_id ? 'other' : null;
}

/** Why the asker may not, beyond permission and lifecycle; null when they may. */
export function disputeRefusal(row: DisputeSides, verb: DisputeVerb, asker: DisputeAsker, today: string): { code: FaultCode; facts: object } | null {
  const side = sideOf(row, asker);
  const of = (who: string): { code: FaultCode; facts: object } => ({ code: 'disputeNotYours', facts: { who, verb, verbLabel: DISPUTE.steps[verb].zh } });
  switch (verb) {
    case 'raiseDispute':
      return null;
    case 'answerDispute':
      return side === 'other' ? null : of(row.other_unit_name);
    case 'withdrawDispute': // somebody of the unit must be able to when the raiser is away: its head, who could settle it
      return asker.personId === row.raised_by || (side === 'raising' && asker.permissions.has('settleDispute')) ? null : of(`提出人${row.raised_by_name}或${row.raising_unit_name}负责人`);
    case 'referDispute':
      if (side) return null;
      if (!coordinates(asker)) return of(`${row.raising_unit_name}、${row.other_unit_name}`);
      return row.due_on < today ? null : { code: 'disputeLimitRunning', facts: { on: row.due_on } };
    case 'escalateDispute':
      return coordinates(asker) ? null : of(COORDINATION);
    case 'settleDispute':
      if (row.level === 'direct') return side ? null : of(`${row.raising_unit_name}、${row.other_unit_name}负责人`);
      return coordinates(asker) ? null : of(COORDINATION);
  }
}

/** @throws disputeNotYours, disputeLimitRunning */
export function requireDisputeTurn(row: DisputeSides, verb: DisputeVerb, asker: DisputeAsker, today: string): void {
  const refusal = disputeRefusal(row, verb, asker, today);
  if (refusal) refuse(refusal.code, { ...refusal.facts });
}

/** Which meeting decides on a level; direct contact has none. */
export const MEETING_OF_LEVEL: Readonly<Record<DisputeLevel, MeetingKind | null>> = { direct: null, consultation: 'consultation', meeting: 'thematic' };

export interface LevelTerm { readonly level: DisputeLevel; readonly level_on: string; readonly level_days: number; readonly due_on: string; readonly provisional: boolean }
/** The last day of a level: the day on which it begins is not counted (民法典 201). */
export function termOfLevel(level: DisputeLevel, days: number, on: PlainDate, calendar: WorkingCalendar): LevelTerm {
  const due = calendar.addWorkingDays(on, days);
  return { level, level_on: on, level_days: days, due_on: due.date, provisional: due.provisional };
}
/** The next level; null after the last. */
export function levelAfter(level: DisputeLevel): DisputeLevel | null {
  const next = DISPUTE_LEVELS[level].no + 1;
  return (Object.keys(DISPUTE_LEVELS) as DisputeLevel[]).find((one) => DISPUTE_LEVELS[one].no === next) ?? null;
}
