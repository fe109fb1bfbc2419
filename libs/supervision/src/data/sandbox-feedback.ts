import { Injectable } from '@nestjs/common';
import { refuse, type FeedbackKind, type FeedbackStatus } from '@onecounter/contracts';
import { Sql, Uploads, type Actor } from '@onecounter/platform';
import { filesOf, type FeedbackFile } from './feedback-files';

export interface SandboxFeedbackRow {
  readonly id: number; readonly reference: string; readonly kind: FeedbackKind; readonly case_number: string; readonly decided_on: string; readonly received_on: string; readonly late: boolean; readonly status: FeedbackStatus; readonly version: number;
  readonly due_on: string; readonly answered_on: string | null; readonly answer: string | null; readonly files: readonly FeedbackFile[];
}
export type FreshSandboxFeedback = Pick<SandboxFeedbackRow, 'reference' | 'kind' | 'case_number' | 'decided_on' | 'received_on' | 'late' | 'due_on'> & { readonly clientId: number; readonly machineAt: Date };
/** What a move changes; what is not named stays. */
export interface SandboxMove { readonly status: FeedbackStatus; readonly dueOn?: string; readonly answeredOn?: string; readonly answer?: string }

const ROW = `select f.id, f.reference, f.kind, f.case_number, f.decided_on, f.received_on, f.late, f.status, f.version, f.due_on, f.answered_on, f.answer, ${filesOf('sandboxFeedback')} files from supervision.sandbox_feedback f`;

/** 联调反馈: each program its own. */
@Injectable()
export class SandboxFeedback {
  constructor(private readonly sql: Sql, private readonly uploads: Uploads) {}

  /** Number of the case of a test event that the program made itself, by that number or by its certificate's. */
  async caseNumber(clientId: number, caseNumber: string | null, permitNumber: string | null): Promise<string | undefined> {
    const row = await this.sql.row<{ number: string }>(
      `select e.payload->'case'->>'number' "number" from supervision.sandbox_event e where e.client_id = $1 and ($2::text is null or e.payload->'case'->>'number' = $2) and ($3::text is null or e.payload->'certificate'->>'number' = $3) order by e.position desc limit 1`,
      [clientId, caseNumber, permitNumber]);
    return row?.number;
  }

  /** Until the transaction ends nobody else takes in the same reference. */
  async byReference(clientId: number, reference: string): Promise<number | null> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9511))', [JSON.stringify([clientId, reference])]);
    return (await this.sql.row<{ id: number }>('select id from supervision.sandbox_feedback where client_id = $1 and reference = $2', [clientId, reference]))?.id ?? null;
  }

  /** @throws notFound for a file that another has sent */
  async take(fresh: FreshSandboxFeedback, fileIds: readonly string[], actor: Actor): Promise<number> {
    const row = await this.sql.row<{ id: number }>(
      `insert into supervision.sandbox_feedback (client_id, reference, kind, case_number, decided_on, received_on, late, status, version, due_on, machine_at) values ($1, $2, $3, $4, $5, $6, $7, 'awaitingAnswer', 1, $8, $9) returning id`,
      [fresh.clientId, fresh.reference, fresh.kind, fresh.case_number, fresh.decided_on, fresh.received_on, fresh.late, fresh.due_on, fresh.machineAt]);
    const id = row?.id ?? refuse('notFound');
    await this.uploads.attach(fileIds, actor, 'sandboxFeedback', id, 'fileIds');
    return id;
  }

  /** The latest first. */
  list(clientId: number, reference: string | null, before: number | null, limit: number): Promise<SandboxFeedbackRow[]> {
    return this.sql.rows<SandboxFeedbackRow>(`${ROW} where f.client_id = $1 and ($2::text is null or f.reference = $2) and ($3::bigint is null or f.id < $3) order by f.id desc limit $4`, [clientId, reference, before, limit]);
  }

  /** @throws notFound, also when another program said it */
  async get(id: number, clientId: number): Promise<SandboxFeedbackRow> {
    return (await this.sql.row<SandboxFeedbackRow>(`${ROW} where f.id = $1 and f.client_id = $2`, [id, clientId])) ?? refuse('notFound');
  }

  /** @throws notFound */
  async lock(id: number, clientId: number): Promise<SandboxFeedbackRow> {
    await this.sql.rows('select id from supervision.sandbox_feedback where id = $1 for update', [id]);
    return this.get(id, clientId);
  }

  async move(id: number, { status, dueOn, answeredOn, answer }: SandboxMove): Promise<void> {
    await this.sql.rows(
      'update supervision.sandbox_feedback set status = $2, version = version + 1, due_on = coalesce($3, due_on), answered_on = coalesce($4, answered_on), answer = coalesce($5, answer) where id = $1', [id, status, dueOn ?? null, answeredOn ?? null, answer ?? null]);
  }
}
