import { Injectable } from '@nestjs/common';
import { LegalClock } from '@onecounter/platform';
import { FrozenPeriods, type FrozenValue } from '../../data/frozen-periods';
import { FIGURES, MAY_BE_UNKNOWN, type FigureDefinition } from '../../rules/figures';
import { compared, type ComparedValue, type CountedValue } from '../../rules/figures/counted';
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
interface Stand { readonly values: readonly CountedValue[]; readonly calendarMissing: boolean; readonly versions: ReadonlyMap<string, number> }

/** The figures of a period with those of the period before and of a year ago: frozen ones as they were, others as they stand now. Bulletin, dashboards and exports read them here. */
@Injectable()
export class PeriodFigures {
  constructor(private readonly book: PeriodBook, private readonly live: LiveFigures, private readonly frozen: FrozenPeriods, private readonly legal: LegalClock) {}

  definitions(): readonly FigureDefinition[] {
    return FIGURES;
  }

  /** @param periodName YYYY-MM @throws notFound for a period that has not begun */
  async of(periodName: string): Promise<FiguresOfPeriod> {
    const { period, before, lastYear } = await this.book.around(periodName);
    const [now, then, yearAgo] = await this.stands([period, before, lastYear]);
    return {
      period, computedAt: period.closedAt ?? this.legal.now(), provisional: period.state === 'open' || now.calendarMissing, values: compared(now.values, then.values, yearAgo.values, MAY_BE_UNKNOWN), versions: now.versions,
    };
  }

  /** Each as it was frozen, all of them by one statement, or as it stands now. */
  private async stands(periods: readonly [PeriodHead, PeriodHead, PeriodHead]): Promise<[Stand, Stand, Stand]> {
    const closed = periods.flatMap(({ id }) => (id === null ? [] : [id]));
    const kept = closed.length === 0 ? new Map<number, readonly FrozenValue[]>() : await this.frozen.valuesOf(closed);
    const [period, before, lastYear] = periods;
    return [await this.stand(period, kept), await this.stand(before, kept), await this.stand(lastYear, kept)];
  }

  private async stand(period: PeriodHead, kept: ReadonlyMap<number, readonly FrozenValue[]>): Promise<Stand> {
    if (period.id === null) return { ...(await this.live.of(period)), versions: new Map() };
    const values = [...(kept.get(period.id) ?? [])].sort((a, b) => placeOf(a.code) - placeOf(b.code));
    return { values, calendarMissing: period.calendarMissing, versions: new Map(values.map(({ code, version }) => [code, version])) };
  }
}

/** As figures are shown; one that there is no more stands last. */
const PLACES = new Map(FIGURES.map(({ code }, place) => [code, place]));
const placeOf = (code: string): number => PLACES.get(code) ?? FIGURES.length;
