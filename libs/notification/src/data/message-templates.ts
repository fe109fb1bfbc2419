import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { MESSAGE_TEMPLATE, refuse, type MessageChannel, type MessageTemplateStatus, type MessageTemplateVerb } from '@onecounter/contracts';
import { Sql, type SubjectKind } from '@onecounter/platform';

export const MESSAGE_TEMPLATE_SUBJECT = { lifecycle: MESSAGE_TEMPLATE, table: 'notification.message_template' } as const satisfies SubjectKind;
export interface MessageTemplateRow {
  readonly id: number; readonly status: MessageTemplateStatus; readonly version: number; readonly head: Buffer; readonly moved_at: Date;
  readonly event: string; readonly channel: MessageChannel; readonly edition: number; readonly subject: string; readonly body: string;
}
export interface Wording { readonly event: string; readonly subject: string; readonly body: string }

const ROW = 'select id, status, version, head, moved_at, event, channel, edition, subject, body from notification.message_template';
const ONE_AT_A_TIME = 920_301;

/** 通知模板 */
@Injectable()
export class MessageTemplates {
  constructor(private readonly sql: Sql) {}

  list(): Promise<MessageTemplateRow[]> {
    return this.sql.rows<MessageTemplateRow>(`${ROW} order by event, channel, edition desc limit 2000`);
  }

  /** @throws notFound */
  async get(id: number): Promise<MessageTemplateRow> {
    return (await this.sql.row<MessageTemplateRow>(`${ROW} where id = $1`, [id])) ?? refuse('notFound');
  }

  /** What is in force by this way; an event without a row has the words it is delivered with. */
  async inForce(channel: MessageChannel, events: readonly string[]): Promise<ReadonlyMap<string, Wording>> {
    const rows = await this.sql.rows<Wording>(`select event, subject, body from notification.message_template where status = 'published' and channel = $1 and event = any($2)`, [channel, events]);
    return new Map(rows.map((row) => [row.event, row]));
  }

  findInForce(event: string, channel: MessageChannel): Promise<MessageTemplateRow | undefined> {
    return this.sql.row<MessageTemplateRow>(`${ROW} where event = $1 and channel = $2 and status = 'published'`, [event, channel]);
  }

  /** Steps on templates wait for each other, so that two are never in force at once and editions have no gaps. */
  async oneAtATime(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  }

  async nextEdition(event: string, channel: MessageChannel): Promise<number> {
    return (await this.sql.row<{ edition: number }>('select coalesce(max(edition), 0) + 1 edition from notification.message_template where event = $1 and channel = $2', [event, channel]))?.edition ?? 1;
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: MessageTemplateVerb): Promise<MessageTemplateRow> {
    await this.oneAtATime();
    const row = await this.get(id);
    requireStep(MESSAGE_TEMPLATE, verb, row, version);
    return row;
  }
}
