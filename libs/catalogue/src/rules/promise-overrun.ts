import { addDays, compareLimits, type Limit, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';

const YEAR_DAYS = 366;
/** The coming year first; then the one before, whose long holidays stand for those of a year without notice. */
const OFFSETS = [...Array(2 * YEAR_DAYS).keys()].map((index) => (index < YEAR_DAYS ? index : YEAR_DAYS - 1 - index));

/**
 * A day of acceptance, within a year from `from` or before it, on which the promised limit ends after the statutory one; null when there is none.
 * Working and calendar days compare differently before a long holiday than after it, so that one day's comparison proves nothing (优化营商环境条例 36).
 */
export function overrunOf(promised: Limit, statutory: Limit, calendar: WorkingCalendar, from: PlainDate): { start: PlainDate; byDays: number } | null {
  if (promised.unit === statutory.unit && promised.days <= statutory.days) return null;
  for (const offset of OFFSETS) {
    const start = addDays(from, offset);
    const byDays = compareLimits(promised, statutory, calendar, start);
    if (byDays > 0) return { start, byDays };
  }
  return null;
}
