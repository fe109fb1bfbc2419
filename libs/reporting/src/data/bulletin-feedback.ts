import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { BULLETIN_FEEDBACK, refuse, type BulletinFeedbackStatus, type BulletinFeedbackVerb, type BulletinSection } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const BULLETIN_FEEDBACK_SUBJECT = { lifecycle: BULLETIN_FEEDBACK, table: 'reporting.bulletin_feedback' } as const satisfies SubjectKind;
export interface FeedbackRow {
  readonly id: number; readonly status: BulletinFeedbackStatus; readonly version: number; readonly head: Buffer; readonly issue_id: number; readonly issue_year: number; readonly issue_number: number; readonly section: BulletinSection | null; readonly from_whom: string;
  readonly received_on: string; readonly unit_id: number | null; readonly unit_name: string | null; readonly due_on: string | null; readonly answered_on: string | null; readonly reported_on: string | null; readonly closed_on: string | null; readonly place: number;
}
export interface FeedbackFilter { readonly statuses: readonly BulletinFeedbackStatus[] | null; readonly issueId: number | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number }
const ROW = `select f.id, f.status, f.version, f.head, f.issue_id, i.year issue_year, i.number issue_number, f.section, f.from_whom, f.received_on, f.unit_id, u.name unit_name, f.due_on, f.answered_on, f.reported_on, f.closed_on, f.place
  from reporting.bulletin_feedback f join reporting.issue i on i.id = f.issue_id left join organisation.unit u on u.id = f.unit_id`;
/** The coordination section and the leaders of the place; a section what it was given. */
const SCOPE = (first: number): string => `f.jurisdiction_path like $${first} || '%' and ($${first + 1}::boolean or f.unit_id = $${first + 2})`;
const seesAll = (actor: Actor): boolean => actor.permissions.has('registerBulletinFeedback') || actor.permissions.has('closeBulletinFeedback') || actor.permissions.has('approveWebEdition');
const scope = (actor: Actor): readonly unknown[] => [actor.jurisdictionPath, seesAll(actor), actor.unitId];

/** 专报反馈 */
@Injectable()
export class BulletinFeedbacks {
  constructor(private readonly sql: Sql) {}

  /** To be assigned first; then by their date; what has ended last, the latest first. */
  list(actor: Actor, { statuses, issueId, after, limit }: FeedbackFilter): Promise<FeedbackRow[]> {
    return this.sql.rows<FeedbackRow>(
      `${ROW} where ($1::text[] is null or f.status = any($1)) and ($2::bigint is null or f.issue_id = $2) and ($3::int is null or (f.place, f.id) > ($3, $4)) and ${SCOPE(6)} order by f.place, f.id limit $5`,
      [statuses, issueId, after?.place ?? null, after?.id ?? null, limit, ...scope(actor)]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<FeedbackRow> {
    return (await this.sql.row<FeedbackRow>(`${ROW} where f.id = $1 and ${SCOPE(2)}`, [id, ...scope(actor)])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: BulletinFeedbackVerb, actor: Actor): Promise<FeedbackRow> {
    await this.sql.rows('select id from reporting.bulletin_feedback where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(BULLETIN_FEEDBACK, verb, row, version);
    return row;
  }
}
