import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CALENDAR_NOTICE, refuse, type CalendarNoticeVerb } from '@onecounter/contracts';
import { isPlainDate, WorkingCalendar, type CalendarYear } from '@onecounter/kernel';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';
import type { Actor } from '../http/actor';
import type { SubjectKind } from '../trace/subject';
import { Trace } from '../trace/trace';

export const CALENDAR_SUBJECT = { lifecycle: CALENDAR_NOTICE, table: 'platform.calendar_year' } as const satisfies SubjectKind;
const FRESH_MS = 5_000;
interface Row { year: number; region: string; revision: number; holidays: string[]; make_up_days: string[] }

/** 工作日历. The newest revision of each year and region counts; answers may be five seconds old, a loading process sees its own at once. */
@Injectable()
export class Calendars {
  private years: CalendarYear[] = [];
  private readonly byRegion = new Map<string, WorkingCalendar>();
  private readAtMs = 0;

  constructor(private readonly sql: Sql, private readonly machine: MachineClock, private readonly trace: Trace) {}

  /** @param jurisdictionPath e.g. /210300/210323/: its last place may have holidays of its own (全国年节及纪念日放假办法 4); '' is the whole country */
  async of(jurisdictionPath: string): Promise<WorkingCalendar> {
    const region = jurisdictionPath.split('/').filter(Boolean).at(-1) ?? '';
    if (this.machine.now().getTime() - this.readAtMs > FRESH_MS) await this.read();
    let calendar = this.byRegion.get(region);
    if (!calendar) this.byRegion.set(region, (calendar = new WorkingCalendar(this.years, region)));
    return calendar;
  }

  /** Loads a notice as a step of the trace; running cases are projected anew by whoever hears `calendarLoaded`. @throws calendarInvalid */
  async load(notice: CalendarYear, source: string, by: { readonly verb: CalendarNoticeVerb; readonly actor: Actor }): Promise<void> {
    judgeYear(notice);
    const { year, region, holidays, makeUpDays } = notice;
    const revision = await this.nextRevision(year, region);
    await this.trace.beginSubject(await this.trace.nextId(CALENDAR_SUBJECT), {
      kind: CALENDAR_SUBJECT, ...by, facts: { year, region, revision, digest: digestOf(notice, source) },
      set: { year, region, revision, holidays, make_up_days: makeUpDays, source, loaded_at: this.trace.legalNow() },
    });
    this.readAtMs = 0;
  }

  /** Two who load the same year wait for each other. */
  private async nextRevision(year: number, region: string): Promise<number> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtextextended('calendar ' || $1::text || ' ' || $2::text, 0))`, [String(year), region]);
    const row = await this.sql.row<{ next: number }>('select coalesce(max(revision), 0) + 1 next from platform.calendar_year where year = $1 and region = $2', [year, region]);
    return row?.next ?? 1;
  }

  private async read(): Promise<void> {
    const rows = await this.sql.rows<Row>('select distinct on (year, region) year, region, revision, holidays::text[] holidays, make_up_days::text[] make_up_days from platform.calendar_year order by year, region, revision desc');
    this.years = rows.map((row) => ({ year: row.year, region: row.region, holidays: row.holidays, makeUpDays: row.make_up_days }));
    this.byRegion.clear();
    this.readAtMs = this.machine.now().getTime();
  }
}

/** What was loaded, so that a row changed afterwards gives itself away. SHA-256, hex. */
const digestOf = ({ holidays, makeUpDays }: CalendarYear, source: string): string => createHash('sha256').update(JSON.stringify([holidays, makeUpDays, source])).digest('hex');

function judgeYear({ year, holidays, makeUpDays }: CalendarYear): void {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) refuse('calendarInvalid', { why: `年份 ${year}` }, 'year');
  const stray = [...holidays, ...makeUpDays].find((day) => !isPlainDate(day) || !day.startsWith(`${year}-`));
  if (stray !== undefined) refuse('calendarInvalid', { why: `${stray} 不是 ${year} 年的日期` }, holidays.includes(stray) ? 'holidays' : 'makeUpDays');
  const both = holidays.find((day) => makeUpDays.includes(day));
  if (both) refuse('calendarInvalid', { why: `${both} 既放假又补班` }, 'makeUpDays');
}
