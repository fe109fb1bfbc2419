import { Injectable } from '@nestjs/common';
import { BULLETIN_PERIOD, type BulletinPeriodStatus } from '@onecounter/contracts';
import { Sql, type SubjectKind, type WriteStatement } from '@onecounter/platform';
import type { CountedValue } from '../rules/figures/counted';
import type { AcceptedCount, CentralCount, DecidedCount, RowCounts, WorkCount } from '../rules/figures/parts';
import type { DayNumbers, Days } from './case-counts';
import { ACCEPTED_ROWS, CENTRAL_ROWS, DECIDED_ROWS, FROZEN_ACCEPTED_ROWS, FROZEN_DECIDED_ROWS } from './case-rows';
import { WORK_ROWS } from './work-rows';

export const BULLETIN_PERIOD_SUBJECT = { lifecycle: BULLETIN_PERIOD, table: 'reporting.period' } as const satisfies SubjectKind;
export interface ClosedPeriod {
  readonly id: number; readonly status: BulletinPeriodStatus; readonly version: number; readonly head: Buffer; readonly name: string; readonly from_on: string; readonly to_on: string; readonly cut_off_day: number;
  readonly closed_at: Date; readonly calendar_missing: boolean; readonly bureau_units: readonly number[]; readonly digest: string;
}
export interface FrozenValue extends CountedValue { readonly version: number }
const PERIOD_ROW = 'select p.id, p.status, p.version, p.head, p.name, p.from_on, p.to_on, p.cut_off_day, p.closed_at, p.calendar_missing, to_json(p.bureau_units) bureau_units, p.digest from reporting.period p';

/** 已截数的期间: figures and the rows behind them, as they were. */
@Injectable()
export class FrozenPeriods {
  constructor(private readonly sql: Sql) {}

  /** Until the transaction ends nobody else closes a period. */
  async alone(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(9651)');
  }

