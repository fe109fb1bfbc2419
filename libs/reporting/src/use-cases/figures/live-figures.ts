import { Injectable } from '@nestjs/common';
import { maxDate, plainDate, type Period, type PlainDate } from '@onecounter/kernel';
import { FigureUnits, type FigurePlace } from '../../data/figure-units';
import { LiveCounts } from '../../data/live-counts';
import { FIGURES } from '../../rules/figures';
import { withWholes, type CountedValue } from '../../rules/figures/counted';
import { partsOf, type DecidedCount } from '../../rules/figures/parts';
import { WorkingDays } from './working-days';

/** What a period comes to now. `calendarMissing`: a year that days were counted through has no notice yet. */
export interface LiveCount { readonly values: readonly CountedValue[]; readonly calendarMissing: boolean }
export type DaysOfPeriod = Pick<Period, 'from' | 'to'>;

/** Counts a period from what stands now: cases by two scans, everything else by one statement. */
@Injectable()
export class LiveFigures {
  constructor(private readonly counts: LiveCounts, private readonly units: FigureUnits, private readonly days: WorkingDays) {}

  async of(period: DaysOfPeriod): Promise<LiveCount> {
    const place = await this.units.place();
    const { days, calendar } = await this.days.around(period.from, place.jurisdictionPath);
    const counts = await this.counts.of(period, days);
    return { values: withWholes(FIGURES, partsOf(counts), new Set(bureauUnits(place))), calendarMissing: !calendar.isLoadedThrough(period.from, lastDay(period.from, counts.decided)) };
  }
}

export const bureauUnits = ({ units }: FigurePlace): number[] => units.filter(({ ofBureau }) => ofBureau).map(({ id }) => id);
const lastDay = (from: PlainDate, decided: readonly DecidedCount[]): PlainDate => decided.reduce<PlainDate>((latest, { last_on: on }) => (on === null ? latest : maxDate(latest, plainDate(on))), from);
