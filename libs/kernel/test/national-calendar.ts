import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addDays, plainDate, WorkingCalendar, type CalendarYear, type PlainDate } from '../src';

interface SeedYear {
  holidays: string[];
  workdays: string[];
  workday_count: number;
}

/** The years whose notices the project ships with. */
export const SEED_YEARS = JSON.parse(readFileSync(join(__dirname, '../../platform/seed/workdays.json'), 'utf8')) as Record<string, SeedYear>;

export const NATIONAL_YEARS: CalendarYear[] = Object.entries(SEED_YEARS).map(([year, entry]) => ({
  year: Number(year), region: '', holidays: entry.holidays, makeUpDays: entry.workdays,
}));

export const national = new WorkingCalendar(NATIONAL_YEARS);

const off = new Set(NATIONAL_YEARS.flatMap((entry) => entry.holidays));
const worked = new Set(NATIONAL_YEARS.flatMap((entry) => entry.makeUpDays));

/** The slow second opinion on working days: a look into the lists, day by day. */
export function worksByList(date: PlainDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return worked.has(date) || (weekday !== 0 && weekday !== 6 && !off.has(date));
}

export const day = plainDate;

/** Any date of the years that are loaded, with 2027 which is not. */
export const anyDay = fc.integer({ min: 0, max: 365 * 9 }).map((days) => addDays(day('2019-01-01'), days));
