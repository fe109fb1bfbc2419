import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { BusinessSchedule, Calendars, LegalClock } from '@onecounter/platform';
import { SilentCases } from '../data/silent-cases';

const ALERT_DAYS = [3, 4];

/** On working day 3 and 4 after receipt the case is put before the clerk's eyes (INT-3). */
@Injectable()
export class AlertBeforeSilence extends BusinessSchedule {
  readonly name = 'alert-before-silence';
  readonly cron = '30 8 * * *';
  constructor(private readonly silent: SilentCases, private readonly calendars: Calendars, private readonly legal: LegalClock) { super(); }

  async run(): Promise<string> {
    const [today, calendar] = [this.legal.today(), await this.calendars.of('')];
    let alerts = 0;
    for (const day of ALERT_DAYS) {
      for (const row of await this.silent.presentedOn(daysWaiting(today, day, calendar))) if (await this.silent.alert(row.id, row.presented_on, day)) alerts += 1;
    }
    return `${alerts} alerts`;
  }
}

/** Days of receipt from which exactly `n` working days have passed up to today. */
export function daysWaiting(today: PlainDate, n: number, calendar: WorkingCalendar): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = addDays(today, -1); calendar.workingDaysAfter(day, today) <= n; day = addDays(day, -1)) if (calendar.workingDaysAfter(day, today) === n) days.push(day);
  return days;
}
