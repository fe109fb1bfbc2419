import { Injectable } from '@nestjs/common';
import type { ReaderWay } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { CopyRow } from './bulletin-copies';

export type SendingState = 'waiting' | 'sending' | 'sent' | 'failed';
export interface SendingRow { readonly copy_id: number; readonly send_id: string; readonly state: SendingState; readonly attempts: number; readonly next_attempt_at: Date; readonly addressee: string; readonly last_answer: string; readonly ended_at: Date | null }
/** What a worker has in hand until its lease runs out, with everything that goes out. */
export interface ClaimedSending {
  readonly copy_id: number; readonly send_id: string; readonly attempts: number; readonly lease: string; readonly way: ReaderWay; readonly name: string; readonly email: string;
  readonly masthead: string; readonly year: number; readonly number: number; readonly issuer: string; readonly issued_on: string; readonly file_hash: string; readonly size_bytes: number;
}
/** `nextAttemptAt` null: it is over. */
export interface SendingOutcome { readonly state: Exclude<SendingState, 'sending'>; readonly answer: string; readonly addressee: string; readonly at: Date; readonly nextAttemptAt: Date | null }

const LEASE_MS = 120_000;
const SHOWN = 's.copy_id, s.send_id, s.state, s.attempts, s.next_attempt_at, s.addressee, s.last_answer, s.ended_at';

/** Rows of reporting.copy_sending: what the system itself sends. */
@Injectable()
export class CopySendings {
  constructor(private readonly sql: Sql) {}

  /** For copies of the issue that go by e-mail or OA and have none yet. @param now machine time */
  async begin(issueId: number, now: Date): Promise<void> {
    await this.sql.rows(`insert into reporting.copy_sending (copy_id, next_attempt_at) select c.id, $2 from reporting.bulletin_copy c where c.issue_id = $1 and c.status = 'planned' and c.way in ('email', 'oa') on conflict (copy_id) do nothing`, [issueId, now]);
  }

  of(issueId: number): Promise<SendingRow[]> {
    return this.sql.rows<SendingRow>(`select ${SHOWN} from reporting.copy_sending s join reporting.bulletin_copy c on c.id = s.copy_id where c.issue_id = $1`, [issueId]);
  }

  /** Of the copy that is being moved, so that nobody takes it in hand meanwhile. */
  lock(copyId: number): Promise<SendingRow | undefined> {
    return this.sql.row<SendingRow>(`select ${SHOWN} from reporting.copy_sending s where s.copy_id = $1 for update`, [copyId]);
  }

  /** The copy that an OA receipt names. */
  async copyOf(sendId: string): Promise<number | undefined> {
    return (await this.sql.row<{ id: number }>('select s.copy_id id from reporting.copy_sending s where s.send_id = $1', [sendId]))?.id;
  }

  /** Once more from the start, under another id: what failed was perhaps kept by whoever carried it. */
  async again(copyId: number, now: Date): Promise<void> {
    await this.sql.rows(
      `insert into reporting.copy_sending as s (copy_id, next_attempt_at) values ($1, $2)
       on conflict (copy_id) do update set state = 'waiting', send_id = case when s.state = 'waiting' then s.send_id else gen_random_uuid() end, attempts = 0, next_attempt_at = excluded.next_attempt_at, lease = null, ended_at = null`, [copyId, now]);
  }

  /** Takes what is due, and what a killed worker had in hand, once its PDF bears the day of issue; nobody else gets it while the lease runs. Copies that somebody dispatched by hand meanwhile are passed over. */
  claim(now: Date, lease: string, most: number): Promise<ClaimedSending[]> {
    return this.sql.rows<ClaimedSending>(
      `with due as (select s.copy_id from reporting.copy_sending s join reporting.bulletin_copy c on c.id = s.copy_id join reporting.issue i on i.id = c.issue_id join reporting.edition e on e.issue_id = i.id and e.kind = 'pdf' and e.dated_on = i.issued_on
         where s.state in ('waiting', 'sending') and s.next_attempt_at <= $1 and c.status = 'planned' order by s.next_attempt_at, s.copy_id limit $4 for update of s skip locked)
       update reporting.copy_sending s set state = 'sending', lease = $2, next_attempt_at = $3 from due, reporting.bulletin_copy c, reporting.issue i, reporting.edition e
       where s.copy_id = due.copy_id and c.id = s.copy_id and i.id = c.issue_id and e.issue_id = i.id and e.kind = 'pdf'
       returning s.copy_id, s.send_id, s.attempts, s.lease, c.way, c.name, c.email, i.masthead, i.year, i.number, i.issuer, i.issued_on, e.file_hash, e.size_bytes`,
      [now, lease, new Date(now.getTime() + LEASE_MS), most]);
  }

  /** Whoever's lease ran out writes nothing. @returns whether it was written */
  async settle({ copy_id: id, lease }: ClaimedSending, { state, answer, addressee, at, nextAttemptAt }: SendingOutcome): Promise<boolean> {
    return (await this.sql.row(
      `update reporting.copy_sending set state = $3, attempts = attempts + 1, lease = null, next_attempt_at = coalesce($6, next_attempt_at), last_answer = $4, addressee = $5, ended_at = case when $6::timestamptz is null then $7::timestamptz end
       where copy_id = $1 and lease = $2 returning copy_id`, [id, lease, state, answer, addressee, nextAttemptAt, at])) !== undefined;
  }

  /** What was sent came back. */
  async fail({ id }: Pick<CopyRow, 'id'>, answer: string, at: Date): Promise<void> {
    await this.sql.rows(`update reporting.copy_sending set state = 'failed', last_answer = $2, ended_at = $3 where copy_id = $1`, [id, answer, at]);
  }
}
