import { Injectable } from '@nestjs/common';
import { AGENCY_PLAN, type AgencyPlanStatus } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Sql, type SubjectKind } from '@onecounter/platform';
import type { LostTarget, PlanContent, PlannedTask } from '../rules/plan';
import { ITEM_STATE } from './linked-cases';

export const AGENCY_PLAN_SUBJECT = { lifecycle: AGENCY_PLAN, table: 'agency_service.plan' } as const satisfies SubjectKind;
export interface AgencyPlanRow { readonly id: number; readonly status: AgencyPlanStatus; readonly version: number; readonly head: Buffer; readonly edition: number; readonly lost: LostTarget | null; readonly lost_on: string | null }
/** What was laid when an edition was made, to hold what happens against it. */
export type PlannedDays = Pick<PlannedTask, 'key' | 'startsOn' | 'endsOn'>;
export interface PlanEditionRow { readonly no: number; readonly seq: number; readonly content: PlanContent; readonly laid: readonly PlannedDays[]; readonly ends_on: PlainDate; readonly made_by_name: string }
export interface PlanEditionLine { readonly no: number; readonly made_on: string; readonly made_by_name: string; readonly reason: string | null; readonly target_on: string | null; readonly ends_on: string }
export interface PlanProgressRow { readonly task_key: string; readonly started_on: PlainDate | null; readonly ended_on: PlainDate | null; readonly recorded_on: string; readonly recorded_by_name: string | null; readonly note: string | null }
export interface EditionToKeep { readonly no: number; readonly seq: number; readonly content: PlanContent; readonly laid: readonly PlannedDays[]; readonly endsOn: PlainDate; readonly madeBy: number | null; readonly madeOn: string }
export interface ProgressToKeep { readonly key: string; readonly startedOn: string | null; readonly endedOn: string | null; readonly seq: number; readonly by: number | null; readonly on: string }

const ROW = 'select l.id, l.status, l.version, l.head, l.edition, l.lost, l.lost_on from agency_service.plan l';
const MAKER = '(select n.name from organisation.person n where n.id = e.made_by) made_by_name';
/** What an agent wrote down by hand; it stands over what cases, transfers and departments outside tell. */
const SAID = `select g.task_key, g.started_on, g.ended_on, g.recorded_on, (select n.name from organisation.person n where n.id = g.recorded_by) recorded_by_name,
  (select w.text from casework.step_word w where w.subject_kind = 'agencyPlan' and w.subject_id = g.plan_id and w.step_seq = g.seq) note from agency_service.plan_progress g where g.plan_id = $1`;
/** Read each time, kept nowhere: an item began when its case was accepted, when it was handed over, or when somebody first asked; it ended when it was granted, closed out, or found to be done. */
const TOLD = `select r.task_key, r.started_on, r.ended_on, coalesce(r.ended_on, r.started_on), null, r.note from agency_service.project p join ${ITEM_STATE} cross join lateral (
    select coalesce(i.item_code, 'QT-' || i.no) task_key, coalesce(k.accepted_on, given.handed_on, asked.first_on) started_on,
      case when k.accepted_on is not null then case when k.done then k.decided_on end when given.status is not null then case when given.status = 'closedOut' then coalesce(given.done_on, given.ended_on) end when asked.state = 'done' then asked.on_date end ended_on,
      case when k.accepted_on is not null then '办件 ' || k.number when given.status is not null then '转办件 ' || given.number else '外部事项的进展' end note) r
  where p.id = $1 and r.started_on is not null and not exists (select 1 from agency_service.plan_progress h where h.plan_id = p.id and h.task_key = r.task_key)`;
const EDITION = `select e.no, e.seq, e.content, e.laid, e.ends_on, ${MAKER} from agency_service.plan_edition e`;

/** 手续计划, its editions and what really happened. Whoever asks has been let to the project before. */
@Injectable()
export class AgencyPlans {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<AgencyPlanRow | undefined> {
    return this.sql.row<AgencyPlanRow>(`${ROW} where l.id = $1`, [id]);
  }

  /** For a step: whoever drafts waits for the project, for there is no plan to wait for. */
  async lock(id: number): Promise<AgencyPlanRow | undefined> {
    await this.sql.rows('select id from agency_service.project where id = $1 for update', [id]);
    return this.sql.row<AgencyPlanRow>(`${ROW} where l.id = $1 for update`, [id]);
  }

  edition(id: number, no: number): Promise<PlanEditionRow | undefined> {
    return this.sql.row<PlanEditionRow>(`${EDITION} where e.plan_id = $1 and e.no = $2`, [id, no]);
  }

  /** The edition that stood when the plan had that version. */
  editionAt(id: number, version: number): Promise<PlanEditionRow | undefined> {
    return this.sql.row<PlanEditionRow>(`${EDITION} where e.plan_id = $1 and e.seq <= $2 order by e.no desc limit 1`, [id, version]);
  }

  /** The newest first. */
  editions(id: number): Promise<PlanEditionLine[]> {
    return this.sql.rows<PlanEditionLine>(
      `select e.no, e.made_on, ${MAKER}, (select w.text from casework.step_word w where w.subject_kind = 'agencyPlan' and w.subject_id = e.plan_id and w.step_seq = e.seq) reason, e.target_on, e.ends_on
       from agency_service.plan_edition e where e.plan_id = $1 order by e.no desc`, [id]);
  }

  /** What really happened, by task. */
  progress(id: number): Promise<PlanProgressRow[]> {
    return this.sql.rows<PlanProgressRow>(`${SAID} union all ${TOLD}`, [id]);
  }

  async keepEdition(id: number, { no, seq, content, laid, endsOn, madeBy, madeOn }: EditionToKeep): Promise<void> {
    await this.sql.rows(
      'insert into agency_service.plan_edition (plan_id, no, seq, content, laid, target_on, ends_on, made_by, made_on) values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8, $9)',
      [id, no, seq, JSON.stringify(content), JSON.stringify(laid), content.targetOn, endsOn, madeBy, madeOn]);
  }

  async keepProgress(id: number, { key, startedOn, endedOn, seq, by, on }: ProgressToKeep): Promise<void> {
    await this.sql.rows(
      `insert into agency_service.plan_progress (plan_id, task_key, started_on, ended_on, source, seq, recorded_by, recorded_on) values ($1, $2, $3, $4, 'hand', $5, $6, $7)
       on conflict (plan_id, task_key) do update set started_on = excluded.started_on, ended_on = excluded.ended_on, source = excluded.source, seq = excluded.seq, recorded_by = excluded.recorded_by, recorded_on = excluded.recorded_on`,
      [id, key, startedOn, endedOn, seq, by, on]);
  }

  /** Plans with a target whose project goes on and of which nothing was noted that day, by id. */
  async toWatch(after: number, today: string, limit: number): Promise<{ readonly id: number; readonly path: string }[]> {
    return this.sql.rows(
      `select l.id, p.jurisdiction_path path from agency_service.plan l join agency_service.project p on p.id = l.id and p.status in ('registered', 'serving') join agency_service.plan_edition e on e.plan_id = l.id and e.no = l.edition and e.target_on is not null
       where l.id > $1 and l.lost_on is distinct from $2 order by l.id limit $3`, [after, today, limit]);
  }
}
