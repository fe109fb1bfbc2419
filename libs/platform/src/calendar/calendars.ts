import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { isPlainDate, WorkingCalendar, type CalendarYear } from '@onecounter/kernel';
import { LegalClock } from '../clocks/legal-clock';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';

const FRESH_MS = 5_000;
interface Row { year: number; region: string; revision: number; holidays: string[]; make_up_days: string[] }

/** 工作日历. The newest revision of each year and region counts; answers may be five seconds old, a loading process sees its own at once. */
@Injectable()
export class Calendars {
  private years: CalendarYear[] = [];
  private readonly byRegion = new Map<string, WorkingCalendar>();
  private readAtMs = 0;

  constructor(private readonly sql: Sql, private readonly machine: MachineClock, private readonly legal: LegalClock) {}

  /** @param jurisdictionPath e.g. /210300/210323/: its last place may have holidays of its own (全国年节及纪念日放假办法 4); '' is the whole country */
  async of(jurisdictionPath: string): Promise<WorkingCalendar> {
    const region = jurisdictionPath.split('/').filter(Boolean).at(-1) ?? '';
    if (this.machine.now().getTime() - this.readAtMs > FRESH_MS) await this.read();
    let calendar = this.byRegion.get(region);
    if (!calendar) this.byRegion.set(region, (calendar = new WorkingCalendar(this.years, region)));
    return calendar;
  }

  /** Loads a notice; running cases are projected anew by whoever hears `calendarLoaded`. @throws calendarInvalid */
  async load(year: CalendarYear, source: string): Promise<void> {
    judgeYear(year);
    const written = await this.sql.row<{ revision: number }>(
      `insert into platform.calendar_year (year, region, revision, holidays, make_up_days, source, loaded_at)
       select $1::int, $2::text, coalesce(max(revision), 0) + 1, $3::date[], $4::date[], $5::text, $6::timestamptz from platform.calendar_year where year = $1 and region = $2 returning revision`,
      [year.year, year.region, year.holidays, year.makeUpDays, source, this.legal.now()],
    );
    await this.sql.rows(
      `insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) values ('calendar', $1, $2, 'calendarLoaded', $3, $4)`,
      [year.year, written?.revision ?? 1, this.legal.now(), this.machine.now()],
    );
    this.readAtMs = 0;
  }

  private async read(): Promise<void> {
    const rows = await this.sql.rows<Row>('select distinct on (year, region) year, region, revision, holidays::text[] holidays, make_up_days::text[] make_up_days from platform.calendar_year order by year, region, revision desc');
    this.years = rows.map((row) => ({ year: row.year, region: row.region, holidays: row.holidays, makeUpDays: row.make_up_days }));
    this.byRegion.clear();
    this.readAtMs = this.machine.now().getTime();
  }
}

function judgeYear({ year, holidays, makeUpDays }: CalendarYear): void {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) refuse('calendarInvalid', { why: `年份 ${year}` }, 'year');
  const stray = [...holidays, ...makeUpDays].find((day) => !isPlainDate(day) || !day.startsWith(`${year}-`));
  if (stray !== undefined) refuse('calendarInvalid', { why: `${stray} 不是 ${year} 年的日期` }, holidays.includes(stray) ? 'holidays' : 'makeUpDays');
  const both = holidays.find((day) => makeUpDays.includes(day));
  if (both) refuse('calendarInvalid', { why: `${both} 既放假又补班` }, 'makeUpDays');
}
