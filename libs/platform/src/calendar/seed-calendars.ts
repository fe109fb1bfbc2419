import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SYSTEM_ACTOR } from '../http/actor';
import { Sql } from '../database/sql';
import { Calendars } from './calendars';

/** One year of seed/workdays.json. */
interface SeedYear { holidays: string[]; workdays: string[]; source_doc: string; source_url: string }
/** What hands out providers: a Nest application or its context. */
interface Providers { get<T>(provider: abstract new (...args: never[]) => T): T }

const SEED = path.join(import.meta.dirname, '../../seed/workdays.json');

/**
 * Loads the national holiday notices that the project brings, each year that has no revision yet; what an administrator loaded stays.
 * @returns the years loaded
 */
export async function seedCalendars(app: Providers): Promise<number[]> {
  const [sql, calendars] = [app.get(Sql), app.get(Calendars)];
  const brought = JSON.parse(await readFile(SEED, 'utf8')) as Record<string, SeedYear>;
  return sql.transaction(async () => {
    const known = new Set((await sql.rows<{ year: number }>(`select distinct year from platform.calendar_year where region = ''`)).map((row) => row.year));
    const missing = Object.entries(brought).filter(([year]) => !known.has(Number(year)));
    for (const [year, { holidays, workdays, source_doc, source_url }] of missing) {
      await calendars.load({ year: Number(year), region: '', holidays, makeUpDays: workdays }, `${source_doc} ${source_url}`, { verb: 'bringCalendar', actor: SYSTEM_ACTOR });
    }
    return missing.map(([year]) => Number(year));
  });
}
