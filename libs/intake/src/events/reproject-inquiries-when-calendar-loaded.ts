import { Injectable } from '@nestjs/common';
import type { Fact } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Inquiries } from '../data/inquiries';
import { InquiryTerms } from '../use-cases/inquiries/inquiry-terms';

/** A calendar that changed moves the last day of what waits; the number of days stays as it was. */
@Injectable()
export class ReprojectInquiriesWhenCalendarLoaded extends Listener {
  readonly name = 'reproject-inquiries-when-calendar-loaded';
  readonly hears: readonly Fact[] = ['calendarLoaded'];
  constructor(private readonly inquiries: Inquiries, private readonly terms: InquiryTerms) { super(); }

  async hear(): Promise<void> {
    for (const row of await this.inquiries.running()) await this.inquiries.project(row.id, await this.terms.again(row));
  }
}
