import { addDays, type PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';
import { projectLimit, spanOn, type ClockLedger, type ClockTerms, type DueDateKind } from './legal-clock';

export type ClockState = 'running' | 'stopped' | 'done';

export interface Light {
  kind: 'ok' | 'soon' | 'over' | 'stopped' | 'done';
  /** Working days left, overdue, or since the stop's notice; 0 when done. */
  days: number;
  words: string;
}

/** Working days left at which a case turns 临期, unless the setting says otherwise. */
export const SOON_DAYS = 1;

/**
 * The light of a due date as seen on `today`, always in working days. Due today is 剩 0 天 and soon; a due date that passed
 * is overdue at once, so that the Saturday after a Friday already shows 超期 1 天.
 */
export function lightOf(
  dueOn: PlainDate, today: PlainDate, calendar: WorkingCalendar, soonDays = SOON_DAYS, state: ClockState = 'running', stoppedDays?: number,
): Light {
  if (state === 'done') return { kind: 'done', days: 0, words: '办结' };
  if (state === 'stopped') return { kind: 'stopped', days: stoppedDays ?? 0, words: stoppedDays === undefined ? '停表' : `停表 第 ${stoppedDays} 天` };
  if (today > dueOn) {
    const days = Math.max(1, calendar.workingDaysAfter(dueOn, today));
    return { kind: 'over', days, words: `超期 ${days} 天` };
  }
  const days = calendar.workingDaysAfter(today, dueOn);
  return { kind: days <= soonDays ? 'soon' : 'ok', days, words: `剩 ${days} 天` };
}

/** Whether a clock runs on `today`: a stop counts only within its notified days and before the due date. */
export function clockStateOn(
  which: Exclude<DueDateKind, 'delivery'>, terms: ClockTerms, ledger: ClockLedger, calendar: WorkingCalendar, today: PlainDate,
): ClockState {
  if (ledger.decidedOn !== null && ledger.decidedOn <= today) return 'done';
  const { spans, dueOn } = projectLimit(which, terms, ledger, calendar);
  return today <= dueOn && spanOn(spans, today) ? 'stopped' : 'running';
}

/** Which working day of its stop `today` is, the day of the notice being the first; null when no stop covers today. */
export function dayOfStop(ledger: ClockLedger, calendar: WorkingCalendar, today: PlainDate): number | null {
  const stop = ledger.stops.find(({ from, until }) => from <= today && (until === null || today <= until));
  return stop ? calendar.workingDaysAfter(addDays(stop.from, -1), today) : null;
}
