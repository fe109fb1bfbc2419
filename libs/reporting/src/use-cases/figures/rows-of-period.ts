import { Injectable } from '@nestjs/common';
import { maxDate, plainDate } from '@onecounter/kernel';
import { CaseCounts } from '../../data/case-counts';
import { FigureUnits } from '../../data/figure-units';
import { FrozenPeriods } from '../../data/frozen-periods';
import { bureauUnits, type DaysOfPeriod } from './live-figures';
import { WorkingDays } from './working-days';

/** Keeps the rows of a period with what they were counted by: whose numbers make the whole, and whether a calendar was missing. */
@Injectable()
export class RowsOfPeriod {
  constructor(private readonly frozen: FrozenPeriods, private readonly units: FigureUnits, private readonly days: WorkingDays, private readonly cases: CaseCounts) {}

  async keep(id: number, period: DaysOfPeriod): Promise<{ readonly bureau: readonly number[]; readonly calendarMissing: boolean }> {
    const place = await this.units.place();
    const { days, calendar } = await this.days.around(period.from, place.jurisdictionPath);
    await this.frozen.keepRows(id, period, days);
    const last = await this.cases.lastDay(period);
    return { bureau: bureauUnits(place), calendarMissing: !calendar.isLoadedThrough(period.from, last === null ? period.from : maxDate(period.from, plainDate(last))) };
  }
}
