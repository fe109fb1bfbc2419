import { Injectable } from '@nestjs/common';
import { SecuritySettings } from '@onecounter/organisation';
import { Calendars, LegalClock } from '@onecounter/platform';
import type { PlainDate } from '@onecounter/kernel';
import { CheckRuns } from '../../data/check-runs';

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** Days that answers and appeals have, and the month in which a finding counts. */
@Injectable()
export class FindingTerms {
  constructor(private readonly settings: SecuritySettings, private readonly calendars: Calendars, private readonly legal: LegalClock, private readonly runs: CheckRuns) {}

  today(): PlainDate {
    return this.legal.today();
  }

  /** What a finding leads to, as it is set. */
  async consequences(): Promise<{ readonly appealDays: number; readonly sectionFindings: number; readonly personCases: number }> {
    const { findingAppealDays, awardSectionFindings, awardPersonCases } = await this.settings.values();
    return { appealDays: findingAppealDays, sectionFindings: awardSectionFindings, personCases: awardPersonCases };
  }

  async answerBy(jurisdictionPath: string): Promise<{ readonly answer_due_on: string; readonly provisional: boolean }> {
    const due = await this.daysFromToday(jurisdictionPath, (await this.settings.values()).findingAnswerDays);
    return { answer_due_on: due.date, provisional: due.provisional };
  }

  async appealBy(jurisdictionPath: string): Promise<string> {
    return (await this.daysFromToday(jurisdictionPath, (await this.settings.values()).findingAppealDays)).date;
  }

  /** Of the deed or of today, as it is set; never one that is closed. @returns first day of the month */
  async monthFor(onDate: string): Promise<string> {
    const present = monthOf(this.legal.today());
    return (await this.settings.values()).findingMonthOfUse === 1 ? this.openMonth(monthOf(onDate)) : present;
  }

  /** The month itself, or that of today when it is closed. */
  async openMonth(month: string): Promise<string> {
    return (await this.runs.closedMonth(month)) ? monthOf(this.legal.today()) : month;
  }

  private async daysFromToday(jurisdictionPath: string, days: number): Promise<{ date: PlainDate; provisional: boolean }> {
    return (await this.calendars.of(jurisdictionPath)).addWorkingDays(this.legal.today(), days);
  }
}
