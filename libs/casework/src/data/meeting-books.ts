import { Injectable } from '@nestjs/common';
import { HALF_DAYS, refuse, type HalfDay } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import type { SealedWords } from './sealed-words';

export interface AttendeeRow { readonly id: number; readonly person_id: number | null; readonly name: string; readonly unit_name: string; readonly signed_at: Date | null; readonly signed_by: number | null }
export interface MeetingTaskRow {
  readonly id: number; readonly text: string; readonly lead_unit_id: number; readonly lead_unit_name: string; readonly co_unit_names: readonly string[]; readonly due_on: string; readonly assigned_on: string;
  readonly done_on: string | null; readonly done_by_name: string | null; readonly result: string | null;
}
export interface Guest { readonly personId: number | null; readonly name: string; readonly unitName: string }
export interface ColleagueRow { readonly person_id: number; readonly name: string; readonly unit_name: string; readonly role: string }

/** Who was asked to a meeting and came, and what was given to whom. */
@Injectable()
export class MeetingBooks {
  constructor(private readonly sql: Sql) {}

  /** People in office today who can sign in, of the actor's jurisdiction, by name or unit. */
  colleagues(actor: Actor, words: string | null, today: string, ids: readonly number[] | null): Promise<ColleagueRow[]> {
    return this.sql.rows<ColleagueRow>(
      `select distinct on (p.name, p.id) p.id person_id, p.name, u.name unit_name, h.role from organisation.person p join organisation.post_holding h on h.person_id = p.id and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $3)
         join organisation.unit u on u.id = h.unit_id join organisation.account a on a.person_id = p.id and not a.disabled
       where u.jurisdiction_path like $1 || '%' and ($2::text is null or p.name ilike $2 or u.name ilike $2) and ($4::bigint[] is null or p.id = any($4)) order by p.name, p.id, h.id limit 100`, [actor.jurisdictionPath, words, today, ids]);
  }

  /** Those of them who are on leave at the moment, with the last day and half of it. */
  async awayAt(now: Date, ids: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.sql.rows<{ id: number; on: string; half: HalfDay }>(
      `select l.person_id id, l.to_on "on", l.to_half half from organisation.leave l where l.person_id = any($2::bigint[]) and l.status in ('approved', 'away') and l.begins_at <= $1 and l.ends_at > $1`, [now, ids]);
    return new Map(rows.map(({ id, on, half }) => [id, `${on} ${HALF_DAYS[half].zh}`]));
  }

  /** Those who were asked already are left as they are. */
  async invite(meetingId: number, guests: readonly Guest[]): Promise<number[]> {
    const fresh: number[] = [];
    for (const { personId, name, unitName } of guests) {
      const row = await this.sql.row<{ id: number }>(
        `insert into casework.meeting_attendee (meeting_id, person_id, name, unit_name) select $1, $2, $3, $4
         where not exists (select 1 from casework.meeting_attendee a where a.meeting_id = $1 and (a.person_id = $2 or a.person_id is null and $2::bigint is null and a.name = $3 and a.unit_name = $4)) returning id`, [meetingId, personId, name, unitName]);
      if (row) fresh.push(row.id);
    }
    return fresh;
  }

  attendeesOf(meetingId: number): Promise<AttendeeRow[]> {
    return this.sql.rows<AttendeeRow>('select id, person_id, name, unit_name, signed_at, signed_by from casework.meeting_attendee where meeting_id = $1 order by id limit 500', [meetingId]);
  }

  async sign(attendeeId: number, at: Date, actor: Actor): Promise<void> {
    await this.sql.rows('update casework.meeting_attendee set signed_at = $2, signed_by = $3 where id = $1', [attendeeId, at, actor.personId]);
  }

  tasksOf(meetingId: number): Promise<MeetingTaskRow[]> {
    return this.sql.rows<MeetingTaskRow>(
      `select t.id, t.text, t.lead_unit_id, (select u.name from organisation.unit u where u.id = t.lead_unit_id) lead_unit_name, array(select u.name from organisation.unit u where u.id = any(t.co_unit_ids) order by u.id) co_unit_names, t.due_on, t.assigned_on, t.done_on,
         (select n.name from organisation.person n where n.id = t.done_by) done_by_name, t.result from casework.meeting_task t where t.meeting_id = $1 order by t.done_on nulls first, t.due_on, t.id limit 200`, [meetingId]);
  }

  async assign(meetingId: number, words: SealedWords, task: { readonly leadUnitId: number; readonly coUnitIds: readonly number[]; readonly dueOn: string; readonly on: string }): Promise<number> {
    const row = await this.sql.row<{ id: number }>('insert into casework.meeting_task (meeting_id, text, salt, lead_unit_id, co_unit_ids, due_on, assigned_on) values ($1, $2, $3, $4, $5, $6, $7) returning id', [meetingId, words.text, words.salt, task.leadUnitId, task.coUnitIds, task.dueOn, task.on]);
    return row?.id ?? 0;
  }

  /** @throws notFound, taskDone */
  async openTask(meetingId: number, taskId: number): Promise<{ lead_unit_id: number }> {
    const row = (await this.sql.row<{ lead_unit_id: number; done_on: string | null }>('select lead_unit_id, done_on from casework.meeting_task where id = $2 and meeting_id = $1', [meetingId, taskId])) ?? refuse('notFound', {}, 'taskId');
    if (row.done_on !== null) refuse('taskDone', { on: row.done_on }, 'taskId');
    return row;
  }

  async complete(taskId: number, result: SealedWords, on: string, actor: Actor): Promise<void> {
    await this.sql.rows('update casework.meeting_task set done_by = $2, done_on = $3, result = $4, result_salt = $5 where id = $1', [taskId, actor.personId, on, result.text, result.salt]);
  }
}