  /** Until the transaction ends nobody else makes up what was missed; does not wait. @returns false when somebody is at it */
  async makesUpAlone(): Promise<boolean> {
    return (await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock(9652) got'))?.got ?? false;
  }

  /** In a transaction of its own, whatever is open around it. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.sql.apart(() => this.sql.transaction(work));
  }

  find(name: string): Promise<ClosedPeriod | undefined> {
    return this.sql.row<ClosedPeriod>(`${PERIOD_ROW} where p.name = $1`, [name]);
  }

  /** Latest first. */
  all(): Promise<ClosedPeriod[]> {
    return this.sql.rows<ClosedPeriod>(`${PERIOD_ROW} order by p.to_on desc limit 600`);
  }

  values(id: number): Promise<FrozenValue[]> {
    return this.sql.rows<FrozenValue>('select v.code, v.version, v.unit_id "unitId", v.value::float8 "value" from reporting.figure_value v where v.period_id = $1 order by v.code, v.unit_id nulls first', [id]);
  }

  /** Of several periods by one statement, by the id of their period. */
  async valuesOf(ids: readonly number[]): Promise<ReadonlyMap<number, readonly FrozenValue[]>> {
    const rows = await this.sql.rows<{ id: number; values: readonly FrozenValue[] }>(
      `select v.period_id id, json_agg(json_build_object('code', v.code, 'version', v.version, 'unitId', v.unit_id, 'value', v.value) order by v.code, v.unit_id nulls first) as "values" from reporting.figure_value v where v.period_id = any($1::bigint[]) group by v.period_id`, [ids]);
    return new Map(rows.map(({ id, values }) => [id, values]));
  }

  /** For a step. */
  async lock(name: string): Promise<ClosedPeriod | undefined> {
    await this.sql.rows('select p.id from reporting.period p where p.name = $1 for update', [name]);
    return this.find(name);
  }

  /** The day from which periods are closed: the first on which anything was accepted, that an issue counts, or on which the cut-off day was set up, whichever came first; null: none of them. */
  async firstDay(): Promise<string | null> {
    return (await this.sql.row<{ day: string | null }>(
      `select least((select min(c.accepted_on) from casework.permit_case c where c.accepted_on is not null), (select min(i.from_on) from reporting.issue i),
         (select min((t.legal_at at time zone 'Asia/Shanghai')::date) from organisation.setting s join platform.step t on t.subject_kind = 'setting' and t.subject_id = s.id and t.verb = 'foundSetting' where s.name = 'bulletinCutOffDay')) "day"`))?.day ?? null;
  }

  /** Keeps the rows of a period as they are now; the period itself is written afterwards, in the same transaction. */
  async keepRows(id: number, { from, to }: Days, days: DayNumbers): Promise<void> {
    await this.sql.rows(
      `insert into reporting.period_case (period_id, decided, on_date, case_id, unit_id, instant, deemed, centre, central)
       select $3, false, r.on_date, r.case_id, r.unit_id, r.instant, r.deemed, r.centre, k.case_id is not null from (${ACCEPTED_ROWS}) r left join (${CENTRAL_ROWS}) k on k.case_id = r.case_id`, [from, to, id]);
    await this.sql.rows(
      `insert into reporting.period_case (period_id, decided, on_date, case_id, unit_id, refused, early, compressed) select $5, true, r.on_date, r.case_id, r.unit_id, r.refused, r.early, r.compressed from (${DECIDED_ROWS}) r`, [from, to, days.since, days.numbers, id]);
    await this.sql.rows(
      `insert into reporting.period_work (period_id, code, subject_kind, subject_id, unit_id, on_date, amount, name) select $5, r.code, r.subject_kind, r.subject_id, r.unit_id, r.on_date, r.amount, r.name from (${WORK_ROWS}) r`, [from, to, days.since, days.numbers, id]);
  }

  /** What the kept rows come to. */
  async recount(id: number): Promise<RowCounts> {
    return {
      accepted: await this.sql.rows<AcceptedCount>(`select r.unit_id, count(*)::int total, (count(*) filter (where r.instant))::int instant, (count(*) filter (where r.deemed))::int deemed, (count(*) filter (where r.centre))::int centre from (${FROZEN_ACCEPTED_ROWS}) r where r.period_id = $1 group by r.unit_id order by r.unit_id`, [id]),
      decided: await this.sql.rows<DecidedCount>(`select r.unit_id, count(*)::int total, (count(*) filter (where r.refused))::int refused, coalesce(sum(r.early), 0)::int early, coalesce(sum(r.compressed), 0)::int compressed, null::date last_on from (${FROZEN_DECIDED_ROWS}) r where r.period_id = $1 group by r.unit_id order by r.unit_id`, [id]),
      central: await this.sql.rows<CentralCount>(`select r.unit_id, count(*)::int total from (${FROZEN_ACCEPTED_ROWS}) r where r.period_id = $1 and r.central group by r.unit_id order by r.unit_id`, [id]),
      work: await this.sql.rows<WorkCount>('select w.code, w.unit_id, sum(w.amount)::float8 total from reporting.period_work w where w.period_id = $1 group by w.code, w.unit_id order by w.code, w.unit_id', [id]),
    };
  }

  /** Of the kept rows alone, SHA-256, hex. */
  async digestOfRows(id: number): Promise<string> {
    const row = await this.sql.row<{ digest: string }>(
      `select encode(sha256(convert_to(
         coalesce((select string_agg(row(c.decided, c.on_date, c.case_id, c.unit_id, c.instant, c.deemed, c.centre, c.central, c.refused, c.early, c.compressed)::text, '|' order by c.decided, c.on_date, c.case_id) from reporting.period_case c where c.period_id = $1), '') || '#' ||
         coalesce((select string_agg(row(w.code, w.subject_kind, w.subject_id, w.unit_id, w.on_date, trim_scale(w.amount), w.name)::text, '|' order by w.code, w.subject_kind, w.subject_id) from reporting.period_work w where w.period_id = $1), ''), 'UTF8')), 'hex') digest`, [id]);
    return row?.digest ?? '';
  }
}

/** Adds the figures to the step that closes their period. */
export function recordValues(w: WriteStatement, values: readonly FrozenValue[]): void {
  const rows = values.map(({ code, version, unitId, value }) => ({ code, version, unit_id: unitId, value }));
  w.part('fv', `insert into reporting.figure_value (period_id, code, version, unit_id, value) select s.id, x.code, x.version, x.unit_id, x.value
    from jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(code text, version int, unit_id bigint, value numeric), s`);
}
