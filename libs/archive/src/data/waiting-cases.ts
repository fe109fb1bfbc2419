import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface WaitingCase { readonly case_id: number; readonly ended_on: string; readonly due_on: string; readonly attempts: number; readonly failure: string | null }
export const MOST_ATTEMPTS = 5;
const ONE_AT_A_TIME = 4_210_345;

/** 待归档: who is due, and what stood in the way. */
@Injectable()
export class WaitingCases {
  constructor(private readonly sql: Sql) {}

  ofCase(caseId: number): Promise<WaitingCase | undefined> {
    return this.sql.row<WaitingCase>('select case_id, ended_on, due_on, attempts, failure from archive.waiting_case where case_id = $1', [caseId]);
  }

  /** Finished, or touched again after it was archived. */
  async put(caseId: number, endedOn: string, dueOn: string): Promise<void> {
    await this.sql.rows(
      `insert into archive.waiting_case (case_id, ended_on, due_on) values ($1, $2, $3)
       on conflict (case_id) do update set due_on = least(waiting_case.due_on, excluded.due_on), attempts = 0, failure = null`, [caseId, endedOn, dueOn]);
  }

  /** The next to archive: batches first, those that failed last, after five days of failing no more until somebody asks. @param tried in this run already */
  async next(today: string, tried: readonly number[]): Promise<{ caseId: number; edition: number | null } | undefined> {
    const row = await this.sql.row<{ case_id: number; edition: number | null }>(
      `select w.case_id, a.version edition from archive.waiting_case w left join archive.case_archive a on a.case_id = w.case_id
       where w.due_on <= $1 and w.attempts < ${MOST_ATTEMPTS} and w.case_id <> all($2::bigint[]) order by w.attempts, w.batch_id is null, w.due_on, w.case_id limit 1`, [today, tried]);
    return row && { caseId: row.case_id, edition: row.edition };
  }

  /** @param again when it is tried next */
  async noteFailure(caseId: number, why: string, again: string): Promise<void> {
    await this.sql.rows('update archive.waiting_case set attempts = attempts + 1, failure = $2, due_on = $3 where case_id = $1', [caseId, why.slice(0, 300), again]);
  }

  /** Nothing happened since: it does not wait. */
  async strike(caseId: number): Promise<void> {
    await this.sql.rows('delete from archive.waiting_case where case_id = $1', [caseId]);
  }

  /** Held to the end of the transaction that is open. */
  async alone(): Promise<boolean> {
    return (await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [ONE_AT_A_TIME]))?.got ?? false;
  }
}
