import { Injectable } from '@nestjs/common';
import type { AttemptOutcome, DeliveryState } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';

export interface DeliveryRow {
  readonly id: number; readonly subscription_id: number; readonly unit_name: string; readonly event_id: string; readonly case_id: number; readonly case_number: string; readonly item_name: string; readonly type: string; readonly label: string; readonly occurred_at: Date; readonly state: DeliveryState;
  readonly attempts: number; readonly replays: number; readonly next_attempt_at: Date; readonly ended_at: Date | null; readonly last_outcome: AttemptOutcome | null; readonly last_status: number | null; readonly last_at: Date | null;
}
export interface AttemptRow { readonly id: number; readonly at: Date; readonly ms: number; readonly outcome: AttemptOutcome; readonly status: number | null; readonly answer: string }
export interface DeliveryFilter { readonly subscriptionId: number | null; readonly state: DeliveryState | null; readonly caseNumber: string | null; readonly before: number | null; readonly limit: number }

const ROW = `select d.id, d.subscription_id, u.name unit_name, d.event_id, d.case_id, c.number case_number, c.item_name, e.type, coalesce(e.payload ->> 'label', e.type) label, e.occurred_at, d.state, d.attempts, d.replays, d.next_attempt_at, d.ended_at, a.outcome last_outcome, a.status last_status, a.at last_at
  from supervision.delivery d join supervision.push_subscription s on s.id = d.subscription_id join organisation.unit u on u.id = s.unit_id join supervision.event e on e.id = d.event_id join casework.permit_case c on c.id = d.case_id
  left join lateral (select * from supervision.attempt a where a.delivery_id = d.id order by a.id desc limit 1) a on true`;

/** 推送记录, for those who look after it. */
@Injectable()
export class DeliveryLog {
  constructor(private readonly sql: Sql) {}

  /** The youngest first. */
  list(actor: Actor, { subscriptionId, state, caseNumber, before, limit }: DeliveryFilter): Promise<DeliveryRow[]> {
    return this.sql.rows<DeliveryRow>(
      `${ROW} where s.jurisdiction_path like $1 and ($2::bigint is null or d.subscription_id = $2) and ($3::text is null or d.state = $3) and ($4::text is null or d.case_id = (select k.id from casework.permit_case k where k.number = $4)) and ($5::bigint is null or d.id < $5) order by d.id desc limit $6`,
      [`${actor.jurisdictionPath}%`, subscriptionId, state, caseNumber, before, limit]);
  }

  async find(actor: Actor, id: number): Promise<DeliveryRow | undefined> {
    return this.sql.row<DeliveryRow>(`${ROW} where s.jurisdiction_path like $1 and d.id = $2`, [`${actor.jurisdictionPath}%`, id]);
  }

  /** The latest first; at most 200. */
  attempts(deliveryId: number): Promise<AttemptRow[]> {
    return this.sql.rows<AttemptRow>('select id, at, ms, outcome, status, answer from supervision.attempt where delivery_id = $1 order by id desc limit 200', [deliveryId]);
  }

  /** @returns null when the actor sees no such case */
  async caseId(number: string): Promise<number | null> {
    return (await this.sql.row<{ id: number }>('select id from casework.permit_case where number = $1', [number]))?.id ?? null;
  }
}
