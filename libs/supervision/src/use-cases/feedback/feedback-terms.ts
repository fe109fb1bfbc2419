import { Injectable } from '@nestjs/common';
import { lightOf, plainDate, type Light, type PlainDate } from '@onecounter/kernel';
import { SecuritySettings } from '@onecounter/organisation';
import { Calendars, LegalClock } from '@onecounter/platform';

export interface AnswerTerm { readonly due_on: string; readonly provisional: boolean }

/** The working days of both sides: the department's to report, the section's to answer. The day on which a term begins is not counted (民法典 201). */
@Injectable()
export class FeedbackTerms {
  constructor(private readonly settings: SecuritySettings, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  /** Whether what was decided then is reported too late today. */
  async isLate(decidedOn: string, jurisdictionPath: string): Promise<boolean> {
    const { feedbackDays } = await this.settings.values();
    return this.legal.today() > (await this.calendars.of(jurisdictionPath)).addWorkingDays(plainDate(decidedOn), feedbackDays).date;
  }

  /** The answer to what came in today. */
  async answer(jurisdictionPath: string): Promise<AnswerTerm> {
    const { feedbackAnswerDays } = await this.settings.values();
    const due = (await this.calendars.of(jurisdictionPath)).addWorkingDays(this.legal.today(), feedbackAnswerDays);
    return { due_on: due.date, provisional: due.provisional };
  }

  /** How near the due date of a place is. */
  async light(dueOn: string, jurisdictionPath: string): Promise<Light> {
    return lightOf(plainDate(dueOn), this.legal.today(), await this.calendars.of(jurisdictionPath));
  }
}
