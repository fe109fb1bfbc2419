import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { refuse, SUPERVISED_TASK, type SupervisedTaskStatus, type SupervisedTaskVerb, type TaskSource } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import type { TaskSides, TaskTerm } from '../rules/task-term';

export const SUPERVISED_TASK_SUBJECT = { lifecycle: SUPERVISED_TASK, table: 'compliance.supervised_task' } as const satisfies SubjectKind;
export interface TaskRow extends TaskSides, TaskTerm {
  readonly id: number; readonly status: SupervisedTaskStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly title: string; readonly source: TaskSource; readonly source_note: string | null; readonly meeting_id: number | null; readonly meeting_title: string | null;
  readonly co_unit_names: readonly string[]; readonly jurisdiction_path: string; readonly opened_on: string; readonly first_due_on: string | null; readonly reported_on: string | null; readonly reports: number; readonly extensions: number; readonly completed_on: string | null; readonly ended_on: string | null; readonly place: number;
}
export interface TaskFilter { readonly statuses: readonly SupervisedTaskStatus[] | null; readonly overdueOn: string | null; readonly source: TaskSource | null; readonly unitId: number | null; readonly mine: boolean; readonly search: string | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number }
export interface TaskCountRow { readonly unit_id: number; readonly unit_name: string; readonly open: number; readonly soon: number; readonly overdue: number; readonly completed: number; readonly closed: number; readonly cancelled: number }
export interface MeetingTaskRow { readonly id: number; readonly meeting_title: string; readonly text: string; readonly lead_unit_id: number; readonly lead_unit_name: string; readonly co_unit_ids: readonly number[]; readonly due_on: string }
interface Scope { readonly where: string; readonly values: readonly unknown[] }

const UNIT = (column: string): string => `(select u.name from organisation.unit u where u.id = ${column})`;
const ROW = `select t.id, t.status, t.version, t.head, t.number, t.title, t.source, t.source_note, m.meeting_id, (select g.title from casework.meeting g where g.id = m.meeting_id) meeting_title, t.lead_unit_id, ${UNIT('t.lead_unit_id')} lead_unit_name, to_json(t.co_unit_ids) co_unit_ids,
  coalesce((select array_agg(u.name order by u.id) from organisation.unit u where u.id = any(t.co_unit_ids)), '{}') co_unit_names, t.opened_unit_id, ${UNIT('t.opened_unit_id')} opened_unit_name, t.jurisdiction_path, t.opened_on, t.due_on, t.first_due_on, t.report_every_days, t.report_on,
  t.reported_on, t.reports, t.extensions, t.completed_on, t.ended_on, t.place from compliance.supervised_task t left join casework.meeting_task m on m.id = t.meeting_task_id`;

/** One predicate over `t`: sections that take part and the one that opened it; the bureau in its jurisdiction, a leader in charge for the sections they answer for. */
function scopeOf(actor: Actor, first: number): Scope {
  const [unit, bureau, path, units] = [0, 1, 2, 3].map((at) => `$${first + at}`);
  return {
    where: `(${unit}::bigint in (t.lead_unit_id, t.opened_unit_id) or t.co_unit_ids @> array[${unit}::bigint] or ${bureau}::boolean and t.jurisdiction_path like ${path} and (${units}::bigint[] is null or t.lead_unit_id = any(${units}) or t.co_unit_ids && ${units}))`,
    values: [actor.unitId, actor.reach === 'bureau', `${actor.jurisdictionPath}%`, actor.inChargeOf],
  };
}

/** 督办事项 */
@Injectable()
export class SupervisedTasks {
  constructor(private readonly sql: Sql) {}

  /** Owed by its date, so that what is overdue stands first; then what is to be confirmed; then what has ended, the latest first. */
  list(actor: Actor, filter: TaskFilter): Promise<TaskRow[]> {
    const scope = scopeOf(actor, 11);
    return this.sql.rows<TaskRow>(
      `${ROW} where ($1::text[] is null or t.status = any($1)) and ($2::date is null or t.status = 'open' and coalesce(t.due_on, t.report_on) < $2) and ($3::text is null or t.source = $3) and ($4::bigint is null or t.lead_unit_id = $4)
         and (not $5::boolean or t.status = 'open' and (t.lead_unit_id = $6 or t.co_unit_ids @> array[$6::bigint]) or t.status = 'completed' and t.opened_unit_id = $6) and ($7::text is null or t.title ilike $7 or t.number ilike $7 or t.source_note ilike $7)
         and ($8::int is null or (t.place, t.id) > ($8, $9)) and ${scope.where} order by t.place, t.id limit $10`,
      [filter.statuses, filter.overdueOn, filter.source, filter.unitId, filter.mine, actor.unitId, filter.search, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values]);
  }

  /** By lead section. @param soon last day that counts as near; legal dates */
  counts(actor: Actor, today: string, soon: string): Promise<TaskCountRow[]> {
    const scope = scopeOf(actor, 3);
    return this.sql.rows<TaskCountRow>(
      `select t.lead_unit_id unit_id, ${UNIT('t.lead_unit_id')} unit_name, (count(*) filter (where t.status = 'open'))::int "open", (count(*) filter (where t.status = 'open' and coalesce(t.due_on, t.report_on) between $1::date and $2::date))::int soon,
         (count(*) filter (where t.status = 'open' and coalesce(t.due_on, t.report_on) < $1::date))::int overdue, (count(*) filter (where t.status = 'completed'))::int completed, (count(*) filter (where t.status = 'closed'))::int closed, (count(*) filter (where t.status = 'cancelled'))::int cancelled
       from compliance.supervised_task t where ${scope.where} group by t.lead_unit_id order by overdue desc, soon desc, t.lead_unit_id limit 500`, [today, soon, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<TaskRow> {
    const scope = scopeOf(actor, 2);
    return (await this.sql.row<TaskRow>(`${ROW} where t.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: SupervisedTaskVerb, actor: Actor): Promise<TaskRow> {
    await this.sql.rows('select id from compliance.supervised_task where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(SUPERVISED_TASK, verb, row, version);
    return row;
  }

  /** Tasks of meetings in the jurisdiction that are not done and nobody supervises yet. */
  meetingTasks(actor: Actor, id: number | null): Promise<MeetingTaskRow[]> {
    return this.sql.rows<MeetingTaskRow>(
      `select k.id, g.title meeting_title, k.text, k.lead_unit_id, ${UNIT('k.lead_unit_id')} lead_unit_name, to_json(k.co_unit_ids) co_unit_ids, k.due_on from casework.meeting_task k join casework.meeting g on g.id = k.meeting_id
       where k.done_on is null and g.status in ('held', 'closed') and g.jurisdiction_path like $1 and ($2::bigint is null or k.id = $2) and not exists (select 1 from compliance.supervised_task t where t.meeting_task_id = k.id) order by k.due_on, k.id limit 200`, [`${actor.jurisdictionPath}%`, id]);
  }
}
