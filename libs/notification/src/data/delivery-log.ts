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

/** 发送记录, for administrators: addressees masked. */
@Injectable()
export class DeliveryLog {
  constructor(private readonly sql: Sql) {}

  list(filter: LogFilter): Promise<LoggedDelivery[]> {
    return this.sql.rows<LoggedDelivery>(
      `select d.id, d.channel, d.event, d.state, d.attempts, d.told_at, d.next_attempt_at, d.addressee_masked, d.last_answer, (select p.name from organisation.person p where p.id = d.person_id) person_name, d.case_id, (select c.number from casework.permit_case c where c.id = d.case_id) case_number,
         coalesce((select json_agg(json_build_object('no', a.no, 'at', a.at, 'outcome', a.outcome, 'answer', a.answer) order by a.no) from notification.delivery_attempt a where a.delivery_id = d.id), '[]') tries
       from notification.delivery d where ($1::text is null or d.channel = $1) and ($2::text is null or d.state = $2) and ($3::text is null or d.event = $3) and ($4::text is null or d.case_id = (select c.id from casework.permit_case c where c.number = $4)) and ($5::bigint is null or d.id < $5)
       order by d.id desc limit $6`,
      [filter.channel, filter.state, filter.event, filter.caseNumber, filter.before, filter.limit],
    );
  }

  /** By state, each up to a thousand. */
  counts(): Promise<StateCount[]> {
    return this.sql.rows<StateCount>(
      `select s.state, x.count from unnest(array['waiting', 'sending', 'sent', 'failed', 'unsent']) s(state) cross join lateral (select count(*)::int count from (select 1 from notification.delivery d where d.state = s.state limit ${COUNTED}) u) x`);
  }

  stateOf(id: number): Promise<{ state: DeliveryState } | undefined> {
    return this.sql.row<{ state: DeliveryState }>('select state from notification.delivery where id = $1', [id]);
  }

  /** Once more, by hand; its line says who wanted it. @returns false when it has not ended without success */
  async sendAgain(id: number, byWhom: string, now: Date): Promise<boolean> {
    return (await this.sql.row(
      `with again as (update notification.delivery set state = 'waiting', next_attempt_at = $3, attempts = attempts + 1, ended_at = null where id = $1 and state in ('failed', 'unsent') returning id, attempts)
       insert into notification.delivery_attempt (delivery_id, no, at, outcome, answer) select id, attempts, $3, 'again', $2 from again returning no`, [id, byWhom, now])) !== undefined;
  }
}
