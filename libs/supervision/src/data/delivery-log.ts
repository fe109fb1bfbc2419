import { Injectable } from '@nestjs/common';
import type { AttemptOutcome, DeliveryState } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';

export interface DeliveryRow {
  readonly id: number; readonly subscription_id: number; readonly unit_name: string; readonly event_id: string; readonly case_id: number | null; readonly case_number: string | null; readonly item_name: string | null; readonly type: string; readonly label: string; readonly occurred_at: Date; readonly state: DeliveryState;
  readonly attempts: number; readonly replays: number; readonly test: boolean; readonly next_attempt_at: Date | null; readonly ended_at: Date | null; readonly last_outcome: AttemptOutcome | null; readonly last_status: number | null; readonly last_at: Date | null;
}
/** A push that somebody sent to try a receiver. Machine time, but for legalAt. */
export interface TestPush { readonly subscriptionId: number; readonly eventId: string; readonly byPerson: number | null; readonly legalAt: Date; readonly at: Date; readonly ms: number; readonly outcome: AttemptOutcome; readonly status: number | null; readonly answer: string }
export interface AttemptRow { readonly id: number; readonly at: Date; readonly ms: number; readonly outcome: AttemptOutcome; readonly status: number | null; readonly answer: string }
export interface DeliveryFilter { readonly subscriptionId: number | null; readonly state: DeliveryState | null; readonly caseNumber: string | null; readonly before: number | null; readonly limit: number }

const ROW = `select d.id, d.subscription_id, u.name unit_name, d.event_id, d.case_id, c.number case_number, c.item_name, e.type, coalesce(e.payload ->> 'label', e.type) label, e.occurred_at, d.state, d.attempts, d.replays, false test, d.next_attempt_at, d.ended_at, a.outcome last_outcome, a.status last_status, a.at last_at
  from supervision.delivery d join supervision.push_subscription s on s.id = d.subscription_id join organisation.unit u on u.id = s.unit_id join supervision.event e on e.id = d.event_id join casework.permit_case c on c.id = d.case_id
  left join lateral (select * from supervision.attempt a where a.delivery_id = d.id order by a.id desc limit 1) a on true`;

/** What came of a test is known at once; it is none of the failures that somebody has to see to. */
const TEST_ROW = `select t.id, t.subscription_id, u.name unit_name, t.event_id, null::bigint case_id, null::text case_number, null::text item_name, 'test.ping' type, '测试推送' label, t.legal_at occurred_at, case when t.outcome = 'received' then 'received' else 'dropped' end state,
  1 attempts, 0 replays, true test, null::timestamptz next_attempt_at, t.at ended_at, t.outcome last_outcome, t.status last_status, t.at last_at
  from supervision.test_push t join supervision.push_subscription s on s.id = t.subscription_id join organisation.unit u on u.id = s.unit_id`;

/** 推送记录, for those who look after it. */
@Injectable()
export class DeliveryLog {
  constructor(private readonly sql: Sql) {}

  /** The youngest first; test pushes among them, unless a case is asked for. */
  list(actor: Actor, { subscriptionId, state, caseNumber, before, limit }: DeliveryFilter): Promise<DeliveryRow[]> {
    return this.sql.rows<DeliveryRow>(
      `(${ROW} where s.jurisdiction_path like $1 and ($2::bigint is null or d.subscription_id = $2) and ($3::text is null or d.state = $3) and ($4::text is null or d.case_id = (select k.id from casework.permit_case k where k.number = $4)) and ($5::bigint is null or d.id < $5) order by d.id desc limit $6)
       union all
       (${TEST_ROW} where s.jurisdiction_path like $1 and ($2::bigint is null or t.subscription_id = $2) and ($3::text is null or $3 = case when t.outcome = 'received' then 'received' else 'dropped' end) and $4::text is null and ($5::bigint is null or t.id < $5) order by t.id desc limit $6)
       order by id desc limit $6`,
      [`${actor.jurisdictionPath}%`, subscriptionId, state, caseNumber, before, limit]);
  }

  async find(actor: Actor, id: number): Promise<DeliveryRow | undefined> {
    return this.sql.row<DeliveryRow>(`(${ROW} where s.jurisdiction_path like $1 and d.id = $2) union all (${TEST_ROW} where s.jurisdiction_path like $1 and t.id = $2)`, [`${actor.jurisdictionPath}%`, id]);
  }

  /** The latest first; at most 200. */
  attempts(deliveryId: number): Promise<AttemptRow[]> {
    return this.sql.rows<AttemptRow>(
      `(select id, at, ms, outcome, status, answer from supervision.attempt where delivery_id = $1 order by id desc limit 200) union all (select id, at, ms, outcome, status, answer from supervision.test_push where id = $1) order by id desc`, [deliveryId]);
  }

  async noteTest(test: TestPush): Promise<void> {
    await this.sql.rows(
      `insert into supervision.test_push (id, subscription_id, event_id, by_person, legal_at, at, ms, outcome, status, answer) values (nextval('supervision.delivery_id_seq'), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [test.subscriptionId, test.eventId, test.byPerson, test.legalAt, test.at, test.ms, test.outcome, test.status, test.answer]);
  }

  /** What is older than that, but never the last attempt of a delivery; test pushes whole. @returns how many, `limit` at most of each */
  async forget(before: Date, limit: number): Promise<number> {
    const attempts = await this.sql.rows(
      `delete from supervision.attempt where id in (select a.id from supervision.attempt a where a.at < $1 and exists (select 1 from supervision.attempt b where b.delivery_id = a.delivery_id and b.id > a.id) order by a.at limit $2) returning id`, [before, limit]);
    const tests = await this.sql.rows('delete from supervision.test_push where id in (select t.id from supervision.test_push t where t.at < $1 limit $2) returning id', [before, limit]);
    return attempts.length + tests.length;
  }

  /** @returns null when the actor sees no such case */
  async caseId(number: string): Promise<number | null> {
    return (await this.sql.row<{ id: number }>('select id from casework.permit_case where number = $1', [number]))?.id ?? null;
  }
}
