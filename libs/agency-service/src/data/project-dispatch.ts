import { Injectable } from '@nestjs/common';
import type { AgencyFlag, AgencyProjectStatus, AgencyStage } from '@onecounter/contracts';
import { Sql, WriteStatement, type Actor } from '@onecounter/platform';
import type { WatchDays } from '../rules/tracking/watch-days';
import { ITEM_DONE, ITEM_STATE, LINKED_CASES } from './linked-cases';

export interface DispatchRow {
  readonly id: number; readonly status: AgencyProjectStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly name: string; readonly owner_name: string; readonly stage: AgencyStage; readonly agent_name: string | null; readonly target_on: string | null; readonly begun_on: string;
  readonly total: number; readonly done: number; readonly lines: number; readonly last_line_on: string | null; readonly moved_on: string | null; readonly next_step: string | null; readonly holder: string | null; readonly flags: readonly AgencyFlag[];
}
export interface DispatchFilter extends WatchDays { readonly today: string; readonly from: string; readonly to: string; readonly flag: AgencyFlag | null; readonly mine: boolean; readonly before: number | null; readonly limit: number }
export interface DispatchTotals { readonly projects: number; readonly outstanding: number; readonly silent: number; readonly unchanged: number; readonly over_target: number }
export type FlagToTell = { readonly id: number; readonly flag: AgencyFlag; readonly since: string };

const DAY = `(t.legal_at at time zone 'Asia/Shanghai')::date`;
/** $1 today, $2 last working day, $3 a week ago, $4 and $5 the week, $6 jurisdiction. A project that has nothing left to do is not urged any more. */
const DISPATCH = `(select x.*, array_remove(array[case when x.watched and x.last_line_on < $2::date then 'silent' end, case when x.watched and x.moved_on <= $3::date then 'unchanged' end, case when x.target_on < $1::date then 'overTarget' end], null) flags from (
  select p.id, p.status, p.version, p.head, p.number, p.name, p.owner_name, p.stage, p.agent_id, (select n.name from organisation.person n where n.id = p.agent_id) agent_name, p.target_on, coalesce(p.started_on, p.registered_on) begun_on,
    c.total, c.done, e.lines, coalesce(e.last_line_on, p.registered_on) last_line_on, coalesce(e.moved_on, p.registered_on) moved_on, l.next_step, l.holder, p.status = 'serving' and (c.total = 0 or c.done < c.total) watched
  from agency_service.project p
  left join lateral (select count(i.no)::int total, (count(*) filter (where ${ITEM_DONE}))::int done from (select 1) one join ${ITEM_STATE}) c on true
  left join lateral (select max(y.on_day) filter (where y.by_person is not null) last_line_on, max(y.on_day) filter (where y.moves) moved_on, (count(*) filter (where y.by_person is not null and y.on_day between $4::date and $5::date))::int lines from (
    select ${DAY} on_day, t.by_person, t.verb <> 'recordAgencyLog' or exists (select 1 from agency_service.log_entry g where g.project_id = t.subject_id and g.seq = t.seq and g.item_done is not null) moves
      from platform.step t where t.subject_kind = 'agencyProject' and t.subject_id = p.id and t.verb <> 'flagAgencyProject'
    union all select ${DAY}, t.by_person, true from platform.step t where t.subject_kind = 'permitCase' and t.subject_id in (${LINKED_CASES})
    union all select ${DAY}, t.by_person, true from platform.step t where t.subject_kind = 'countyTransfer' and t.subject_id in (select x.id from agency_service.county_transfer x where x.project_id = p.id)) y) e on true
  left join lateral (select g.next_step, g.holder from agency_service.log_entry g where g.project_id = p.id order by g.seq desc limit 1) l on true
  where p.status in ('registered', 'serving') and p.jurisdiction_path like $6 || '%') x)`;

/** 周调度 (AGY-11): every running project with what is outstanding, counted anew from log, trace and cases each time. */
@Injectable()
export class ProjectDispatch {
  constructor(private readonly sql: Sql) {}

  /** The newest first. */
  list(actor: Pick<Actor, 'jurisdictionPath' | 'personId'>, filter: DispatchFilter): Promise<DispatchRow[]> {
    return this.sql.rows<DispatchRow>(`select d.* from ${DISPATCH} d where ($7::text is null or $7 = any(d.flags)) and (not $8::boolean or d.agent_id = $9) and ($10::bigint is null or d.id < $10) order by d.id desc limit $11`,
      [...this.watched(filter, actor.jurisdictionPath), filter.flag, filter.mine, actor.personId, filter.before, filter.limit]);
  }

  /** One of them, wherever; none when it does not run. */
  one(id: number, days: WatchDays & Pick<DispatchFilter, 'today' | 'from' | 'to'>): Promise<DispatchRow | undefined> {
    return this.sql.row<DispatchRow>(`select d.* from ${DISPATCH} d where d.id = $7`, [...this.watched(days, '/'), id]);
  }

  async totals(actor: Pick<Actor, 'jurisdictionPath'>, filter: DispatchFilter): Promise<DispatchTotals> {
    const row = await this.sql.row<DispatchTotals>(
      `select count(*)::int projects, coalesce(sum(d.total - d.done), 0)::int outstanding, (count(*) filter (where 'silent' = any(d.flags)))::int silent, (count(*) filter (where 'unchanged' = any(d.flags)))::int unchanged, (count(*) filter (where 'overTarget' = any(d.flags)))::int over_target
       from ${DISPATCH} d`, this.watched(filter, actor.jurisdictionPath));
    return row ?? { projects: 0, outstanding: 0, silent: 0, unchanged: 0, over_target: 0 };
  }

  /** Those that stand still and were not told of since they last moved. */
  async toTell(days: WatchDays & Pick<DispatchFilter, 'today' | 'from' | 'to'>): Promise<{ readonly row: DispatchRow; readonly flags: readonly FlagToTell[] }[]> {
    const rows = await this.sql.rows<DispatchRow & { readonly told: readonly string[] }>(
      `select d.*, array(select f.flag from agency_service.project_flag f where f.project_id = d.id and (f.flag = 'silent' and f.since = d.last_line_on or f.flag = 'unchanged' and f.since = d.moved_on)) told
       from ${DISPATCH} d where d.flags && array['silent', 'unchanged'] order by d.id`, this.watched(days, '/'));
    return rows.map((row) => ({ row, flags: row.flags.filter((flag) => flag !== 'overTarget' && !row.told.includes(flag)).map((flag) => ({ id: row.id, flag, since: (flag === 'silent' ? row.last_line_on : row.moved_on) ?? days.today })) })).filter(({ flags }) => flags.length > 0);
  }

  /** Part of the steps that tell it. */
  static keepFlags(w: WriteStatement, flags: readonly FlagToTell[], on: string): void {
    w.part('pf', `insert into agency_service.project_flag (project_id, flag, since, flagged_on) select s.id, x.flag, x.since, ${w.param(on, 'date')} from s join jsonb_to_recordset(${w.param(JSON.stringify(flags), 'jsonb')}) as x (id bigint, flag text, since date) on x.id = s.id on conflict do nothing`);
  }

  private watched({ today, lineSince, movedBy, from, to }: WatchDays & Pick<DispatchFilter, 'today' | 'from' | 'to'>, path: string): unknown[] {
    return [today, lineSince, movedBy, from, to, path];
  }
}
