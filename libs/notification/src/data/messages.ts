import { Injectable } from '@nestjs/common';
import type { MessageGroup } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

/** What one person is told. */
export interface Message {
  readonly personId: number;
  /** What is told, e.g. `due:permitCase:17:reviewDue:2026-09-25:1`; the same key reaches the same person once. */
  readonly key: string;
  /** Name of the template. */
  readonly event: string;
  readonly subjectKind: string | null;
  readonly subjectId: number | null;
  /** Variables of the template; no personal data. */
  readonly facts: Readonly<Record<string, string | number>>;
}
/** What the table of events says of one. */
export interface ToldEvent { readonly event: string; readonly group: MessageGroup; readonly urgent: boolean }
/** toldAt is legal time, now machine time. */
export interface TellingMoment { readonly toldAt: Date; readonly now: Date }

/** Rows of notification.message. */
@Injectable()
export class Messages {
  constructor(private readonly sql: Sql) {}

  /**
   * Many at once in one statement, in the transaction that is open: the messages, without those of groups that a person wants nothing of, and beside each new one
   * what is to be sent by the ways the person asked for. @returns how many were new
   */
  async tell(messages: readonly Message[], events: readonly ToldEvent[], { toldAt, now }: TellingMoment): Promise<number> {
    if (messages.length === 0) return 0;
    const row = await this.sql.row<{ told: number }>(
      `with e as (select * from jsonb_to_recordset($2::jsonb) as e(event text, "group" text, urgent boolean)),
       told as (insert into notification.message (person_id, key, event, subject_kind, subject_id, facts, told_at)
         select m."personId", m.key, m.event, m."subjectKind", m."subjectId", m.facts, $3
         from jsonb_to_recordset($1::jsonb) as m("personId" bigint, key text, event text, "subjectKind" text, "subjectId" bigint, facts jsonb)
         where not exists (select from e join notification.preference p on p."group" = e."group" where e.event = m.event and p.person_id = m."personId" and not p.centre)
         on conflict (person_id, key) do nothing returning id, person_id, key, event, facts, subject_kind, subject_id),
       sent as (insert into notification.delivery (key, channel, event, facts, urgent, message_id, person_id, subject_kind, subject_id, told_at, next_attempt_at)
         select t.key || ':' || t.person_id || ':' || c.channel, c.channel, t.event, t.facts, e.urgent, t.id, t.person_id, t.subject_kind, t.subject_id, $3, $4 from told t join e on e.event = t.event
         join notification.preference p on p.person_id = t.person_id and p."group" = e."group" join notification.contact c on c.person_id = t.person_id and case c.channel when 'sms' then p.sms else p.email end
         on conflict (key) do nothing)
       select count(*)::int told from told`, [JSON.stringify(messages), JSON.stringify(events), toldAt, now]);
    return row?.told ?? 0;
  }
}
