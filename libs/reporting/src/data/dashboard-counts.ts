import { Injectable } from '@nestjs/common';
import { caseScope, issuedBetween, type CaseScope } from '@onecounter/casework';
import type { PlainDate } from '@onecounter/kernel';
import { Sql, type Actor } from '@onecounter/platform';
import type { DayNumbers } from './case-counts';

export interface DashboardDays { readonly today: PlainDate; readonly soonUntil: PlainDate; readonly weekEnd: PlainDate; readonly lastShown: PlainDate; readonly dayFrom: Date; readonly dayTo: Date; readonly from: PlainDate; readonly to: PlainDate }
export interface SectionCount { readonly unit_id: number; readonly unit_name: string; readonly running: number; readonly overdue: number; readonly soon: number; readonly due_this_week: number; readonly to_accept: number; readonly awaiting_applicant: number; readonly to_issue: number }
export interface WindowCount { readonly window_id: number | null; readonly number: string | null; readonly received: number; readonly accepted: number; readonly decided: number }
export interface ItemCount { readonly item_code: string; readonly item_name: string; readonly count: number; readonly days: number | null }
export interface ThemeCount { readonly theme_code: string; readonly theme_name: string; readonly theme_kind: string; readonly running: number; readonly overdue: number }
export interface DueCount { readonly on: string; readonly count: number }

const ITEMS_SHOWN = 8;
/** With the applicant, or behind a predecessor: nothing of ours runs. The same as in the list of cases, so that a number is as long as the list that it opens. */
const OURS = `c.status <> 'awaitingSupplement' and not (c.status = 'registered' and c.clock_stopped_on is not null)`;
const AT_WINDOW = `c.status in ('certified', 'refused') and not exists (select 1 from casework.case_hold h where h.case_id = c.id and h.kind = 'inMail' and h.cleared_on is null)`;

/** Live counts of a scope: each one scan of an index made for lists, or of the rows of a day or a period. */
@Injectable()
export class DashboardCounts {
  constructor(private readonly sql: Sql) {}

  /** 各科在办 */
  sections(actor: Actor, { today, soonUntil, weekEnd }: DashboardDays): Promise<SectionCount[]> {
    const { where, values } = caseScope(actor, 4);
    return this.sql.rows<SectionCount>(
      `select r.*, u.name unit_name from (select c.unit_id, count(*)::int running, count(*) filter (where ${OURS} and c.due_on < $1::date)::int overdue, count(*) filter (where ${OURS} and c.clock_stopped_on is null and c.due_on between $1::date and $2::date)::int soon,
         count(*) filter (where c.due_on <= $3::date)::int due_this_week, count(*) filter (where c.status = 'registered')::int to_accept, count(*) filter (where c.status = 'awaitingSupplement')::int awaiting_applicant, count(*) filter (where ${AT_WINDOW})::int to_issue
         from casework.permit_case c where ${where} and c.running group by c.unit_id) r join organisation.unit u on u.id = r.unit_id order by r.running desc, r.unit_id`, [today, soonUntil, weekEnd, ...values]);
  }

  /** 今天各窗口; what was entered afterwards was not received today. */
  windows(actor: Actor, { today, dayFrom, dayTo }: DashboardDays): Promise<WindowCount[]> {
    const { where, values } = caseScope(actor, 4);
    // ids rise with the time of reception: today's lie behind the last one of before
    const received = `not c.entered_late and c.received_at >= $2 and c.received_at < $3 and c.id > coalesce((select x.id from casework.permit_case x where x.received_at < $2 and not x.entered_late order by x.id desc limit 1), 0)`;
    return this.sql.rows<WindowCount>(
      `select t.window_id, w.number, count(*) filter (where t.what = 'received')::int received, count(*) filter (where t.what = 'accepted')::int accepted, count(*) filter (where t.what = 'decided')::int decided
       from (select c.window_id, 'received' what from casework.permit_case c where ${where} and ${received}
         union all select c.window_id, 'accepted' from casework.permit_case c where ${where} and c.accepted_on = $1::date union all select c.window_id, 'decided' from casework.permit_case c where ${where} and c.decided_on = $1::date) t left join organisation.service_window w on w.id = t.window_id
       group by t.window_id, w.number order by w.number nulls last`, [today, dayFrom, dayTo, ...values]);
  }

