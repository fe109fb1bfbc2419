import { Injectable } from '@nestjs/common';
import type { RemindedDate } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

/** A due date of a place that reached a reminder. */
export interface DayOfPlace { readonly path: string; readonly kind: RemindedDate; readonly dueOn: string; readonly days: number }
/** Somebody who answers for a unit. */
export interface AnswersFor { readonly unitId: number; readonly rank: 'head' | 'leader'; readonly personId: number }
export interface RemindedSubject { readonly id: number; readonly kind: string; readonly subjectId: number; readonly name: string; readonly dueOn: string }
/** What one person is reminded of: `subjects` are the first few by their dates. */
export interface RemindedPerson { readonly personId: number; readonly kind: RemindedDate; readonly days: number; readonly count: number; readonly firstId: number; readonly subjects: readonly RemindedSubject[] }
export interface SweepClaim { readonly since: string | null; readonly anew: boolean }
export interface SweepInput { readonly days: readonly DayOfPlace[]; readonly answerers: readonly AnswersFor[]; readonly today: string; readonly leaderDays: number; readonly most: number }

/**
 * What has reached a reminder and was not reminded of it, for the days $1 of the dates $2; $3 is today. Cases whose clock is stopped are left out until the days that were notified are over (REV-5).
 * A date that moved is reminded of again only when it moved later. The cases come first, by the index alone, so that the days are joined to them and not the other way round.
 */
export const DUE_NOW = `day as (select * from jsonb_to_recordset($1::jsonb) as d(path text, kind text, "dueOn" date, days int)),
  open as materialized (
    select 'permitCase' subject_kind, c.id subject_id, 0::bigint part, case when c.status = 'registered' then 'notice' when c.status in ('accepted', 'reviewed', 'checked') then 'promised' else 'delivery' end date_kind, null::text "name",
      c.jurisdiction_path path, case when c.status = 'registered' then coalesce(w.unit_id, c.unit_id) else c.unit_id end unit_id, case when c.status = 'registered' then c.received_by else c.assignee_id end person_id, c.due_on
    from casework.permit_case c left join organisation.service_window w on w.id = c.window_id
    where c.running and c.due_on = any($2::date[]) and c.status <> 'awaitingSupplement'
      and (c.clock_stopped_on is null or exists (select 1 from casework.case_hold h where h.case_id = c.id and h.stops_clock and h.cleared_on is null and h.due_on < $3::date))
    union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, v.person_id, v.due_on from casework.published_due v where v.due_on = any($2::date[])
    union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, v.person_id, v.due_on from intake.published_due v where v.due_on = any($2::date[])
    union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, v.person_id, v.due_on from inspection.published_due v where v.due_on = any($2::date[])
    union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, v.person_id, v.due_on from compliance.published_due v where v.due_on = any($2::date[])),
  told as (select r.subject_kind, r.subject_id, r.part, r.date_kind, r.days, max(r.due_on) due_on from notification.reminder r where r.due_on >= (select min(d."dueOn") from day d) group by 1, 2, 3, 4, 5),
  reached as materialized (
    select o.*, d.days from open o join day d on d.path = o.path and d.kind = o.date_kind and d."dueOn" = o.due_on
      left join told t on t.subject_kind = o.subject_kind and t.subject_id = o.subject_id and t.part = o.part and t.date_kind = o.date_kind and t.days = d.days and t.due_on >= o.due_on
    where t.subject_id is null)`;

/** Rows of notification.reminder and how far they have come. */
@Injectable()
export class Reminders {
  constructor(private readonly sql: Sql) {}

  /**
   * Whoever gets an answer sweeps; another worker waits for the end of this transaction and then gets none. Dates that moved are waited for until every listener has moved them.
   * @returns since when nobody looked; null when all is done
   */
  async claim(today: string): Promise<SweepClaim | null> {
    const row = await this.sql.row<SweepClaim>(
      `with was as (select w.done_on, w.anew and not exists (select 1 from platform.outbox o where o.done_at is null and o.fact = 'calendarLoaded') anew from notification.sweep w where w.name = 'reminders' for update)
       update notification.sweep s set done_on = $1, anew = s.anew and not was.anew from was where s.name = 'reminders' and (was.done_on is distinct from $1::date or was.anew) returning was.done_on since, was.anew`, [today]);
    return row ?? null;
  }

  async lookAnew(): Promise<void> {
    await this.sql.rows(`update notification.sweep set anew = true where name = 'reminders'`);
  }

  /** Where cases are: each place has a calendar of its own. */
  async places(): Promise<string[]> {
    return (await this.sql.rows<{ path: string }>('select distinct jurisdiction_path path from organisation.unit')).map(({ path }) => path);
  }

  /** Writes what is due and says whom to tell, grouped. Whoever is named more than once is told once. */
  record({ days, answerers, today, leaderDays, most }: SweepInput): Promise<RemindedPerson[]> {
    return this.sql.rows<RemindedPerson>(
      `with ${DUE_NOW},
       who as (select * from jsonb_to_recordset($4::jsonb) as a("unitId" bigint, rank text, "personId" bigint)),
       written as (insert into notification.reminder (subject_kind, subject_id, part, date_kind, due_on, days, reminded_on) select r.subject_kind, r.subject_id, r.part, r.date_kind, r.due_on, r.days, $3::date from reached r
         on conflict do nothing returning id, subject_kind, subject_id, part, date_kind, days),
       news as materialized (select w.id, r.subject_kind, r.subject_id, r.date_kind, r.name, r.unit_id, r.person_id, r.due_on, r.days from written w
         join reached r on r.subject_kind = w.subject_kind and r.subject_id = w.subject_id and r.part = w.part and r.date_kind = w.date_kind and r.days = w.days),
       people as (select n.id, n.person_id to_person from news n where n.person_id is not null
         union select n.id, a."personId" from news n join who a on a."unitId" = n.unit_id where a.rank = 'head' and (n.days >= 0 or n.person_id is null) or a.rank = 'leader' and n.days >= $5::int),
       numbered as (select p.to_person, n.*, row_number() over (partition by p.to_person, n.date_kind, n.days order by n.due_on, n.id) place from people p join news n on n.id = p.id)
       select p.to_person "personId", p.date_kind kind, p.days, count(*)::int count, min(p.id) "firstId",
         json_agg(json_build_object('id', p.id, 'kind', p.subject_kind, 'subjectId', p.subject_id, 'dueOn', p.due_on, 'name', coalesce(p.name, (select c.number || ' ' || c.item_name from casework.permit_case c where c.id = p.subject_id)))
           order by p.place) filter (where p.place <= $6::int) subjects
       from numbered p group by 1, 2, 3 order by 1, 2, 3`,
      [JSON.stringify(days), [...new Set(days.map(({ dueOn }) => dueOn))], today, JSON.stringify(answerers), leaderDays, most]);
  }
}
