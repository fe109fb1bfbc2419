import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Calendars, LegalClock } from '@onecounter/platform';
import { SendReminders } from './send-reminders';

/** From eight on working days; the first tick does the day's work, the others find nothing to do unless a calendar moved dates. After an outage it looks once, at what has been reached since. */
@Injectable()
export class RemindOfDates extends BusinessSchedule {
  readonly name = 'remind-of-dates';
  readonly cron = '*/15 8-17 * * *';
  constructor(private readonly send: SendReminders, private readonly calendars: Calendars, private readonly legal: LegalClock) { super(); }

  async run(): Promise<string> {
    const today = this.legal.today();
    if (!(await this.calendars.of('')).isWorkingDay(today)) return 'a rest day: 0 told';
    return `${await this.send.run(today)} told`;
  }
}
