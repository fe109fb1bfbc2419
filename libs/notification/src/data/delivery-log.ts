import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { DeliveryState, SentChannel } from './deliveries';

export interface LoggedAttempt { readonly no: number; readonly at: string; readonly outcome: string; readonly answer: string }
export interface LoggedDelivery {
  readonly id: number; readonly channel: SentChannel; readonly event: string; readonly state: DeliveryState; readonly attempts: number; readonly told_at: Date; readonly next_attempt_at: Date; readonly addressee_masked: string | null; readonly last_answer: string | null;
  readonly person_name: string | null; readonly case_id: number | null; readonly case_number: string | null; readonly tries: readonly LoggedAttempt[];
}
export interface LogFilter { readonly channel: SentChannel | null; readonly state: DeliveryState | null; readonly event: string | null; readonly caseNumber: string | null; readonly before: number | null; readonly limit: number }
export interface StateCount { readonly state: DeliveryState; readonly count: number }

const COUNTED = 1_000;
/** Where a delivery belongs: where its case lies, else the person's unit, else the installation's first place. A county sees what is its own (PLT-5). */
const within = (path: string): string => `starts_with(coalesce((select c.jurisdiction_path from casework.permit_case c where c.id = d.case_id),
  (select u.jurisdiction_path from organisation.post_holding h join organisation.unit u on u.id = h.unit_id where h.person_id = d.person_id order by h.id limit 1), substring(${path} from '^/[^/]+/')), ${path})`;

/** 发送记录, for administrators: addressees masked. */
@Injectable()
export class DeliveryLog {
  constructor(private readonly sql: Sql) {}

  list(filter: LogFilter, path: string): Promise<LoggedDelivery[]> {
    return this.sql.rows<LoggedDelivery>(
      `select d.id, d.channel, d.event, d.state, d.attempts, d.told_at, d.next_attempt_at, d.addressee_masked, d.last_answer, (select p.name from organisation.person p where p.id = d.person_id) person_name, d.case_id, (select c.number from casework.permit_case c where c.id = d.case_id) case_number,
         coalesce((select json_agg(json_build_object('no', a.no, 'at', a.at, 'outcome', a.outcome, 'answer', a.answer) order by a.no) from notification.delivery_attempt a where a.delivery_id = d.id), '[]') tries
       from notification.delivery d where ($1::text is null or d.channel = $1) and ($2::text is null or d.state = $2) and ($3::text is null or d.event = $3) and ($4::text is null or d.case_id = (select c.id from casework.permit_case c where c.number = $4)) and ($5::bigint is null or d.id < $5) and ${within('$7::text')}
       order by d.id desc limit $6`,
      [filter.channel, filter.state, filter.event, filter.caseNumber, filter.before, filter.limit, path],
    );
  }

  /** By state, each up to a thousand. */
  counts(path: string): Promise<StateCount[]> {
    return this.sql.rows<StateCount>(
      `select s.state, x.count from unnest(array['waiting', 'sending', 'sent', 'failed', 'unsent']) s(state) cross join lateral (select count(*)::int count from (select 1 from notification.delivery d where d.state = s.state and ${within('$1::text')} limit ${COUNTED}) u) x`, [path]);
  }

  stateOf(id: number, path: string): Promise<{ state: DeliveryState } | undefined> {
    return this.sql.row<{ state: DeliveryState }>(`select d.state from notification.delivery d where d.id = $1 and ${within('$2::text')}`, [id, path]);
  }

  /** Once more, by hand; its line says who wanted it. @returns false when it has not ended without success */
  async sendAgain(id: number, byWhom: string, now: Date): Promise<boolean> {
    return (await this.sql.row(
      `with again as (update notification.delivery set state = 'waiting', next_attempt_at = $3, attempts = attempts + 1, ended_at = null where id = $1 and state in ('failed', 'unsent') returning id, attempts)
       insert into notification.delivery_attempt (delivery_id, no, at, outcome, answer) select id, attempts, $3, 'again', $2 from again returning no`, [id, byWhom, now])) !== undefined;
  }
}
