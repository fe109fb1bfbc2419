import { Injectable } from '@nestjs/common';
import type { CalendarYear } from '@onecounter/kernel';
import { Calendars, type Actor } from '@onecounter/platform';

/** Loads a year's holiday notice; a later one of the same year counts instead, and running cases are projected anew by whoever hears of it. */
@Injectable()
export class LoadCalendar {
  constructor(private readonly calendars: Calendars) {}

  /** @throws calendarInvalid */
  async run(actor: Actor, year: CalendarYear, source: string): Promise<void> {
    await this.calendars.load(year, source.trim(), { verb: 'loadCalendar', actor });
  }
}
