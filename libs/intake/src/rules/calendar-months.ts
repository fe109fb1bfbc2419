import { periodNamed, type PlainDate } from '@onecounter/kernel';

/** A calendar month: `until` is the first day of the next. */
export interface CalendarMonth { readonly month: string; readonly from: PlainDate; readonly until: PlainDate }

/** @throws RangeError when the name is no month */
export function calendarMonth(month: string): CalendarMonth {
  const { from, to } = periodNamed(month, 1);
  return { month, from, until: to };
}

/** The twelve months that end with this one, the oldest first. */
export function yearUntil(month: string): CalendarMonth[] {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  return Array.from({ length: 12 }, (_, back) => {
    const months = year * 12 + number - 1 - (11 - back);
    return calendarMonth(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`);
  });
}
