import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { AGENCY_PROBLEM, refuse, type AgencyProblemStatus, type AgencyProblemVerb, type MeetingStatus, type ProblemNature } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const AGENCY_PROBLEM_SUBJECT = { lifecycle: AGENCY_PROBLEM, table: 'agency_service.problem' } as const satisfies SubjectKind;
export interface AgencyProblemRow {
  readonly id: number; readonly status: AgencyProblemStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly project_id: number; readonly project_number: string; readonly project_name: string; readonly item_name: string | null; readonly title: string;
  readonly nature: ProblemNature | null; readonly jurisdiction_path: string; readonly recorded_by_name: string | null; readonly recorded_on: string; readonly reported_on: string | null; readonly decided_on: string | null; readonly decided_by: string | null;
  readonly lead_unit_id: number | null; readonly lead_unit_name: string | null; readonly due_on: string | null; readonly followed_on: string | null; readonly meeting_id: number | null; readonly solved_on: string | null; readonly ended_on: string | null; readonly place: number;
  readonly called: number; readonly checked_in: number;
}
export interface CallRow { readonly no: number; readonly unit_id: number | null; readonly unit_name: string; readonly called_on: string; readonly due_on: string; readonly checked_in_on: string | null; readonly checked_in_by_name: string | null; readonly who_came: string | null }
export interface CallToKeep { readonly unit_id: number | null; readonly unit_name: string }
export interface ProblemMeetingRow { readonly id: number; readonly title: string; readonly status: MeetingStatus; readonly starts_on: string; readonly signed: number; readonly open_tasks: number }
export interface AgencyProblemFilter {
  readonly statuses: readonly AgencyProblemStatus[] | null; readonly overdueOn: string | null; readonly nature: ProblemNature | null; readonly projectId: number | null; readonly mine: boolean; readonly search: string | null;
  readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}

const NAMED = (id: string): string => `(select n.name from organisation.person n where n.id = ${id})`;
const ROW = `select q.id, q.status, q.version, q.head, q.number, q.project_id, p.number project_number, p.name project_name, q.item_name, q.title, q.nature, q.jurisdiction_path, ${NAMED('q.recorded_by')} recorded_by_name, q.recorded_on, q.reported_on, q.decided_on, q.decided_by,
  q.lead_unit_id, (select u.name from organisation.unit u where u.id = q.lead_unit_id) lead_unit_name, q.due_on, q.followed_on, q.meeting_id, q.solved_on, q.ended_on, q.place, (select count(*)::int from agency_service.problem_unit x where x.problem_id = q.id) called,
  (select count(*)::int from agency_service.problem_unit x where x.problem_id = q.id and x.checked_in_on is not null) checked_in from agency_service.problem q join agency_service.project p on p.id = q.project_id`;

/** One predicate over `q`: whoever sees the projects sees theirs, a unit what it was called to or has to carry out. */
function scopeOf(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  return {
    where: `(q.lead_unit_id = $${first} or exists (select 1 from agency_service.problem_unit x where x.problem_id = q.id and x.unit_id = $${first}) or $${first + 1}::boolean and q.jurisdiction_path like $${first + 2} || '%')`,
    values: [actor.unitId, actor.permissions.has('readAgencyProjects'), actor.jurisdictionPath],
  };
}

/** 项目问题 */
@Injectable()
export class AgencyProblems {
  constructor(private readonly sql: Sql) {}

  /** What is open by its day, then what was solved, then what has ended, the latest first. */
  list(actor: Actor, filter: AgencyProblemFilter): Promise<AgencyProblemRow[]> {
    const scope = scopeOf(actor, 11);
    return this.sql.rows<AgencyProblemRow>(
      `${ROW} where ($1::text[] is null or q.status = any($1)) and ($2::date is null or q.status in ('reported', 'decided') and q.due_on < $2) and ($3::text is null or q.nature = $3) and ($4::bigint is null or q.project_id = $4)
         and (not $5::boolean or q.lead_unit_id = $6 and q.status = 'decided' or q.status = 'coordinating' and exists (select 1 from agency_service.problem_unit x where x.problem_id = q.id and x.unit_id = $6 and x.checked_in_on is null))
         and ($7::text is null or q.number ilike $7 or q.title ilike $7 or q.item_name ilike $7 or p.name ilike $7) and ($8::int is null or (q.place, q.id) > ($8, $9)) and ${scope.where} order by q.place, q.id limit $10`,
      [filter.statuses, filter.overdueOn, filter.nature, filter.projectId, filter.mine, actor.unitId, filter.search, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<AgencyProblemRow> {
    const scope = scopeOf(actor, 2);
    return (await this.sql.row<AgencyProblemRow>(`${ROW} where q.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step; departments that check in at the same moment wait for each other and need no version. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number | null, verb: AgencyProblemVerb, actor: Actor): Promise<AgencyProblemRow> {
    await this.sql.rows('select id from agency_service.problem where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(AGENCY_PROBLEM, verb, row, version ?? row.version);
    return row;
  }

  callsOf(id: number): Promise<CallRow[]> {
    return this.sql.rows<CallRow>(`select x.no, x.unit_id, x.unit_name, x.called_on, x.due_on, x.checked_in_on, ${NAMED('x.checked_in_by')} checked_in_by_name, x.who_came from agency_service.problem_unit x where x.problem_id = $1 order by x.no`, [id]);
  }

  async call(id: number, units: readonly CallToKeep[], on: string, dueOn: string): Promise<void> {
    for (const unit of units) {
      await this.sql.rows('insert into agency_service.problem_unit (problem_id, no, unit_id, unit_name, called_on, due_on) select $1, coalesce(max(x.no), 0) + 1, $2, $3, $4, $5 from agency_service.problem_unit x where x.problem_id = $1', [id, unit.unit_id, unit.unit_name, on, dueOn]);
    }
  }

  async checkIn(id: number, no: number, came: { readonly on: string; readonly by: number | null; readonly who: string }): Promise<void> {
    await this.sql.rows('update agency_service.problem_unit set checked_in_on = $3, checked_in_by = $4, who_came = $5 where problem_id = $1 and no = $2', [id, no, came.on, came.by, came.who]);
  }

  /** In their order. */
  meetingsOf(id: number): Promise<ProblemMeetingRow[]> {
    return this.sql.rows<ProblemMeetingRow>(
      `select m.id, m.title, m.status, m.starts_on, (select count(*)::int from casework.meeting_attendee a where a.meeting_id = m.id and a.signed_at is not null) signed, (select count(*)::int from casework.meeting_task t where t.meeting_id = m.id and t.done_on is null) open_tasks
       from agency_service.problem_meeting x join casework.meeting m on m.id = x.meeting_id where x.problem_id = $1 order by m.id`, [id]);
  }

  async addMeeting(id: number, meetingId: number, on: string): Promise<void> {
    await this.sql.rows('insert into agency_service.problem_meeting (problem_id, meeting_id, called_on) values ($1, $2, $3)', [id, meetingId, on]);
  }
}
