import { refuse } from '@onecounter/contracts';
import { addDays, weekdayOf, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import { HEAD_POSTS } from '../card-answerer';

/** The Monday of the week in which the day lies. */
export const mondayOf = (day: PlainDate): PlainDate => addDays(day, -((weekdayOf(day) + 6) % 7));

/** When the week must be signed: the Monday after it, or for a week that is opened later the coming Monday; the next working day when that rests. */
export function signatureDue(week: PlainDate, today: PlainDate, calendar: WorkingCalendar): { readonly date: PlainDate; readonly provisional: boolean } {
  const after = addDays(week, 7);
  return calendar.addWorkingDays(addDays(after >= today ? after : addDays(mondayOf(today), 7), -1), 1);
}

/** The head signs, and not a ledger that is in his own keeping. @throws ledgerWeekOfHead, ledgerWeekByKeeper */
export function requireSigner(week: { readonly unit_id: number; readonly unit_name: string }, keeperId: number | null, { personId, unitId, post }: Pick<Actor, 'personId' | 'unitId' | 'post'>): void {
  if (unitId !== week.unit_id || !HEAD_POSTS.includes(post)) refuse('ledgerWeekOfHead', { unit: week.unit_name });
  if (keeperId !== null && keeperId === personId) refuse('ledgerWeekByKeeper');
}
