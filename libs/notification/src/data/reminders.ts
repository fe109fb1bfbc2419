import { Injectable } from '@nestjs/common';
import { RUNNING_STATUSES, type CaseStatus, type RemindedDate } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

/** A dated duty that is open; `name` is null for a case, whose number and item are asked for only where they are told. */
export interface OpenDuty {
  readonly subjectKind: string; readonly subjectId: number; readonly part: number; readonly dateKind: RemindedDate; readonly name: string | null; readonly path: string; readonly unitId: number | null;
  /** What stands at a counter is its unit's to answer for, not the section's. */
  readonly windowId: number | null; readonly personId: number | null; readonly dueOn: string;
}
export interface Reminder extends OpenDuty { readonly days: number }
export type ToldReminder = Pick<Reminder, 'subjectKind' | 'subjectId' | 'part' | 'dateKind' | 'days' | 'dueOn'>;
export interface SweepClaim { readonly since: string | null; readonly anew: boolean }

/** A running case as the index casework.case_due holds it. */
interface DueCase { readonly id: number; readonly status: CaseStatus; readonly path: string; readonly unitId: number; readonly windowId: number | null; readonly assigneeId: number | null; readonly receivedBy: number | null; readonly dueOn: string }

/**
 * Cases that are due on the days $1, by one scan of casework.case_due, which holds all that is asked for; $2 is today. A case whose clock is stopped is left out until the days that were notified are over (REV-5).
 * Nothing is joined to the rows here: how many there are is known only afterwards, and a plan made for a few would take minutes for ten thousand.
 */
export const CASES_DUE_ON = `select c.id, c.status, c.jurisdiction_path path, c.unit_id "unitId", c.window_id "windowId", c.assignee_id "assigneeId", c.received_by "receivedBy", c.due_on "dueOn" from casework.permit_case c
  where c.running and c.due_on = any($1::date[]) and c.status <> 'awaitingSupplement' and (c.clock_stopped_on is null or exists (select 1 from casework.case_hold h where h.case_id = c.id and h.stops_clock and h.cleared_on is null and h.due_on < $2::date))`;
/** Dated duties of every module that are due on the days $1. */
export const DUTIES_DUE_ON = `select v.subject_kind "subjectKind", v.subject_id "subjectId", v.part, v.date_kind "dateKind", v.name, v.jurisdiction_path path, v.unit_id "unitId", null::bigint "windowId", v.person_id "personId", v.due_on "dueOn" from casework.published_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from intake.published_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from intake.published_problem_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from review.published_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from inspection.published_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from compliance.published_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from compliance.published_task_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from compliance.published_hearing_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from reporting.published_contribution_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from supervision.published_due v where v.due_on = any($1::date[])
  union all select v.subject_kind, v.subject_id, v.part, v.date_kind, v.name, v.jurisdiction_path, v.unit_id, null, v.person_id, v.due_on from agency_service.published_follow_up_due v where v.due_on = any($1::date[])`;

/** At the counter whoever received it, in the section whoever has it. */
const dutyOf = ({ id, status, path, unitId, windowId, assigneeId, receivedBy, dueOn }: DueCase): OpenDuty => {
  const atCounter = status === 'registered';
  const dateKind = atCounter ? 'notice' : RUNNING_STATUSES.includes(status) ? 'promised' : 'delivery';
  return { subjectKind: 'permitCase', subjectId: id, part: 0, dateKind, name: null, path, unitId, windowId: atCounter ? windowId : null, personId: atCounter ? receivedBy : assigneeId, dueOn };
};

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

  async dueOn(days: readonly string[], today: string): Promise<OpenDuty[]> {
    const cases = await this.sql.rows<DueCase>(CASES_DUE_ON, [days, today]);
    return [...cases.map(dutyOf), ...(await this.sql.rows<OpenDuty>(DUTIES_DUE_ON, [days]))];
  }

  /** What was reminded of for this due date or a later one; of the same thing and offset the latest. */
  toldSince(dueOn: string): Promise<ToldReminder[]> {
    return this.sql.rows<ToldReminder>(
      `select r.subject_kind "subjectKind", r.subject_id "subjectId", r.part, r.date_kind "dateKind", r.days, max(r.due_on) "dueOn" from notification.reminder r where r.due_on >= $1::date group by 1, 2, 3, 4, 5`, [dueOn]);
  }

  async write(reminders: readonly Reminder[], today: string): Promise<void> {
    await this.sql.rows(
      `insert into notification.reminder (subject_kind, subject_id, part, date_kind, due_on, days, reminded_on)
       select r."subjectKind", r."subjectId", r.part, r."dateKind", r."dueOn", r.days, $2::date from jsonb_to_recordset($1::jsonb) as r("subjectKind" text, "subjectId" bigint, part bigint, "dateKind" text, "dueOn" date, days int) on conflict do nothing`,
      [JSON.stringify(reminders), today]);
  }

  /** The unit of each window. */
  async windowUnits(): Promise<Map<number, number>> {
    const rows = await this.sql.rows<{ id: number; unitId: number }>('select w.id, w.unit_id "unitId" from organisation.service_window w');
    return new Map(rows.map(({ id, unitId }) => [id, unitId]));
  }

  /** Number and item of cases. */
  async names(caseIds: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.sql.rows<{ id: number; name: string }>(`select c.id, c.number || ' ' || c.item_name as name from casework.permit_case c where c.id = any($1::bigint[])`, [caseIds]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
