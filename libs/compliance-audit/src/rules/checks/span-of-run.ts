import { addDays, minDate, plainDate, weekdayOf, type PlainDate } from '@onecounter/kernel';

const WEEKS_BEFORE = 2;
const MONTHS_A_YEAR = 12;

/** First day of the next month. @param month first day */
export function monthAfter(month: PlainDate): PlainDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return plainDate(number === MONTHS_A_YEAR ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`);
}
const mondayOf = (day: PlainDate): PlainDate => addDays(day, -((weekdayOf(day) + 6) % 7));

/** Days of a month's check, half-open: uses and issues of the month; weeks whose day for signing lay in it, hence two weeks back. Nothing after today is blamed on anybody. */
export function spanOfRun(month: PlainDate, today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate; readonly upTo: PlainDate; readonly weeks: { readonly from: PlainDate; readonly to: PlainDate } } {
  const to = monthAfter(month);
  return { from: month, to, upTo: minDate(today, to), weeks: { from: addDays(mondayOf(month), -7 * WEEKS_BEFORE), to: addDays(mondayOf(addDays(to, -1)), 7) } };
}
