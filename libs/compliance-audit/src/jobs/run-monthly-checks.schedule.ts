import { Injectable } from '@nestjs/common';
import { addDays, plainDate } from '@onecounter/kernel';
import { BusinessSchedule, Calendars, LegalClock, Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { CheckRuns } from '../data/check-runs';
import { monthOf } from '../use-cases/checks/finding-terms';
import { RunCheck } from '../use-cases/checks/run-check';

/** On the first working day all three checks go over the month before; on any later day if that was missed or cancelled, so that nobody switches them off by waiting. */
@Injectable()
export class RunMonthlyChecks extends BusinessSchedule {
  readonly name = 'run-monthly-checks';
  readonly cron = '30 8 * * *';
  constructor(private readonly runs: CheckRuns, private readonly order: RunCheck, private readonly calendars: Calendars, private readonly legal: LegalClock, private readonly sql: Sql) { super(); }

  async run(): Promise<string> {
    const today = this.legal.today();
    if (!(await this.calendars.of('')).isWorkingDay(today)) return 'a rest day';
    const month = monthOf(addDays(plainDate(monthOf(today)), -1));
    if (await this.runs.wasRunInFull(month)) return `${month.slice(0, 7)} was checked`;
    const { id } = await this.sql.transaction(() => this.order.run({ month: month.slice(0, 7) }, SYSTEM_ACTOR));
    return `${month.slice(0, 7)}: run ${id}`;
  }
}
