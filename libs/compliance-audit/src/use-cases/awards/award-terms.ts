import { Injectable } from '@nestjs/common';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import { SecuritySettings } from '@onecounter/organisation';
import { Calendars, LegalClock } from '@onecounter/platform';
import type { AwardPeriod } from '../../data/award-facts';
import type { AwardLimits } from '../../rules/award-eligibility';

/** Limits and days of appeal as they are set today, by the calendar of the place. */
@Injectable()
export class AwardTerms {
  constructor(private readonly settings: SecuritySettings, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  async limits(): Promise<AwardLimits & { readonly interviewMonths: number }> {
    const { awardSectionFindings: sectionFindings, awardPersonCases: personCases, interviewMonths } = await this.settings.values();
    return { sectionFindings, personCases, interviewMonths };
  }

  async appealDue(place: string): Promise<{ readonly appeal_due_on: PlainDate; readonly provisional: boolean }> {
    const due = (await this.calendars.of(place)).addWorkingDays(this.today(), (await this.settings.values()).awardAppealDays);
    return { appeal_due_on: due.date, provisional: due.provisional };
  }
}

/** A calendar month of a place. @param month 2026-11 */
export function periodOfMonth(place: string, month: string): AwardPeriod {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return { place, from: plainDate(`${month}-01`), until: plainDate(next) };
}

/** 2026-01-05 → 2025-12 */
export function monthBefore(day: string): string {
  const [year = 2000, number = 1] = day.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
