import { addDays, legalDateOf, plainDate, type PlainDate } from './plain-date';

/** A reporting month, half-open: `from` belongs to it, `to` to the next. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
  /** `YYYY-MM` of its last day. */
  name: string;
}

const CUT_OFF_DAY = 25;

function cutOffOf(year: number, month: number, day: number): PlainDate {
  const shifted = new Date(Date.UTC(year, month - 1, day));
  return plainDate(shifted.toISOString().slice(0, 10));
}

/**
 * The reporting month of an instant or legal date: from the cut-off day of one month, 00:00 Asia/Shanghai, to that of the next,
 * so that the 25th itself is counted once, in the later period.
 * @throws RangeError when the cut-off day does not exist in every month (1 to 28) or the moment is invalid
 */
export function periodOf(moment: Date | PlainDate, cutOffDay = CUT_OFF_DAY): Period {
  if (!Number.isInteger(cutOffDay) || cutOffDay < 1 || cutOffDay > 28) throw new RangeError(`not a cut-off day: ${cutOffDay}`);
  const date = typeof moment === 'string' ? plainDate(moment) : legalDateOf(moment);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const first = Number(date.slice(8)) >= cutOffDay ? month : month - 1;
  const to = cutOffOf(year, first + 1, cutOffDay);
  return { from: cutOffOf(year, first, cutOffDay), to, name: addDays(to, -1).slice(0, 7) };
}

/** The period of a name `YYYY-MM`. @throws RangeError when the name is no month */
export function periodNamed(name: string, cutOffDay = CUT_OFF_DAY): Period {
  const firstOfMonth = plainDate(`${name}-01`);
  // the first of a month lies before any cut-off but the first itself, hence in the period that ends in its month or begins with it
  return periodOf(firstOfMonth, cutOffDay);
}
