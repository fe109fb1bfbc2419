import { addDays, daysBetween, maxDate, minDate, type PlainDate } from './plain-date';
import type { DueDate, WorkingCalendar } from './working-calendar';

export type DayUnit = 'working' | 'calendar';

export interface Limit {
  days: number;
  unit: DayUnit;
}

/** What an item version grants: the law's limit, the promised one, and the one for handing over the result (行政许可法 42, 44). */
export interface ClockTerms {
  statutory: Limit;
  promised: Limit;
  delivery: Limit;
  statutoryBasis: string;
  promisedBasis: string;
  deliveryBasis: string;
}

/** Time that does not count (行政许可法 45, or a statute the item version names). Both ends are excluded. */
export interface ClockStop {
  from: PlainDate;
  /** Last excluded day; null while the stop is open. */
  until: PlainDate | null;
  /** Time stated in the written notice, in days of the limit's unit. */
  notifiedDays: number;
  basis: string;
  reason: string;
  evidence?: string;
}

/** Longer time granted by the head of the organ (行政许可法 42); lengthens the statutory limit only, in its unit. */
export interface ClockExtension {
  on: PlainDate;
  days: number;
  basis: string;
  evidence?: string;
}

export interface ClockLedger {
  acceptedOn: PlainDate;
  acceptanceEvidence?: string;
  stops: readonly ClockStop[];
  extensions: readonly ClockExtension[];
  decidedOn: PlainDate | null;
}

export type DueDateKind = 'statutory' | 'promised' | 'delivery';

export interface DueDates {
  statutory: DueDate;
  promised: DueDate;
  /** null until decided */
  delivery: DueDate | null;
}

/** Days of a limit's unit: which days count, and how to count them. */
export interface DayCounter {
  counts(date: PlainDate): boolean;
  /** Days after `from` up to and with `upTo`. */
  between(from: PlainDate, upTo: PlainDate): number;
  add(start: PlainDate, days: number): PlainDate;
}

/** The days one stop really takes off the clock, every calendar day from `from` to `to`. */
export interface StoppedSpan {
  from: PlainDate;
  to: PlainDate;
  stop: ClockStop;
  /** Days in the limit's unit the stop has really lasted; null while it is open. */
  actualDays: number | null;
}

/** One limit laid over the calendar. */
export interface ProjectedLimit {
  limit: Limit;
  startOn: PlainDate;
  spans: readonly StoppedSpan[];
  counter: DayCounter;
  /** The limit's last counted day; the due date is later only when that day is a rest day of a calendar-day limit. */
  ranOutOn: PlainDate;
  dueOn: PlainDate;
  provisional: boolean;
}

/** 行政许可法 32(4): what is missing is told at once or within five days. */
const NOTICE_DAYS = 5;
const NO_SPANS: readonly StoppedSpan[] = [];

export function dayCounterOf(unit: DayUnit, calendar: WorkingCalendar): DayCounter {
  if (unit === 'calendar') return { counts: () => true, between: daysBetween, add: addDays };
  return {
    counts: (date) => calendar.isWorkingDay(date),
    between: (from, upTo) => calendar.workingDaysAfter(from, upTo),
    add: (start, days) => calendar.addWorkingDays(start, days).date,
  };
}

function spanOf(stop: ClockStop, until: PlainDate | null, counter: DayCounter): StoppedSpan {
  if (until !== null && until < stop.from) throw new RangeError(`a stop ends before it begins: ${stop.from}, ${until}`);
  requireDays(stop.notifiedDays);
  const eve = addDays(stop.from, -1);
  // beyond the notified days the clock runs again, ended or not: more time needs a second notice
  const lastNotified = counter.add(eve, stop.notifiedDays);
  const to = until === null ? lastNotified : minDate(until, lastNotified);
  return { from: stop.from, to, stop, actualDays: until === null ? null : counter.between(eve, until) };
}

function stoppedSpans(ledger: ClockLedger, counter: DayCounter): readonly StoppedSpan[] {
  if (ledger.stops.length === 0) return NO_SPANS;
  return ledger.stops
    .filter((stop) => ledger.decidedOn === null || stop.from <= ledger.decidedOn)
    // nothing is left to wait for once decided, so the decision also ends a stop that nobody closed
    .map((stop) => spanOf(stop, stop.until ?? ledger.decidedOn, counter))
    .filter((span) => span.from <= span.to)
    .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
}

/** The day on which `days` have run from the day after `start`, leaving out the spans; overlapping spans are left out once. */
function runOut(start: PlainDate, days: number, spans: readonly StoppedSpan[], counter: DayCounter): PlainDate {
  let left = days;
  let cursor = start;
  if (left === 0) return start;
  for (const span of spans) {
    const available = Math.max(0, counter.between(cursor, addDays(span.from, -1)));
    if (left <= available) break;
    left -= available;
    cursor = maxDate(cursor, span.to);
  }
  return counter.add(cursor, left);
}

