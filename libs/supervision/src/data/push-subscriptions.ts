import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { PUSH_SUBSCRIPTION, refuse, type AttemptOutcome, type PushSubscriptionStatus, type PushSubscriptionVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const PUSH_SUBSCRIPTION_SUBJECT = { lifecycle: PUSH_SUBSCRIPTION, table: 'supervision.push_subscription' } as const satisfies SubjectKind;
export interface SubscriptionRow {
  readonly id: number; readonly status: PushSubscriptionStatus; readonly version: number; readonly head: Buffer; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly url: string; readonly item_codes: readonly string[]; readonly event_types: readonly string[];
  readonly secret_sealed: string; readonly former_secret_sealed: string | null; readonly former_until: Date | null; readonly our_name: string; readonly our_phone_sealed: string; readonly our_phone_masked: string; readonly their_name: string; readonly their_phone_sealed: string; readonly their_phone_masked: string;
  readonly opened_on: string; readonly alerted_at: Date | null; readonly failures: number; readonly open_until: Date | null; readonly last_received_at: Date | null; readonly last_failed_at: Date | null; readonly last_outcome: AttemptOutcome | null; readonly last_status: number | null;
  readonly waiting: number; readonly dead: number;
}
/** Counting stops here: who has more has another problem than their exact number. */
const MOST = 10_000;
const COUNT = (state: string): string => `(select count(*)::int from (select 1 from supervision.delivery d where d.subscription_id = s.id and d.state = '${state}' limit ${MOST}) n) ${state}`;
const ROW = `select s.id, s.status, s.version, s.head, s.unit_id, u.name unit_name, s.jurisdiction_path, s.url, s.item_codes, s.event_types, s.secret_sealed, s.former_secret_sealed, s.former_until, s.our_name, s.our_phone_sealed, s.our_phone_masked, s.their_name, s.their_phone_sealed, s.their_phone_masked,
  s.opened_on, s.alerted_at, r.failures, r.open_until, r.last_received_at, r.last_failed_at, r.last_outcome, r.last_status, ${COUNT('waiting')}, ${COUNT('dead')}
  from supervision.push_subscription s join organisation.unit u on u.id = s.unit_id join supervision.receiver r on r.subscription_id = s.id`;

/** 推送订阅 of a place. */
@Injectable()
export class PushSubscriptions {
  constructor(private readonly sql: Sql) {}

  /** Those in use first; at most 500. */
  list(actor: Actor, unitId: number | null, closedToo: boolean): Promise<SubscriptionRow[]> {
    return this.sql.rows<SubscriptionRow>(`${ROW} where s.jurisdiction_path like $1 and ($2::bigint is null or s.unit_id = $2) and ($3::boolean or s.status <> 'closed') order by (s.status = 'closed'), u.name, s.id limit 500`, [`${actor.jurisdictionPath}%`, unitId, closedToo]);
  }

  /** @throws notFound, also in another place */
  async get(id: number, actor: Actor): Promise<SubscriptionRow> {
    return (await this.sql.row<SubscriptionRow>(`${ROW} where s.id = $1 and s.jurisdiction_path like $2`, [id, `${actor.jurisdictionPath}%`])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: PushSubscriptionVerb, actor: Actor): Promise<SubscriptionRow> {
    await this.sql.rows('select id from supervision.push_subscription where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(PUSH_SUBSCRIPTION, verb, row, version);
    return row;
  }

  /** For a step of the system, whatever its version. */
  async lockAny(id: number): Promise<SubscriptionRow | undefined> {
    await this.sql.rows('select id from supervision.push_subscription where id = $1 for update', [id]);
    return this.sql.row<SubscriptionRow>(`${ROW} where s.id = $1`, [id]);
  }

  /** Whether something died of which nobody was told since then (machine time). */
  async hasUntoldDead(id: number, since: Date): Promise<boolean> {
    return (await this.sql.rows(
      `select 1 from supervision.push_subscription s where s.id = $1 and (s.alerted_at is null or s.alerted_at <= $2) and exists (select 1 from supervision.delivery d where d.subscription_id = s.id and d.state = 'dead' and (s.alerted_at is null or d.ended_at > s.alerted_at))`, [id, since])).length > 0;
  }

  /** @throws pushAddressTaken */
  async requireFree(unitId: number, url: string, exceptId: number | null): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9310))', [JSON.stringify([unitId, url])]);
    const taken = await this.sql.row<{ id: number; name: string }>(
      `select s.id, u.name from supervision.push_subscription s join organisation.unit u on u.id = s.unit_id where s.unit_id = $1 and s.url = $2 and s.status <> 'closed' and s.id is distinct from $3::bigint`, [unitId, url, exceptId]);
    if (taken) refuse('pushAddressTaken', { id: taken.id, name: taken.name }, 'url');
  }

  /** @throws itemUnknown */
  async requireItems(codes: readonly string[]): Promise<void> {
    const unknown = await this.sql.row<{ code: string }>('select c.code from unnest($1::text[]) c(code) where not exists (select 1 from catalogue.service_item i where i.code = c.code) limit 1', [codes]);
    if (unknown) refuse('itemUnknown', { code: unknown.code }, 'itemCodes');
  }

  /** The receiver of a new subscription, or of one whose address changed: nothing is held against it. */
  async freshReceiver(id: number): Promise<void> {
    await this.sql.rows('insert into supervision.receiver (subscription_id) values ($1) on conflict (subscription_id) do update set failures = 0, open_until = null', [id]);
  }
}