  /** 今日发证: handed over or delivered today. */
  async issued(actor: Actor, { dayFrom, dayTo }: DashboardDays): Promise<number> {
    const { where, values } = caseScope(actor, 3);
    return (await this.sql.row<{ count: number }>(`select count(*)::int count from casework.permit_case c where ${where} and ${issuedBetween('$1', '$2')}`, [dayFrom, dayTo, ...values]))?.count ?? 0;
  }

  /** 到期, of each day up to the last one shown. */
  deadlines(actor: Actor, { today, lastShown }: DashboardDays): Promise<DueCount[]> {
    const { where, values } = caseScope(actor, 3);
    return this.sql.rows<DueCount>(`select c.due_on "on", count(*)::int count from casework.permit_case c where ${where} and c.running and c.due_on between $1::date and $2::date group by c.due_on order by c.due_on`, [today, lastShown, ...values]);
  }

  /** 受理最多的事项 of the period. */
  frequent(actor: Actor, { from, to }: DashboardDays): Promise<ItemCount[]> {
    const { where, values } = caseScope(actor, 3);
    return this.sql.rows<ItemCount>(
      `select c.item_code, max(c.item_name) item_name, count(*)::int count, null::float8 days from casework.permit_case c where ${where} and c.accepted_on >= $1::date and c.accepted_on < $2::date
       group by c.item_code order by count(*) desc, c.item_code limit ${ITEMS_SHOWN}`, [from, to, ...values]);
  }

  /** 用时最长的事项 among those decided in the period: working days from acceptance to decision, stops included; instant ones are none. */
  slowest(actor: Actor, { from, to }: DashboardDays, { since, numbers }: DayNumbers): Promise<ItemCount[]> {
    const { where, values } = caseScope(actor, 5);
    const upTo = (date: string): string => `($4::int[])[${date} - $3::date + 1]`;
    return this.sql.rows<ItemCount>(
      `select c.item_code, max(c.item_name) item_name, count(*)::int count, round(avg(${upTo('c.decided_on')} - ${upTo('c.accepted_on')}), 1)::float8 days from casework.permit_case c
       where ${where} and c.decided_on >= $1::date and c.decided_on < $2::date and c.case_type = 'promised' and c.accepted_on is not null group by c.item_code having avg(${upTo('c.decided_on')} - ${upTo('c.accepted_on')}) is not null
       order by 4 desc, c.item_code limit ${ITEMS_SHOWN}`, [from, to, since, numbers, ...values]);
  }

  /** 在办联办件 by theme: of the sections that lead. */
  themes(actor: Actor, today: PlainDate): Promise<ThemeCount[]> {
    const { where, values } = this.leading(actor);
    return this.sql.rows<ThemeCount>(
      `select j.theme_code, max(j.theme_name) theme_name, max(j.theme_kind) theme_kind, count(*)::int running, count(*) filter (where j.promised_due_on < $1::date)::int overdue from casework.joint_case j where ${where} and j.running
       group by j.theme_code order by count(*) desc, j.theme_code limit ${ITEMS_SHOWN}`, [today, ...values]);
  }

  private leading(actor: Actor): CaseScope {
    if (actor.reach === 'section') return { where: 'j.lead_unit_id = $2', values: [actor.unitId] };
    if (actor.inChargeOf) return { where: 'j.jurisdiction_path like $2 and j.lead_unit_id = any($3::bigint[])', values: [`${actor.jurisdictionPath}%`, actor.inChargeOf] };
    return actor.reach === 'none' ? { where: 'false', values: [] } : { where: 'j.jurisdiction_path like $2', values: [`${actor.jurisdictionPath}%`] };
  }
}