/** Days the clock has run after `start` up to and with `upTo`, in the counter's unit. */
export function daysRun(start: PlainDate, upTo: PlainDate, spans: readonly StoppedSpan[], counter: DayCounter): number {
  let run = 0;
  let cursor = start;
  for (const span of spans) {
    if (span.from > upTo) break;
    run += Math.max(0, counter.between(cursor, addDays(span.from, -1)));
    cursor = maxDate(cursor, span.to);
  }
  return run + (cursor < upTo ? counter.between(cursor, upTo) : 0);
}

export function spanOn(spans: readonly StoppedSpan[], date: PlainDate): StoppedSpan | undefined {
  return spans.find((span) => span.from <= date && date <= span.to);
}

/** 民法典 203: a last day that is a rest day gives way to the next working day; so does one that a stop has taken. */
function rolledForward(date: PlainDate, spans: readonly StoppedSpan[], calendar: WorkingCalendar): PlainDate {
  if (calendar.isWorkingDay(date)) return date;
  let day = calendar.nextWorkingDayFrom(date);
  for (let span = spanOn(spans, day); span; span = spanOn(spans, day)) day = calendar.nextWorkingDayFrom(addDays(span.to, 1));
  return day;
}

function requireDays(days: number): void {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`);
}

function lay(limit: Limit, startOn: PlainDate, ledger: ClockLedger | null, calendar: WorkingCalendar): ProjectedLimit {
  requireDays(limit.days);
  const counter = dayCounterOf(limit.unit, calendar);
  const spans = ledger ? stoppedSpans(ledger, counter) : NO_SPANS;
  const ranOutOn = runOut(startOn, limit.days, spans, counter);
  const rolls = limit.unit === 'calendar' && limit.days > 0;
  const dueOn = rolls ? rolledForward(ranOutOn, spans, calendar) : ranOutOn;
  const looked = rolls ? addDays(ranOutOn, -1) : startOn;
  const open = ledger !== null && ledger.decidedOn === null && ledger.stops.some((stop) => stop.until === null && stop.from <= dueOn);
  return { limit, startOn, spans, counter, ranOutOn, dueOn, provisional: open || !calendar.isLoadedThrough(looked, dueOn) };
}

/** One of the three limits over the calendar. @throws RangeError for 'delivery' before the decision */
export function projectLimit(which: DueDateKind, terms: ClockTerms, ledger: ClockLedger, calendar: WorkingCalendar): ProjectedLimit {
  if (which === 'promised') return lay(terms.promised, ledger.acceptedOn, ledger, calendar);
  if (which === 'statutory') {
    const days = ledger.extensions.reduce((sum, extension) => sum + extension.days, terms.statutory.days);
    return lay({ days, unit: terms.statutory.unit }, ledger.acceptedOn, ledger, calendar);
  }
  if (ledger.decidedOn === null) throw new RangeError('the delivery limit starts with the decision');
  // 行政许可法 45 leaves time out of the limit for deciding; handing over the result waits for nothing
  return lay(terms.delivery, ledger.decidedOn, null, calendar);
}

/**
 * The due dates of a case. The day after the start is the first day (民法典 201); a limit of 0 days ends the same day;
 * a stop takes off the lesser of notified and actual days of the limit's unit from its first day on (行政许可法 45);
 * an open stop counts its notified days and makes the date provisional, as does a year without calendar.
 * @throws RangeError when a number of days is no whole number ≥ 0 or a stop ends before it begins
 */
export function projectDueDates(terms: ClockTerms, ledger: ClockLedger, calendar: WorkingCalendar): DueDates {
  const due = (which: DueDateKind): DueDate => {
    const { dueOn, provisional } = projectLimit(which, terms, ledger, calendar);
    return { on: dueOn, provisional };
  };
  return { statutory: due('statutory'), promised: due('promised'), delivery: ledger.decidedOn === null ? null : due('delivery') };
}

/** Last day for telling the applicant what is missing: the fifth working day after the receipt (行政许可法 32(4)). */
export function noticeDueOn(receivedOn: PlainDate, calendar: WorkingCalendar): DueDate {
  const { date, provisional } = calendar.addWorkingDays(receivedOn, NOTICE_DAYS);
  return { on: date, provisional };
}

/** Acceptance by silence. */
export interface DeemedAcceptance {
  /** The day of receipt: the limits run from it. */
  acceptedOn: PlainDate;
  /** First day on which the silence has this effect. */
  since: PlainDate;
  /** True when the calendar of the counted year is unknown, so that the effect itself is not yet certain. */
  provisional: boolean;
}

/** Whether an application nobody answered counts as accepted (行政许可法 32(4)); null while the notice is still in time. */
export function deemedAcceptance(receivedOn: PlainDate, calendar: WorkingCalendar, today: PlainDate): DeemedAcceptance | null {
  const due = noticeDueOn(receivedOn, calendar);
  if (today <= due.on) return null;
  return { acceptedOn: receivedOn, since: addDays(due.on, 1), provisional: due.provisional };
}

/**
 * Compares two limits, whatever their units, by running both from the same start:
 * calendar days by which `one` ends after `other`; 0 when they end together, negative when it ends earlier.
 */
export function compareLimits(one: Limit, other: Limit, calendar: WorkingCalendar, start: PlainDate): number {
  const ends = (limit: Limit): PlainDate => lay(limit, start, null, calendar).dueOn;
  return daysBetween(ends(other), ends(one));
}
