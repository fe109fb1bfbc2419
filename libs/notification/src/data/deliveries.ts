import { Injectable } from '@nestjs/common';
import type { ApplicantEvent } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export type SentChannel = 'sms' | 'email';
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unsent';
/** What a worker has taken in hand until its lease runs out. */
export interface ClaimedDelivery {
  readonly id: number; readonly send_id: string; readonly channel: SentChannel; readonly event: string; readonly facts: Readonly<Record<string, string | number>>; readonly urgent: boolean;
  readonly person_id: number | null; readonly case_id: number | null; readonly attempts: number; readonly lease: string;
}
export interface ApplicantNotice { readonly key: string; readonly event: ApplicantEvent; readonly facts: Readonly<Record<string, string | number>>; readonly urgent: boolean; readonly caseId: number; readonly toldAt: Date; readonly now: Date }
/** What came of an attempt. `nextAttemptAt` null: it is over. */
export interface Settlement { readonly state: DeliveryState; readonly outcome: string; readonly answer: string; readonly addressee: string | null; readonly at: Date; readonly nextAttemptAt: Date | null }
export interface SealedAddress { readonly sealed: string | null; readonly own_from: number | null; readonly own_until: number | null }

const LEASE_MS = 60_000;

/** Rows of notification.delivery, for whoever sends. */
@Injectable()
export class Deliveries {
  constructor(private readonly sql: Sql) {}

  /** In the transaction that is open. @returns false when it was written before */
  async toApplicant(notice: ApplicantNotice): Promise<boolean> {
    return (await this.sql.row(
      `insert into notification.delivery (key, channel, event, facts, urgent, case_id, subject_kind, subject_id, told_at, next_attempt_at) values ($1, 'sms', $2, $3, $4, $5, 'permitCase', $5, $6, $7) on conflict (key) do nothing returning id`,
      [notice.key, notice.event, JSON.stringify(notice.facts), notice.urgent, notice.caseId, notice.toldAt, notice.now])) !== undefined;
  }

  /** Takes what is due, and what a killed worker had in hand; nobody else gets it while the lease runs. */
  claim(now: Date, lease: string, most: number): Promise<ClaimedDelivery[]> {
    return this.sql.rows<ClaimedDelivery>(
      `update notification.delivery d set state = 'sending', lease = $2, leased_until = $3, next_attempt_at = $3
       where d.id in (select w.id from notification.delivery w where w.state in ('waiting', 'sending') and w.next_attempt_at <= $1 order by w.next_attempt_at, w.id limit $4 for update skip locked)
       returning d.id, d.send_id, d.channel, d.event, d.facts, d.urgent, d.person_id, d.case_id, d.attempts, d.lease`,
      [now, lease, new Date(now.getTime() + LEASE_MS), most]);
  }

  /** Not now: it waits, and this was no attempt. */
  async postpone({ id, lease }: ClaimedDelivery, until: Date, why: string): Promise<void> {
    await this.sql.rows(`update notification.delivery set state = 'waiting', lease = null, leased_until = null, next_attempt_at = $3, last_answer = $4 where id = $1 and lease = $2`, [id, lease, until, why]);
  }

  /** One statement for the outcome and its line in the log; whoever's lease ran out writes nothing. */
  async settle({ id, lease }: ClaimedDelivery, { state, outcome, answer, addressee, at, nextAttemptAt }: Settlement): Promise<boolean> {
    return (await this.sql.row(
      `with settled as (update notification.delivery set state = $3, attempts = attempts + 1, next_attempt_at = coalesce($7, next_attempt_at), lease = null, leased_until = null, addressee_masked = coalesce($6, addressee_masked), last_answer = $5,
           ended_at = case when $7::timestamptz is null then $8::timestamptz end where id = $1 and lease = $2 returning id, attempts)
       insert into notification.delivery_attempt (delivery_id, no, at, outcome, answer) select id, attempts, $8, $4, $5 from settled returning no`,
      [id, lease, state, outcome, answer, addressee, nextAttemptAt, at])) !== undefined;
  }

  /** The number or address, sealed as it lies, with one's own quiet hours: a colleague's own, or the applicant's (their agent's when they left none). */
  async addressOf({ channel, person_id: person, case_id: caseId }: ClaimedDelivery): Promise<SealedAddress> {
    const row = person === null
      ? await this.sql.row<SealedAddress>(
        `select case when $2 = 'sms' then coalesce(a.phone_sealed, c.agent ->> 'phoneSealed') end sealed, null::int own_from, null::int own_until from casework.permit_case c join casework.applicant a on a.id = c.applicant_id where c.id = $1`, [caseId, channel])
      : await this.sql.row<SealedAddress>(
        `select (select k.address_sealed from notification.contact k where k.person_id = $1 and k.channel = $2) sealed, q.from_minute own_from, q.until_minute own_until from (select 1) one left join notification.quiet_hours q on q.person_id = $1`, [person, channel]);
    return row ?? { sealed: null, own_from: null, own_until: null };
  }
}
