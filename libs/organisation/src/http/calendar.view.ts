import type { LoadedYear } from '../data/calendar-years';

/** 一年的工作日历 */
export class CalendarYearView {
  year: number;
  /** '' 全国; else the division's code */
  region: string;
  /** 第几次导入; the last one counts */
  revision: number;
  holidays: string[];
  makeUpDays: string[];
  /** 依据 */
  source: string;
  /** Legal time, ISO 8601. */
  loadedAt: string;
}

export class CalendarsView {
  /** Latest year first. */
  years: CalendarYearView[];
}

export const calendarsView = (years: readonly LoadedYear[]): CalendarsView => ({
  years: years.map(({ year, region, revision, holidays, makeUpDays, source, loadedAt }) => ({
    year, region, revision, holidays: [...holidays], makeUpDays: [...makeUpDays], source, loadedAt: loadedAt.toISOString(),
  })),
});
