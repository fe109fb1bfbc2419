import { Injectable } from '@nestjs/common';
import type { AttemptOutcome, DeliveryState } from '@onecounter/contracts';
import { Sql, SWIFTLY } from '@onecounter/platform';

/** A delivery in the hands of this process until its lease ends. */
export interface ClaimedDelivery {
  readonly id: number; readonly subscription_id: number; readonly event_id: string; readonly attempts: number; readonly waiting_since: Date; readonly lease: string; readonly body: string;
  readonly url: string; readonly secret_sealed: string; readonly former_secret_sealed: string | null; readonly former_until: Date | null;
}
export interface AttemptMade {
  readonly id: number; readonly subscriptionId: number; readonly lease: string; readonly state: DeliveryState; readonly nextAt: Date; readonly at: Date; readonly ms: number; readonly outcome: AttemptOutcome; readonly status: number | null; readonly answer: string;
}
/** What a receiver did with a few deliveries: whether it took one, how many it did not. */
export interface ReceiverVerdict { readonly id: number; readonly ok: boolean; readonly failed: number; readonly at: Date; readonly outcome: AttemptOutcome; readonly status: number | null }
export interface OpenReceiver { readonly id: number; readonly failures: number }
const LEASE_MS = 30_000;

/**
 * 推送: claimed, sent, settled. Any number of processes do so beside each other; whoever is killed loses its claims when they run out. Neither claim nor settlement waits for the disk:
 * what a crash of the server takes of them goes out again under the same id, as after a kill.
 */
@Injectable()
export class Deliveries {
  constructor(private readonly sql: Sql) {}

  /** Running subscriptions with something to send now whose receiver may be sent to; of one that is down, who comes first gets the one probe. */
  receivers(now: Date, failuresThatOpen: number): Promise<OpenReceiver[]> {
    return this.sql.rows<OpenReceiver>(
      `with busy as (select s.id, r.failures, r.open_until from supervision.push_subscription s join supervision.receiver r on r.subscription_id = s.id where s.status = 'running' and (r.open_until is null or r.open_until <= $1)
           and exists (select 1 from supervision.delivery d where d.subscription_id = s.id and d.state = 'waiting' and (d.next_attempt_at <= $1 or r.failures >= $2))),
         probed as (update supervision.receiver r set open_until = $3 from busy where r.subscription_id = busy.id and r.failures >= $2 and r.open_until is not distinct from busy.open_until returning r.subscription_id)
       select b.id, b.failures from busy b where b.failures < $2 or b.id in (select subscription_id from probed)`,
      [now, failuresThatOpen, new Date(now.getTime() + LEASE_MS)]);
  }

  /** The oldest that are due, of each case only its first. A probe takes the oldest whether it is due or not. `+ 0` and `|| ''`: what came before is looked up by the case and by nothing else, whatever the statistics of a fresh table say; all that waits may be ten thousand rows. */
  claim(rooms: readonly { readonly id: number; readonly room: number; readonly probe: boolean }[], now: Date): Promise<ClaimedDelivery[]> {
    return this.sql.rows<ClaimedDelivery>(
      `with w as (select x.* from ${SWIFTLY}, jsonb_to_recordset($1::jsonb) x(id bigint, room int, probe boolean)),
         chosen as (select c.id from w cross join lateral (
           select d.id from supervision.delivery d where d.subscription_id = w.id and d.state = 'waiting' and (w.probe or d.next_attempt_at <= $2) and (d.leased_until is null or d.leased_until <= $2)
             and not exists (select 1 from supervision.delivery p where p.case_id = d.case_id and p.subscription_id + 0 = d.subscription_id and p.state || '' = 'waiting' and p.seq < d.seq)
           order by d.next_attempt_at, d.id limit w.room for update skip locked) c),
         taken as (update supervision.delivery d set leased_until = $3, lease = gen_random_uuid() from chosen where d.id = chosen.id returning d.id, d.subscription_id, d.event_id, d.attempts, d.waiting_since, d.lease)
       select t.*, e.payload::text body, s.url, s.secret_sealed, s.former_secret_sealed, s.former_until from taken t join supervision.event e on e.id = t.event_id join supervision.push_subscription s on s.id = t.subscription_id order by t.id`,
      [JSON.stringify(rooms), now, new Date(now.getTime() + LEASE_MS)]);
  }

