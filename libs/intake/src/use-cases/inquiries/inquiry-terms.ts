import { Injectable } from '@nestjs/common';
import type { InquiryLevel } from '@onecounter/contracts';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import { SecuritySettings } from '@onecounter/organisation';
import { Calendars, LegalClock } from '@onecounter/platform';
import { nextLevel, termOfInquiry, type InquiryTerm } from '../../rules/inquiry-rules';

/** How long an inquiry has that is asked today, by the settings of today and the calendar of the place. */
@Injectable()
export class InquiryTerms {
  constructor(private readonly settings: SecuritySettings, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  async fromToday(jurisdictionPath: string): Promise<InquiryTerm> {
    return termOfInquiry((await this.settings.values()).inquiryAnswerDays, this.today(), await this.calendars.of(jurisdictionPath));
  }

  /** The same number of days as it was given, by the calendar of now. */
  async again(row: { readonly jurisdiction_path: string; readonly answer_days: number; readonly counted_from: string }): Promise<InquiryTerm> {
    return termOfInquiry(row.answer_days, plainDate(row.counted_from), await this.calendars.of(row.jurisdiction_path));
  }

  /** Last day on which the asker objects before it closes by itself. */
  async closeOn(jurisdictionPath: string): Promise<string> {
    return (await this.calendars.of(jurisdictionPath)).addWorkingDays(this.today(), (await this.settings.values()).inquiryCloseDays).date;
  }

  async levelAfter(level: InquiryLevel, jurisdictionPath: string): Promise<{ level: InquiryLevel; escalate_on: string | null }> {
    return nextLevel(level, (await this.settings.values()).inquiryEscalateDays, this.today(), await this.calendars.of(jurisdictionPath));
  }
}
