import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { AGENCY_REMINDER, refuse, type AgencyReminderStatus, type AgencyReminderVerb, type ReminderGrade } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const AGENCY_REMINDER_SUBJECT = { lifecycle: AGENCY_REMINDER, table: 'agency_service.reminder' } as const satisfies SubjectKind;
export interface ReminderRow {
  readonly id: number; readonly status: AgencyReminderStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly project_id: number; readonly project_number: string; readonly project_name: string; readonly item_no: number; readonly item_name: string;
  readonly unit_id: number | null; readonly unit_name: string; readonly jurisdiction_path: string; readonly grade: ReminderGrade; readonly grade_on: string; readonly due_on: string; readonly provisional: boolean; readonly opened_by_name: string | null; readonly opened_on: string;
  readonly answered_on: string | null; readonly ended_on: string | null; readonly place: number;
}
export interface GradeRow { readonly step_seq: number; readonly grade: ReminderGrade; readonly taken_on: string; readonly taken_by_name: string | null; readonly due_on: string; readonly early: boolean; readonly held_on: string | null; readonly with_whom: string | null; readonly answered_on: string | null; readonly answered_by_name: string | null }
export interface GradeToKeep { readonly grade: ReminderGrade; readonly takenOn: string; readonly takenBy: number | null; readonly dueOn: string; readonly early: boolean; readonly heldOn: string | null; readonly withWhom: string | null }
export interface ReminderFilter {
  readonly statuses: readonly AgencyReminderStatus[] | null; readonly overdueOn: string | null; readonly grade: ReminderGrade | null; readonly projectId: number | null; readonly mine: boolean; readonly search: string | null;
  readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}

const NAMED = (id: string): string => `(select n.name from organisation.person n where n.id = ${id})`;
const ROW = `select r.id, r.status, r.version, r.head, r.number, r.project_id, p.number project_number, p.name project_name, r.item_no, r.item_name, r.unit_id, r.unit_name, r.jurisdiction_path, r.grade, r.grade_on, r.due_on, r.provisional,
  ${NAMED('r.opened_by')} opened_by_name, r.opened_on, r.answered_on, r.ended_on, r.place from agency_service.reminder r join agency_service.project p on p.id = r.project_id`;

/** One predicate over `r`: whoever sees the projects sees theirs, a section what it is reminded of. */
function scopeOf(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  return { where: `(r.unit_id = $${first} or $${first + 1}::boolean and r.jurisdiction_path like $${first + 2} || '%')`, values: [actor.unitId, actor.permissions.has('readAgencyProjects'), actor.jurisdictionPath] };
}

/** 项目督办 */
@Injectable()
export class AgencyReminders {
  constructor(private readonly sql: Sql) {}

  /** What waits by its day, so that what is late stands first; then what was answered; then what has ended, the latest first. */
  list(actor: Actor, filter: ReminderFilter): Promise<ReminderRow[]> {
    const scope = scopeOf(actor, 12);
    return this.sql.rows<ReminderRow>(
      `${ROW} where ($1::text[] is null or r.status = any($1)) and ($2::date is null or r.status = 'open' and r.due_on < $2) and ($3::text is null or r.grade = $3) and ($4::bigint is null or r.project_id = $4)
         and (not $5::boolean or r.status = 'open' and r.unit_id = $6 or r.status = 'answered' and $7::boolean) and ($8::text is null or r.number ilike $8 or r.item_name ilike $8 or r.unit_name ilike $8 or p.name ilike $8)
         and ($9::int is null or (r.place, r.id) > ($9, $10)) and ${scope.where} order by r.place, r.id limit $11`,
      [filter.statuses, filter.overdueOn, filter.grade, filter.projectId, filter.mine, actor.unitId, actor.permissions.has('settleAgencyReminder'), filter.search, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<ReminderRow> {
    const scope = scopeOf(actor, 2);
    return (await this.sql.row<ReminderRow>(`${ROW} where r.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: AgencyReminderVerb, actor: Actor): Promise<ReminderRow> {
    await this.sql.rows('select id from agency_service.reminder where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(AGENCY_REMINDER, verb, row, version);
    return row;
  }

  /** The one that runs about an item with a unit; until the transaction ends nobody else begins one. @returns its number */
  async openOf(projectId: number, itemName: string, unitName: string): Promise<string | null> {
    await this.sql.rows('select id from agency_service.project where id = $1 for update', [projectId]);
    return (await this.sql.row<{ number: string }>(`select number from agency_service.reminder where project_id = $1 and item_name = $2 and unit_name = $3 and status <> 'settled'`, [projectId, itemName, unitName]))?.number ?? null;
  }

  gradesOf(id: number): Promise<GradeRow[]> {
    return this.sql.rows<GradeRow>(`select g.step_seq, g.grade, g.taken_on, ${NAMED('g.taken_by')} taken_by_name, g.due_on, g.early, g.held_on, g.with_whom, g.answered_on, ${NAMED('g.answered_by')} answered_by_name from agency_service.reminder_grade g where g.reminder_id = $1 order by g.step_seq`, [id]);
  }

  async addGrade(id: number, seq: number, one: GradeToKeep): Promise<void> {
    await this.sql.rows('insert into agency_service.reminder_grade (reminder_id, step_seq, grade, taken_on, taken_by, due_on, early, held_on, with_whom) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [id, seq, one.grade, one.takenOn, one.takenBy, one.dueOn, one.early, one.heldOn, one.withWhom]);
  }

  /** The grade that runs was answered; not when the day is null: the answer went back and is owed by another day. */
  async answerGrade(id: number, answer: { readonly on: string | null; readonly by: number | null; readonly dueOn: string }): Promise<void> {
    await this.sql.rows('update agency_service.reminder_grade set answered_on = $2, answered_by = $3, due_on = $4 where reminder_id = $1 and step_seq = (select max(g.step_seq) from agency_service.reminder_grade g where g.reminder_id = $1)', [id, answer.on, answer.by, answer.dueOn]);
  }
}
