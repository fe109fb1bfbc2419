import { Injectable } from '@nestjs/common';
import type { Happening } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { CaseToTell } from '../rules/case-tellings';

export interface TakenStep<Facts> { readonly by_person: number | null; readonly facts: Facts }
export interface ToldCase extends CaseToTell {
  readonly id: number; readonly number: string; readonly item_name: string; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly due_on: string | null;
  readonly supplement_due_on: string | null; readonly promised_due_on: string | null; readonly statutory_due_on: string | null; readonly delivery_due_on: string | null;
}
export interface ToldDispute { readonly id: number; readonly status: string; readonly item_name: string; readonly raising_unit_id: number; readonly raising_unit: string; readonly other_unit_id: number; readonly other_unit: string; readonly raised_by: number; readonly due_on: string; readonly jurisdiction_path: string; readonly outcome: string | null }
export interface ToldMeeting { readonly title: string; readonly place: string; readonly starts_at: Date; readonly attendees: readonly number[] }
export interface ToldTask { readonly lead_unit_id: number; readonly co_unit_ids: readonly number[]; readonly due_on: string }
export interface ToldTraining { readonly title: string; readonly place: string; readonly starts_at: Date; readonly person_ids: readonly number[]; readonly unit_ids: readonly number[] }

const UNIT = (id: string): string => `(select u.name from organisation.unit u where u.id = ${id})`;

/** What happened, as far as it is told of: the step, and of its subject what messages name. */
@Injectable()
export class Happenings {
  constructor(private readonly sql: Sql) {}

  async stepOf<Facts>({ subjectKind, subjectId, seq }: Happening): Promise<TakenStep<Facts>> {
    return (await this.sql.row<TakenStep<Facts>>('select by_person, facts from platform.step where subject_kind = $1 and subject_id = $2 and seq = $3', [subjectKind, subjectId, seq])) ?? { by_person: null, facts: {} as Facts };
  }

  /** The facts of the last of these steps. */
  async saidLast<Facts>(subjectKind: string, subjectId: number, verbs: readonly string[]): Promise<Facts | undefined> {
    return (await this.sql.row<{ facts: Facts }>('select facts from platform.step where subject_kind = $1 and subject_id = $2 and verb = any($3) order by seq desc limit 1', [subjectKind, subjectId, verbs]))?.facts;
  }

  /** The case as it is now, with the step that moved it. */
  async movedCase<Facts>({ subjectId, seq }: Happening): Promise<{ readonly row: ToldCase; readonly step: TakenStep<Facts> } | undefined> {
    const found = await this.sql.row<ToldCase & TakenStep<Facts>>(
      `select c.id, c.status, c.number, c.item_name, c.review_levels, c.assignee_id, c.received_by, c.unit_id, ${UNIT('c.unit_id')} unit_name, c.jurisdiction_path, c.due_on, c.supplement_due_on, c.promised_due_on, c.statutory_due_on, c.delivery_due_on, s.by_person, s.facts
       from casework.permit_case c join platform.step s on s.subject_kind = 'permitCase' and s.subject_id = c.id and s.seq = $2 where c.id = $1`, [subjectId, seq]);
    return found && { row: found, step: found };
  }

  disputeOf(id: number): Promise<ToldDispute | undefined> {
    return this.sql.row<ToldDispute>(`select d.id, d.status, d.item_name, d.raising_unit_id, ${UNIT('d.raising_unit_id')} raising_unit, d.other_unit_id, ${UNIT('d.other_unit_id')} other_unit, d.raised_by, d.due_on, d.jurisdiction_path, d.outcome from casework.dispute d where d.id = $1`, [id]);
  }

  meetingOf(id: number): Promise<ToldMeeting | undefined> {
    return this.sql.row<ToldMeeting>(
      `select m.title, m.place, m.starts_at, coalesce((select json_agg(a.person_id) from casework.meeting_attendee a where a.meeting_id = m.id and a.person_id is not null), '[]') attendees from casework.meeting m where m.id = $1`, [id]);
  }

  taskOf(id: number): Promise<ToldTask | undefined> {
    return this.sql.row<ToldTask>('select lead_unit_id, to_json(co_unit_ids) co_unit_ids, due_on from casework.meeting_task where id = $1', [id]);
  }

  trainingOf(id: number): Promise<ToldTraining | undefined> {
    return this.sql.row<ToldTraining>('select title, place, starts_at, to_json(person_ids) person_ids, to_json(unit_ids) unit_ids from casework.training_session where id = $1', [id]);
  }

  /** 事项 of a version, and the window, for a call to the counter. */
  async placeOf(itemVersionId: number, windowId: number | null): Promise<{ item: string; window: string }> {
    const row = await this.sql.row<{ item: string | null; window: string | null }>(
      `select (select v.definition ->> 'name' from catalogue.item_version v where v.id = $1) item, (select w.number || ' 号' || w.name from organisation.service_window w where w.id = $2) as window`, [itemVersionId, windowId]);
    return { item: row?.item ?? '', window: row?.window ?? '窗口' };
  }
}
