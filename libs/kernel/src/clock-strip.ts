import { addDays, maxDate, weekdayOf, type PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';
import { projectLimit, spanOn, type ClockLedger, type ClockTerms, type ProjectedLimit } from './legal-clock';
import { referenceDay } from './explanation';

export type DayCellKind = 'start' | 'used' | 'stopped' | 'rest' | 'left' | 'beyond' | 'over';

/** One calendar day of the clock strip. */
export interface DayCell {
  date: PlainDate;
  /** 'left' = until the promised day, 'beyond' = from there to the statutory day, 'over' = passed after the promised day. */
  kind: DayCellKind;
  isToday: boolean;
  isPromised: boolean;
  isStatutory: boolean;
}

export interface DayCells {
  cells: DayCell[];
  /** Too many days for one cell each: draw weeks (`cellsByWeek`). */
  weeks: boolean;
}

/** Beyond this many days the strip shows one cell a week. */
const MOST_DAY_CELLS = 45;

interface Strip {
  promised: ProjectedLimit;
  statutory: ProjectedLimit;
  reference: PlainDate;
  calendar: WorkingCalendar;
}

function kindOf(date: PlainDate, { promised, statutory, reference, calendar }: Strip): DayCellKind {
  if (date === promised.startOn) return 'start';
  // the promised limit is the one people work to; only behind it does the statutory one speak
  const afterPromise = date > promised.dueOn;
  const line = afterPromise ? statutory : promised;
  if (date <= line.dueOn && spanOn(line.spans, date)) return 'stopped';
  const overdue = afterPromise && date <= reference;
  const dayCounts = overdue || (date > line.ranOutOn && date < line.dueOn) ? calendar.isWorkingDay(date) : line.counter.counts(date);
  if (!dayCounts) return 'rest';
  if (afterPromise) return overdue ? 'over' : 'beyond';
  return date <= reference ? 'used' : 'left';
}

/** A cell for every calendar day from acceptance to the statutory day, or to today when that day has passed without decision. */
export function dayCells(terms: ClockTerms, ledger: ClockLedger, calendar: WorkingCalendar, today: PlainDate): DayCells {
  const promised = projectLimit('promised', terms, ledger, calendar);
  const statutory = projectLimit('statutory', terms, ledger, calendar);
  const reference = referenceDay('promised', ledger, today);
  const strip: Strip = { promised, statutory, reference, calendar };
  const cells: DayCell[] = [];
  for (let date = ledger.acceptedOn; date <= maxDate(promised.dueOn, statutory.dueOn, reference); date = addDays(date, 1)) {
    cells.push({
      date, kind: kindOf(date, strip),
      isToday: date === today, isPromised: date === promised.dueOn, isStatutory: date === statutory.dueOn,
    });
  }
  return { cells, weeks: cells.length > MOST_DAY_CELLS };
}

/** The same cells cut at every Monday, for strips too long to show days. */
export function cellsByWeek(cells: readonly DayCell[]): DayCell[][] {
  const weeks: DayCell[][] = [];
  for (const cell of cells) {
    const week = weeks.at(-1);
    if (week && weekdayOf(cell.date) !== 1) week.push(cell);
    else weeks.push([cell]);
  }
  return weeks;
}
