import { Injectable } from '@nestjs/common';
import { lightOfCase, type LightView } from '@onecounter/casework';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { Mailings, type ListedMailing, type MailingState } from '../data/mailings';
import type { MailingPageView, MailingView } from '../http/mailing.view';
import { presentMailing } from '../http/present-mailing';

/** 寄出的: parcels on their way, or what became of them, within scope. */
@Injectable()
export class ListMailings {
  constructor(private readonly mailings: Mailings, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async page(query: { state?: MailingState; search?: string; after?: number; limit?: number }, actor: Actor): Promise<MailingPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.mailings.list(actor, { state: query.state ?? 'sent', search: query.search ?? null, after: query.after ?? 0, limit });
    return { rows: await Promise.all(rows.map((row) => this.view(row))), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  private async view(row: ListedMailing): Promise<MailingView> {
    const [today, calendar] = [this.legal.today(), await this.calendars.of(row.jurisdiction_path)];
    return presentMailing(row, today, row.running ? (lightOfCase(row, null, today, calendar) as LightView | null) : null);
  }
}
