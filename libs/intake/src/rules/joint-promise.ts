import type { ThemeDefinition } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';

/**
 * 总承诺: a theme's own total, or the longest of the opened stages' targets, in working days from reception; where nothing was promised, the end of
 * the forward plan, which may still move.
 */
export function jointPromise(theme: Pick<ThemeDefinition, 'promisedDays' | 'stages'>, opened: readonly string[], from: PlainDate, plannedEnd: PlainDate, calendar: WorkingCalendar): { date: PlainDate; provisional: boolean } {
  const days = theme.promisedDays ?? Math.max(0, ...theme.stages.filter(({ code }) => opened.includes(code)).map(({ targetDays }) => targetDays ?? 0));
  return days > 0 ? calendar.addWorkingDays(from, days) : { date: plannedEnd, provisional: true };
}
