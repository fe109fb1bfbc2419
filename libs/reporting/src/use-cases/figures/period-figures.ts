import { Injectable } from '@nestjs/common';
import { LegalClock } from '@onecounter/platform';
import { FIGURES, type FigureDefinition } from '../../rules/figures';
import type { ComparedValue } from '../../rules/figures/counted';
import { FrozenStands, type Stand, type ThreePeriods } from './frozen-stands';
import { LiveFigures } from './live-figures';
import { PeriodBook, type PeriodHead } from './period-book';

export interface FiguresOfPeriod {
  readonly period: PeriodHead;
  /** Legal time: when it was closed, or now. */
  readonly computedAt: Date;
  /** Not frozen yet, or days were counted through a year without a calendar. */
  readonly provisional: boolean;
  readonly values: readonly ComparedValue[];
  /** By code, when frozen: the version of the definition by which it was counted. */
  readonly versions: ReadonlyMap<string, number>;
}

/** The figures of a period with those of the period before and of a year ago: frozen ones as they were, others as they stand now. Bulletin, dashboards and exports read them here. */
@Injectable()
export class PeriodFigures {
  constructor(private readonly book: PeriodBook, private readonly live: LiveFigures, private readonly frozen: FrozenStands, private readonly legal: LegalClock) {}

  definitions(): readonly FigureDefinition[] {
    return FIGURES;
  }

  /** @param periodName YYYY-MM @throws notFound for a period that has not begun */
  async of(periodName: string): Promise<FiguresOfPeriod> {
    const { period, before, lastYear } = await this.book.around(periodName);
    const periods: ThreePeriods = [period, before, lastYear];
    const stands = await this.stands(periods);
    const [now] = stands;
    return {
      period, computedAt: period.closedAt ?? this.legal.now(), provisional: period.state === 'open' || now.calendarMissing, values: this.frozen.compare(periods, stands), versions: now.versions,
    };
  }

  /** Each as it was frozen, or as it stands now. */
  private async stands(periods: ThreePeriods): Promise<[Stand, Stand, Stand]> {
    const kept = await this.frozen.of(periods);
    const stand = async (period: PeriodHead): Promise<Stand> => (period.id === null ? undefined : kept.get(period.id)) ?? { ...(await this.live.of(period)), versions: new Map() };
    const [period, before, lastYear] = periods;
    return [await stand(period), await stand(before), await stand(lastYear)];
  }
}
