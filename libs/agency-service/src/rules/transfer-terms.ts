import type { CountyTransferStatus } from '@onecounter/contracts';
import { lightOf, plainDate, type Light, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';

/** Working days left at which a transfer turns 临期. */
const SOON = 2;

/** Its day runs from the hand-over, whether or not the receipt is there: waiting for the receipt costs the one who is to give it. */
export function dueOfTransfer(days: number, on: PlainDate, calendar: WorkingCalendar): { readonly due_on: string; readonly provisional: boolean } {
  const { date, provisional } = calendar.addWorkingDays(on, days);
  return { due_on: date, provisional };
}

/** Late is what has no result when its day has passed, and stays what came after its day; what was refused or recalled owes nothing. */
export function isLate({ status, due_on: due, done_on: done }: { readonly status: CountyTransferStatus; readonly due_on: string; readonly done_on: string | null }, today: string): boolean {
  return status !== 'refused' && status !== 'recalled' && due < (done ?? today);
}

/** Only what still owes its result has a light. */
export function lightOfTransfer({ status, due_on: due }: { readonly status: CountyTransferStatus; readonly due_on: string }, today: PlainDate, calendar: WorkingCalendar): Light | null {
  return status === 'handed' || status === 'received' ? lightOf(plainDate(due), today, calendar, SOON) : null;
}

/** Mean of the working days from hand-over to result, to a tenth; null when nothing was done. */
export function meanWorkingDays(spans: readonly (readonly [string, string])[], calendar: WorkingCalendar): number | null {
  if (spans.length === 0) return null;
  const days = spans.reduce((sum, [from, to]) => sum + calendar.workingDaysAfter(plainDate(from), plainDate(to)), 0);
  return Math.round((days / spans.length) * 10) / 10;
}