  /** Writes attempts and what they came to. What another process has taken over meanwhile is only moved by having been received. */
  async settle(made: readonly AttemptMade[]): Promise<void> {
    await this.sql.rows(
      `with m as (select x.* from ${SWIFTLY}, jsonb_to_recordset($1::jsonb) x(id bigint, lease uuid, state text, "nextAt" timestamptz, at timestamptz, ms int, outcome text, status int, answer text)),
         d as (update supervision.delivery d set state = m.state, attempts = d.attempts + 1, next_attempt_at = m."nextAt", leased_until = null, lease = null, ended_at = case when m.state = 'waiting' then null else m.at end
           from m where d.id = m.id and d.state = 'waiting' and (d.lease = m.lease or m.state = 'received'))
       insert into supervision.attempt (delivery_id, at, ms, outcome, status, answer) select id, at, ms, outcome, status, answer from m order by at`, [JSON.stringify(made)]);
  }

  /** How receivers are after these attempts; not waiting for the disk either. @returns those that were down and are well again */
  async judgeReceivers(verdicts: readonly ReceiverVerdict[], openUntil: (failures: number) => Date | null, failuresThatOpen: number): Promise<number[]> {
    const before = new Map((await this.sql.rows<{ subscription_id: number; failures: number }>(`select subscription_id, failures, ${SWIFTLY} from supervision.receiver where subscription_id = any($1::bigint[]) order by subscription_id for update`, [verdicts.map(({ id }) => id)])).map((row) => [row.subscription_id, row.failures]));
    const after = verdicts.map((one) => ({ ...one, failures: one.ok ? 0 : (before.get(one.id) ?? 0) + one.failed })).map((one) => ({ ...one, until: openUntil(one.failures) }));
    await this.sql.rows(
      `update supervision.receiver r set failures = x.failures, open_until = x.until, last_outcome = x.outcome, last_status = x.status, last_received_at = case when x.ok then x.at else r.last_received_at end, last_failed_at = case when x.failed > 0 then x.at else r.last_failed_at end
         from jsonb_to_recordset($1::jsonb) x(id bigint, ok boolean, failed int, failures int, until timestamptz, outcome text, status int, at timestamptz) where r.subscription_id = x.id`, [JSON.stringify(after)]);
    return verdicts.filter(({ id, ok }) => ok && (before.get(id) ?? 0) >= failuresThatOpen).map(({ id }) => id);
  }

  /** Everything that waits is due now; `anew`: and has its whole time before it again. */
  async hurry(subscriptionIds: readonly number[], now: Date, anew: boolean): Promise<void> {
    await this.sql.rows(`update supervision.delivery set next_attempt_at = $2, waiting_since = case when $3::boolean then $2 else waiting_since end where subscription_id = any($1::bigint[]) and state = 'waiting'`, [subscriptionIds, now, anew]);
  }

  /** What has waited for a receiver that is down as long as anything is tried. */
  async bury(subscriptionId: number, waitingSince: Date, now: Date): Promise<void> {
    await this.sql.rows(`update supervision.delivery set state = 'dead', ended_at = $3 where subscription_id = $1 and state = 'waiting' and waiting_since <= $2 and (leased_until is null or leased_until <= $3)`, [subscriptionId, waitingSince, now]);
  }

  async drop(subscriptionId: number, now: Date): Promise<void> {
    await this.sql.rows(`update supervision.delivery set state = 'dropped', ended_at = $2 where subscription_id = $1 and state in ('waiting', 'dead')`, [subscriptionId, now]);
  }

  /** What has ended goes out again under its old id. @returns how many */
  async again(subscriptionId: number, what: { readonly deadOnly: boolean; readonly deliveryId: number | null; readonly eventId: string | null; readonly caseId: number | null; readonly from: string | null; readonly to: string | null }, now: Date): Promise<number> {
    return (await this.sql.rows(
      `update supervision.delivery d set state = 'waiting', attempts = 0, replays = d.replays + 1, waiting_since = $8, next_attempt_at = $8, leased_until = null, lease = null, ended_at = null from supervision.event e
         where d.subscription_id = $1 and e.id = d.event_id and d.state in ('dead', 'received', 'dropped') and (not $2::boolean or d.state = 'dead') and ($3::bigint is null or d.id = $3) and ($4::uuid is null or d.event_id = $4) and ($5::bigint is null or d.case_id = $5)
           and ($6::date is null or e.decided_on >= $6) and ($7::date is null or e.decided_on <= $7) returning d.id`,
      [subscriptionId, what.deadOnly, what.deliveryId, what.eventId, what.caseId, what.from, what.to, now])).length;
  }
}
