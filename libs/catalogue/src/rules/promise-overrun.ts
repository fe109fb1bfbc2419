import { addDays, compareLimits, type Limit, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';

const LOOK_AHEAD_DAYS = 366;

/**
 * The first day of acceptance, within a year from `from`, on which the promised limit would end after the statutory one; null when there is none.
 * Working and calendar days compare differently before a long holiday than after it, so that one day's comparison proves nothing (优化营商环境条例 36).
 */
export function overrunOf(promised: Limit, statutory: Limit, calendar: WorkingCalendar, from: PlainDate): { start: PlainDate; byDays: number } | null {
  if (promised.unit === statutory.unit && promised.days <= statutory.days) return null;
  for (let offset = 0; offset < LOOK_AHEAD_DAYS; offset += 1) {
    const start = addDays(from, offset);
    const byDays = compareLimits(promised, statutory, calendar, start);
    if (byDays > 0) return { start, byDays };
  }
  return null;
}
