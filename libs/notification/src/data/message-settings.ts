import { Injectable } from '@nestjs/common';
import type { MessageGroup } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { SentChannel } from './deliveries';

export interface GroupChoice { readonly group: MessageGroup; readonly centre: boolean; readonly sms: boolean; readonly email: boolean }
export interface ContactRow { readonly channel: SentChannel; readonly address_masked: string }
export interface OwnQuiet { readonly from_minute: number; readonly until_minute: number }

/** How one person wants to be told. */
@Injectable()
export class MessageSettings {
  constructor(private readonly sql: Sql) {}

  choices(personId: number): Promise<GroupChoice[]> {
    return this.sql.rows<GroupChoice>('select "group", centre, sms, email from notification.preference where person_id = $1', [personId]);
  }

  contacts(personId: number): Promise<ContactRow[]> {
    return this.sql.rows<ContactRow>('select channel, address_masked from notification.contact where person_id = $1', [personId]);
  }

  quiet(personId: number): Promise<OwnQuiet | undefined> {
    return this.sql.row<OwnQuiet>('select from_minute, until_minute from notification.quiet_hours where person_id = $1', [personId]);
  }

  async keepChoices(personId: number, choices: readonly GroupChoice[]): Promise<void> {
    await this.sql.rows(
      `insert into notification.preference (person_id, "group", centre, sms, email) select $1, c."group", c.centre, c.sms, c.email from jsonb_to_recordset($2::jsonb) c("group" text, centre boolean, sms boolean, email boolean)
       on conflict (person_id, "group") do update set centre = excluded.centre, sms = excluded.sms, email = excluded.email`, [personId, JSON.stringify(choices)]);
  }

  async keepContact(personId: number, channel: SentChannel, { sealed, masked }: { sealed: string; masked: string }): Promise<void> {
    await this.sql.rows(
      'insert into notification.contact (person_id, channel, address_sealed, address_masked) values ($1, $2, $3, $4) on conflict (person_id, channel) do update set address_sealed = excluded.address_sealed, address_masked = excluded.address_masked',
      [personId, channel, sealed, masked]);
  }

  async forgetContact(personId: number, channel: SentChannel): Promise<void> {
    await this.sql.rows('delete from notification.contact where person_id = $1 and channel = $2', [personId, channel]);
  }

  async keepQuiet(personId: number, from: number, until: number): Promise<void> {
    await this.sql.rows('insert into notification.quiet_hours (person_id, from_minute, until_minute) values ($1, $2, $3) on conflict (person_id) do update set from_minute = excluded.from_minute, until_minute = excluded.until_minute', [personId, from, until]);
  }

  async forgetQuiet(personId: number): Promise<void> {
    await this.sql.rows('delete from notification.quiet_hours where person_id = $1', [personId]);
  }
}
