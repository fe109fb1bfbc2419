import { Injectable } from '@nestjs/common';
import type { Fact } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { Calendars, Listener } from '@onecounter/platform';
import { Disputes } from '../data/disputes';
import { termOfLevel } from '../rules/dispute-rules';

/** A calendar that changed moves the last day of the level that runs; the number of days stays as it was when the level began. */
@Injectable()
export class ReprojectDisputesWhenCalendarLoaded extends Listener {
  readonly name = 'reproject-disputes-when-calendar-loaded';
  readonly hears: readonly Fact[] = ['calendarLoaded'];
  constructor(private readonly disputes: Disputes, private readonly calendars: Calendars) { super(); }

  async hear(): Promise<void> {
    for (const { id, jurisdiction_path: path, level, level_on: on, level_days: days } of await this.disputes.running()) await this.disputes.project(id, termOfLevel(level, days, plainDate(on), await this.calendars.of(path)));
  }
}
