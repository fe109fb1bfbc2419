import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface FreshEvent { readonly id: string; readonly case_id: number; readonly seq: number; readonly type: string; readonly item_code: string; readonly jurisdiction_path: string; readonly supervisor_unit_ids: readonly number[]; readonly decided_on: string; readonly due_on: string }

const HAND_OVER_LOCK = 4_210_931;
const BATCH = 200;
/** An event goes to the subscriptions of the department that has it, or of one above it, as far as they asked for it. */
const FITS = `(select u.path from organisation.unit u where u.id = h.unit_id) like (select u.path from organisation.unit u where u.id = s.unit_id) || '%' and s.status in ('running', 'paused') and (cardinality(s.item_codes) = 0 or e.item_code = any(s.item_codes)) and (cardinality(s.event_types) = 0 or e.type = any(s.event_types)) and e.jurisdiction_path like s.jurisdiction_path || '%'`;
const COLUMNS = '(subscription_id, event_id, case_id, seq, waiting_since, next_attempt_at)';

/** From events to deliveries. */
@Injectable()
export class EventIntake {
  constructor(private readonly sql: Sql) {}

  /** One look into an index that is empty most of the time. */
  async hasFresh(): Promise<boolean> {
    return (await this.sql.rows('select 1 from supervision.event where not handed_over limit 1')).length > 0;
  }

  /** What nobody was handed yet, in its order; one process at a time. To be called in a transaction. */
  async fresh(): Promise<FreshEvent[]> {
    const lock = await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [HAND_OVER_LOCK]);
    if (!lock?.got) return [];
    return this.sql.rows<FreshEvent>(`select id, case_id, seq, type, item_code, jurisdiction_path, supervisor_unit_ids, decided_on, due_on from supervision.event where not handed_over order by written_no limit ${BATCH}`);
  }

  async nextHandoverIds(count: number): Promise<number[]> {
    return (await this.sql.rows<{ id: number }>(`select nextval('supervision.handover_id_seq') id from generate_series(1, $1)`, [count])).map(({ id }) => id);
  }

  /** Marks events and writes their deliveries. */
  async deliver(eventIds: readonly string[], now: Date): Promise<void> {
    await this.sql.rows(
      `with handed as (update supervision.event set handed_over = true where id = any($1::uuid[]) and not handed_over)
       insert into supervision.delivery ${COLUMNS} select s.id, e.id, e.case_id, e.seq, $2, $2 from supervision.event e join supervision.handover h on h.event_id = e.id join supervision.push_subscription s on ${FITS} where e.id = any($1::uuid[]) order by e.written_no on conflict do nothing`, [eventIds, now]);
  }

  /** What a subscription is due of the events between two legal instants (or of one event, or one case) and never got, e.g. because it was opened later. */
  async backfill(subscriptionId: number, what: { readonly eventId: string | null; readonly caseId: number | null; readonly from: string | null; readonly to: string | null }, now: Date): Promise<number> {
    return (await this.sql.rows(
      `insert into supervision.delivery ${COLUMNS} select s.id, e.id, e.case_id, e.seq, $6, $6 from supervision.event e join supervision.handover h on h.event_id = e.id join supervision.push_subscription s on ${FITS}
         where s.id = $1 and ($2::uuid is null or e.id = $2) and ($3::bigint is null or e.case_id = $3) and ($4::date is null or e.decided_on >= $4) and ($5::date is null or e.decided_on <= $5) order by e.written_no on conflict do nothing returning id`,
      [subscriptionId, what.eventId, what.caseId, what.from, what.to, now])).length;
  }
}
