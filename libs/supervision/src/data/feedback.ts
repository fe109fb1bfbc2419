import { Injectable } from '@nestjs/common';
import { refuse, SUPERVISION_FEEDBACK, type FeedbackKind, type FeedbackStatus, type FeedbackVerb } from '@onecounter/contracts';
import { caseScope, requireStep } from '@onecounter/casework';
import { Sql, Uploads, type Actor, type SubjectKind } from '@onecounter/platform';
import { filesOf, type FeedbackFile } from './feedback-files';

export const FEEDBACK_SUBJECT = { lifecycle: SUPERVISION_FEEDBACK, table: 'supervision.feedback' } as const satisfies SubjectKind;
export interface FeedbackRow {
  readonly id: number; readonly status: FeedbackStatus; readonly version: number; readonly head: Buffer; readonly department_unit_id: number; readonly department_name: string; readonly reference: string; readonly kind: FeedbackKind;
  readonly case_id: number; readonly case_number: string; readonly item_name: string; readonly unit_name: string; readonly jurisdiction_path: string;
  readonly decided_on: string; readonly received_on: string; readonly late: boolean; readonly due_on: string; readonly provisional: boolean; readonly running: boolean; readonly answered_on: string | null; readonly dispute_id: number | null; readonly place: number;
  /** What the department said; the latest answer of the section. */
  readonly words: string; readonly answer: string | null; readonly files: readonly FeedbackFile[];
}
export interface FeedbackFilter { readonly running: boolean | null; readonly overdueOn: string | null; readonly departmentId: number | null; readonly caseId: number | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number }
/** A permit that the department supervises. */
export interface SupervisedCase { readonly id: number; readonly number: string; readonly jurisdictionPath: string }

const WORDS_OF = (verb: string): string => `(select w.text from casework.step_word w join platform.step s on s.subject_kind = w.subject_kind and s.subject_id = w.subject_id and s.seq = w.step_seq
  where w.subject_kind = 'supervisionFeedback' and w.subject_id = f.id and s.verb = '${verb}' order by s.seq desc limit 1)`;
const ROW = `select f.id, f.status, f.version, f.head, f.department_unit_id, d.name department_name, f.reference, f.kind, f.case_id, f.case_number, c.item_name, u.name unit_name, f.jurisdiction_path,
  f.decided_on, f.received_on, f.late, f.due_on, f.provisional, f.running, f.answered_on, f.dispute_id, f.place, coalesce(${WORDS_OF('submitFeedback')}, '') words, ${WORDS_OF('answerFeedback')} answer, ${filesOf('supervisionFeedback')} files
  from supervision.feedback f join organisation.unit d on d.id = f.department_unit_id join casework.permit_case c on c.id = f.case_id join organisation.unit u on u.id = c.unit_id`;

/** 监管反馈 */
@Injectable()
export class Feedback {
  constructor(private readonly sql: Sql, private readonly uploads: Uploads) {}

  /** Evidence that the same program has sent before, with the step that names it. @throws notFound */
  bind(fileIds: readonly string[], id: number, actor: Actor): Promise<void> {
    return this.uploads.attach(fileIds, actor, 'supervisionFeedback', id, 'fileIds');
  }

  /** On cases that the actor sees: what is owed by its due date, then the rest. */
  list(actor: Actor, filter: FeedbackFilter): Promise<FeedbackRow[]> {
    const scope = caseScope(actor, 8);
    return this.sql.rows<FeedbackRow>(
      `${ROW} where ($1::boolean is null or f.running = $1) and ($2::date is null or f.running and f.due_on < $2) and ($3::bigint is null or f.department_unit_id = $3) and ($4::bigint is null or f.case_id = $4)
         and ($5::int is null or (f.place, f.id) > ($5, $6)) and ${scope.where} order by f.place, f.id limit $7`,
      [filter.running, filter.overdueOn, filter.departmentId, filter.caseId, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values],
    );
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<FeedbackRow> {
    const scope = caseScope(actor, 2);
    return (await this.sql.row<FeedbackRow>(`${ROW} where f.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step of the section. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: FeedbackVerb, actor: Actor): Promise<FeedbackRow> {
    await this.sql.rows('select id from supervision.feedback where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(SUPERVISION_FEEDBACK, verb, row, version);
    return row;
  }

  /** Of the department itself, the latest first. */
  own(unitId: number, reference: string | null, before: number | null, limit: number): Promise<FeedbackRow[]> {
    return this.sql.rows<FeedbackRow>(`${ROW} where f.department_unit_id = $1 and ($2::text is null or f.reference = $2) and ($3::bigint is null or f.id < $3) order by f.id desc limit $4`, [unitId, reference, before, limit]);
  }

  /** @throws notFound, also when another department said it */
  async getOwn(id: number, unitId: number): Promise<FeedbackRow> {
    return (await this.sql.row<FeedbackRow>(`${ROW} where f.id = $1 and f.department_unit_id = $2`, [id, unitId])) ?? refuse('notFound');
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async lockOwn(id: number, version: number, verb: FeedbackVerb, unitId: number): Promise<FeedbackRow> {
    await this.sql.rows('select id from supervision.feedback where id = $1 for update', [id]);
    const row = await this.getOwn(id, unitId);
    requireStep(SUPERVISION_FEEDBACK, verb, row, version);
    return row;
  }

  /** Until the transaction ends nobody else takes in the same reference. */
  async byReference(unitId: number, reference: string): Promise<number | null> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9352))', [JSON.stringify([unitId, reference])]);
    const row = await this.sql.row<{ id: number }>('select id from supervision.feedback where department_unit_id = $1 and reference = $2', [unitId, reference]);
    return row?.id ?? null;
  }

  /** By the number of the case or of its certificate, among those of which the department was told. */
  supervised(caseNumber: string | null, permitNumber: string | null, unitPath: string): Promise<SupervisedCase | undefined> {
    return this.sql.row<SupervisedCase>(
      `select c.id, c.number, c.jurisdiction_path "jurisdictionPath" from casework.permit_case c
       where c.id = coalesce((select x.id from casework.permit_case x where x.number = $1), (select p.case_id from casework.permit p where $1::text is null and p.number = $2 order by p.id desc limit 1))
         and ($2::text is null or exists (select 1 from casework.permit p where p.case_id = c.id and p.number = $2))
         and exists (select 1 from supervision.event e where e.case_id = c.id and e.supervisor_unit_ids && array(select u.id from organisation.unit u where u.path like $3 || '%'))`, [caseNumber, permitNumber, unitPath]);
  }

  /** What waits for the dispute. */
  ofDispute(disputeId: number): Promise<FeedbackRow | undefined> {
    return this.sql.row<FeedbackRow>(`${ROW} where f.dispute_id = $1 and f.status = 'inDispute'`, [disputeId]);
  }
}
