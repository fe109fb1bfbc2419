import { HEARING_DAYS, refuse, type StatementOutcome } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import type { CaseRow } from '@onecounter/casework';

/** The last day to ask for a hearing: five working days after the notice (行政许可法 47). */
export const askUntil = (toldOn: PlainDate, calendar: WorkingCalendar): PlainDate => calendar.addWorkingDays(toldOn, HEARING_DAYS.toAsk).date;
/** The last day on which it is held: twenty working days after it was asked for (行政许可法 47). */
export const holdBy = (askedOn: PlainDate, calendar: WorkingCalendar): PlainDate => calendar.addWorkingDays(askedOn, HEARING_DAYS.toHold).date;

/** Asked for after the notice and in time; what is written down later keeps its day. @throws hearingAskedLate */
export function judgeAskedOn(askedOn: string, from: string, until: string, today: string): void {
  const last = until < today ? until : today;
  if (askedOn < from || askedOn > last) refuse('hearingAskedLate', { from, until: last, askedOn }, 'askedOn');
}

/** Seven working days of notice, and held within twenty of the request unless it is said why not. @throws hearingNoticeShort, hearingTooLate */
export function judgeHearingDay(heldOn: string, today: PlainDate, until: string, lateReason: string | undefined, calendar: WorkingCalendar): void {
  const earliest = calendar.addWorkingDays(today, HEARING_DAYS.notice).date;
  if (heldOn < earliest) refuse('hearingNoticeShort', { earliest }, 'heldOn');
  if (heldOn > until && !lateReason?.trim()) refuse('hearingTooLate', { until }, 'heldOn');
}

/** Everybody who has a hand in the case presides over none of its hearings (行政许可法 48(3)). */
export const handsOf = (row: Pick<CaseRow, 'received_by' | 'assignee_id' | 'reviewed_by' | 'checked_by' | 'decided_by'>): number[] =>
  [row.received_by, row.assignee_id, row.reviewed_by, row.checked_by, row.decided_by].filter((id) => id !== null);

/** Silence counts only once the days have passed. @throws statementStillOpen */
export function judgeStatement(outcome: StatementOutcome, dueOn: string, today: string): void {
  if (outcome === 'noneInTime' && today <= dueOn) refuse('statementStillOpen', { dueOn }, 'outcome');
}

/** @throws partyListed */
export function judgeParties(parties: readonly { readonly name: string }[]): void {
  const names = parties.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) refuse('partyListed', { name: twice }, 'parties');
}

/** The record is signed by those who were there; who did not sign, why not. @throws hearingRecordUnsigned */
export function judgeSignatures(attendees: readonly { readonly name: string; readonly signed: boolean; readonly unsignedReason?: string }[]): void {
  const unsigned = attendees.find(({ signed, unsignedReason }) => !signed && !unsignedReason?.trim());
  if (unsigned) refuse('hearingRecordUnsigned', { name: unsigned.name }, 'attendees');
}
