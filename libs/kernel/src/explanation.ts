import { addDays, maxDate, minDate, yearOf, type PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';
import { daysRun, projectLimit, spanOn } from './legal-clock';
import type { ClockExtension, ClockLedger, ClockTerms, DueDateKind, Limit, ProjectedLimit, StoppedSpan } from './legal-clock';

export type ClockMark = 'starts' | 'counts' | 'stopped' | 'rest' | 'remaining' | 'over';

/** A run of calendar days, both ends included, in which the clock did one thing. */
export interface ExplanationRow {
  from: PlainDate;
  to: PlainDate;
  what: string;
  clock: ClockMark;
  /** Days of the limit's unit that were used, stopped or are left; in 'over' rows always working days. */
  workingDays: number;
  basis: string;
  evidence?: string;
  /** Stopped rows: what the notice states and what really passed (null = still open); the lesser was taken off. */
  notifiedDays?: number;
  actualDays?: number | null;
}

/** Why a due date is this day. `used + remaining` is always the limit. */
export interface Explanation {
  which: DueDateKind;
  startOn: PlainDate;
  dueOn: PlainDate;
  provisional: boolean;
  /** Extensions included. */
  limit: Limit;
  extensions: readonly ClockExtension[];
  used: number;
  /** Days taken off by stops, those of a notice that still runs included. */
  stopped: number;
  remaining: number;
  /** Working days since the due date; 0 while in time. */
  overdue: number;
  /** Rest days from start to due date, and how many of them lie inside stops. */
  restDays: number;
  restDaysStopped: number;
  rows: ExplanationRow[];
}

interface ClockDay {
  date: PlainDate;
  clock: ClockMark;
  counted: number;
  span?: StoppedSpan;
}

interface Run {
  from: PlainDate;
  to: PlainDate;
  clock: ClockMark;
  counted: number;
  span?: StoppedSpan;
}

const REST_BASIS = '行政许可法 82 条';
const ROLL_BASIS = '民法典 203 条';

/** The last day a clock that ends with the decision can have used: the decision's, or today while there is none. */
export function referenceDay(which: DueDateKind, ledger: ClockLedger, today: PlainDate): PlainDate {
  return which === 'delivery' || ledger.decidedOn === null ? today : minDate(ledger.decidedOn, today);
}

function clockDay(date: PlainDate, projected: ProjectedLimit, reference: PlainDate, calendar: WorkingCalendar): ClockDay {
  const { startOn, dueOn, ranOutOn, spans, counter } = projected;
  if (date === startOn) return { date, clock: 'starts', counted: 0 };
  if (date > dueOn) return { date, clock: 'over', counted: Number(calendar.isWorkingDay(date)) };
  const span = spanOn(spans, date);
  if (span) return { date, clock: 'stopped', counted: Number(counter.counts(date)), span };
  if (date > ranOutOn || !counter.counts(date)) return { date, clock: 'rest', counted: 0 };
  return { date, clock: date <= reference ? 'counts' : 'remaining', counted: 1 };
}

function sameRun(run: Run | undefined, day: { clock: ClockMark; span?: StoppedSpan }): run is Run {
  return run !== undefined && run.clock === day.clock && run.span === day.span;
}

/** Joins equal days, then lets rest days between two equal runs belong to them: a week of counting reads as one row. */
function runsOf(days: readonly ClockDay[]): Run[] {
  const runs: Run[] = [];
  for (const { date, clock, counted, span } of days) {
    const last = runs.at(-1);
    const beforeRest = last?.clock === 'rest' ? runs.at(-2) : undefined;
    const home = sameRun(last, { clock, span }) ? last : sameRun(beforeRest, { clock, span }) ? beforeRest : undefined;
    if (!home) {
      runs.push({ from: date, to: date, clock, counted, ...(span && { span }) });
      continue;
    }
    if (home === beforeRest) runs.pop();
    home.to = date;
    home.counted += counted;
  }
  return runs;
}

function basisOf(which: DueDateKind, terms: ClockTerms, ledger: ClockLedger): string {
  if (which === 'promised') return terms.promisedBasis;
  if (which === 'delivery') return terms.deliveryBasis;
  return [terms.statutoryBasis, ...ledger.extensions.map((extension) => extension.basis)].join('；');
}

interface Story {
  which: DueDateKind;
  projected: ProjectedLimit;
  basis: string;
  ledger: ClockLedger;
  calendar: WorkingCalendar;
  today: PlainDate;
  used: number;
}

function startRow(story: Story): Pick<ExplanationRow, 'what' | 'basis' | 'evidence'> {
  const basis = story.projected.limit.unit === 'working' ? `${REST_BASIS}、民法典 201 条` : '民法典 201 条';
  if (story.which === 'delivery') return { what: '作出决定', basis };
  return { what: '受理', basis, ...(story.ledger.acceptanceEvidence !== undefined && { evidence: story.ledger.acceptanceEvidence }) };
}

function stoppedRow({ stop, actualDays }: StoppedSpan): Omit<ExplanationRow, 'from' | 'to' | 'clock' | 'workingDays'> {
  const { reason, basis, notifiedDays, evidence } = stop;
  return { what: reason, basis, notifiedDays, actualDays, ...(evidence !== undefined && { evidence }) };
}

function restRow(run: Run, { projected, calendar }: Story): Pick<ExplanationRow, 'what' | 'basis' | 'evidence'> {
  const year = yearOf(run.to);
  const evidence = calendar.isLoaded(year) ? `${year} 年工作日历` : `${year} 年工作日历未维护，按周末推算`;
  if (run.to > projected.ranOutOn) return { what: '末日为休息日，顺延', basis: ROLL_BASIS, evidence };
  return { what: '休息日', basis: REST_BASIS, evidence };
}

function countingWords(run: Run, afterStop: boolean, { today, used }: Story): string {
  const words = afterStop ? '恢复计时' : '计时';
  return run.from <= today && today <= run.to ? `${words}，今天第 ${used} 日` : words;
}

function rowOf(run: Run, afterStop: boolean, story: Story): ExplanationRow {
  const span = { from: run.from, to: run.to, clock: run.clock, workingDays: run.counted };
  if (run.clock === 'starts') return { ...span, ...startRow(story) };
  if (run.span) return { ...span, ...stoppedRow(run.span) };
  if (run.clock === 'rest') return { ...span, ...restRow(run, story) };
  if (run.clock === 'counts') return { ...span, what: countingWords(run, afterStop, story), basis: story.basis };
  if (run.clock === 'over') return { ...span, what: '超期', basis: story.basis };
  return { ...span, what: story.ledger.decidedOn !== null && story.which !== 'delivery' ? '提前办结，未用' : '还剩', basis: story.basis };
}

function rowsOf(runs: readonly Run[], story: Story): ExplanationRow[] {
  return runs.map((run, index) => {
    const earlier = runs.slice(0, index).filter((other) => other.clock !== 'rest');
    return rowOf(run, earlier.at(-1)?.clock === 'stopped', story);
  });
}

function sum(days: readonly ClockDay[], clock: ClockMark): number {
  return days.reduce((total, day) => total + (day.clock === clock ? day.counted : 0), 0);
}

/**
 * The ledger under a date: one row for every run of days from the start to the due date, or to `today` when that has passed,
 * without gap, each with its article and paper.
 * @throws RangeError for 'delivery' before the decision
 */
export function explainDueDate(which: DueDateKind, terms: ClockTerms, ledger: ClockLedger, calendar: WorkingCalendar, today: PlainDate): Explanation {
  const projected = projectLimit(which, terms, ledger, calendar);
  const { startOn, dueOn, provisional, limit } = projected;
  const reference = referenceDay(which, ledger, today);
  const days: ClockDay[] = [];
  for (let date = startOn; date <= maxDate(dueOn, reference); date = addDays(date, 1)) days.push(clockDay(date, projected, reference, calendar));
  const used = sum(days, 'counts');
  const resting = days.filter(({ date }) => startOn < date && date <= dueOn && !calendar.isWorkingDay(date));
  const story: Story = { which, projected, basis: basisOf(which, terms, ledger), ledger, calendar, today, used };
  return {
    which, startOn, dueOn, provisional, limit, used,
    extensions: which === 'statutory' ? ledger.extensions : [],
    stopped: sum(days, 'stopped'), remaining: limit.days - used, overdue: sum(days, 'over'),
    restDays: resting.length, restDaysStopped: resting.filter((day) => day.clock === 'stopped').length,
    rows: rowsOf(runsOf(days), story),
  };
}

/** Days the clock has run up to and with `today` (or the decision), in the limit's unit; more than the limit when overdue. */
export function usedDays(which: DueDateKind, terms: ClockTerms, ledger: ClockLedger, calendar: WorkingCalendar, today: PlainDate): number {
  const { startOn, dueOn, limit, spans, counter } = projectLimit(which, terms, ledger, calendar);
  const upTo = referenceDay(which, ledger, today);
  // rest days a last day rolls over use nothing, and no stop takes anything off once the limit is over
  const within = Math.min(limit.days, daysRun(startOn, minDate(upTo, dueOn), spans, counter));
  return within + Math.max(0, counter.between(dueOn, upTo));
}

/** Days that stops have taken off up to and with `today` (or the decision), in the limit's unit. */
export function stoppedDays(which: DueDateKind, terms: ClockTerms, ledger: ClockLedger, calendar: WorkingCalendar, today: PlainDate): number {
  const { startOn, dueOn, spans, counter } = projectLimit(which, terms, ledger, calendar);
  const upTo = maxDate(startOn, minDate(dueOn, referenceDay(which, ledger, today)));
  return counter.between(startOn, upTo) - daysRun(startOn, upTo, spans, counter);
}
