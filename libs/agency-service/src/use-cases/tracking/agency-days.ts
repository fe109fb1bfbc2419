import { Injectable } from '@nestjs/common';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import { Calendars, LegalClock } from '@onecounter/platform';
import { watchDays, weekOf, type WatchDays } from '../../rules/tracking/watch-days';

export interface AgencyDaysOf extends WatchDays { readonly today: PlainDate; readonly from: PlainDate; readonly to: PlainDate }

/** Days that projects are watched by, on the calendar of the whole country. */
@Injectable()
export class AgencyDays {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  /** @param on any day of the week that is looked at; without it this week */
  async now(on?: string): Promise<AgencyDaysOf> {
    const today = this.legal.today();
    return { today, ...watchDays(today, await this.calendars.of('')), ...weekOf(on === undefined ? today : plainDate(on)) };
  }

  async isWorkingDay(): Promise<boolean> {
    return (await this.calendars.of('')).isWorkingDay(this.legal.today());
  }

  /** Working days from the first day up to today. */
  async counter(): Promise<(from: string) => number> {
    const [calendar, today] = [await this.calendars.of(''), this.legal.today()];
    return (from) => Math.max(0, calendar.workingDaysAfter(plainDate(from), today));
  }
}
