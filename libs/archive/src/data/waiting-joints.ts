import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import { MOST_ATTEMPTS } from './waiting-cases';

const ONE_AT_A_TIME = 4_210_348;

/** 待归档的联办件: who is due, and what stood in the way. */
@Injectable()
export class WaitingJoints {
  constructor(private readonly sql: Sql) {}

  ofJointCase(jointId: number): Promise<{ due_on: string; failure: string | null } | undefined> {
    return this.sql.row('select due_on, failure from archive.waiting_joint where joint_case_id = $1', [jointId]);
  }

  /** Closed, or one of its cases archived anew. */
  async put(jointId: number, endedOn: string, dueOn: string): Promise<void> {
    await this.sql.rows(
      `insert into archive.waiting_joint (joint_case_id, ended_on, due_on) values ($1, $2, $3)
       on conflict (joint_case_id) do update set due_on = least(waiting_joint.due_on, excluded.due_on), attempts = 0, failure = null`, [jointId, endedOn, dueOn]);
  }

  /** @param tried in this run already */
  async next(today: string, tried: readonly number[]): Promise<{ jointId: number; edition: number | null } | undefined> {
    const row = await this.sql.row<{ joint_case_id: number; edition: number | null }>(
      `select w.joint_case_id, a.version edition from archive.waiting_joint w left join archive.joint_archive a on a.joint_case_id = w.joint_case_id
       where w.due_on <= $1 and w.attempts < ${MOST_ATTEMPTS} and w.joint_case_id <> all($2::bigint[]) order by w.attempts, w.batch_id is null, w.due_on, w.joint_case_id limit 1`, [today, tried]);
    return row && { jointId: row.joint_case_id, edition: row.edition };
  }

  /** @param again when it is tried next */
  async noteFailure(jointId: number, why: string, again: string): Promise<void> {
    await this.sql.rows('update archive.waiting_joint set attempts = attempts + 1, failure = $2, due_on = $3 where joint_case_id = $1', [jointId, why.slice(0, 300), again]);
  }

  /** Nothing happened since: it does not wait. */
  async strike(jointId: number): Promise<void> {
    await this.sql.rows('delete from archive.waiting_joint where joint_case_id = $1', [jointId]);
  }

  /** Held to the end of the transaction that is open. */
  async alone(): Promise<boolean> {
    return (await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [ONE_AT_A_TIME]))?.got ?? false;
  }
}
