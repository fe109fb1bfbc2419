import { Injectable } from '@nestjs/common';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';

/** What the presentation of a case depends on beside the case: today, the calendar, and who looks. */
export interface Moment { readonly today: PlainDate; readonly calendar: WorkingCalendar; readonly personId: number | null }

@Injectable()
export class CaseMoment {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  /** @param jurisdictionPath of the case: its calendar counts, wherever one looks from */
  async of(actor: Actor, jurisdictionPath: string): Promise<Moment> {
    return { today: this.legal.today(), calendar: await this.calendars.of(jurisdictionPath), personId: actor.personId };
  }
}
