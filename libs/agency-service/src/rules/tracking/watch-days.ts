import { addDays, weekdayOf, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';

export interface WatchDays { /** Silent is what has no line on this working day or later. */ readonly lineSince: PlainDate; /** Unchanged is what moved last on this day or before. */ readonly movedBy: PlainDate }
const WEEK = 7;

/** 天天有进展、周周有变化 (document 004): what was the last working day before today, and what is a week ago. */
export function watchDays(today: PlainDate, calendar: Pick<WorkingCalendar, 'lastWorkingDayUpTo'>): WatchDays {
  return { lineSince: calendar.lastWorkingDayUpTo(addDays(today, -1)), movedBy: addDays(today, -WEEK) };
}

/** Monday and Sunday of the week of a day. */
export function weekOf(day: PlainDate): { from: PlainDate; to: PlainDate } {
  const from = addDays(day, -((weekdayOf(day) + WEEK - 1) % WEEK));
  return { from, to: addDays(from, WEEK - 1) };
}
