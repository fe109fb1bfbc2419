import { Injectable } from '@nestjs/common';
import { BULLETIN_SECTIONS } from '@onecounter/contracts';
import { FigureUnits } from '../../data/figure-units';
import type { FigureDefinitionView, PeriodFiguresView, PeriodView } from '../../http/figure.view';
import type { FigureDefinition } from '../../rules/figures';
import { changeOf } from '../../rules/figures/counted';
import { PeriodBook, type PeriodHead } from './period-book';
import { PeriodFigures } from './period-figures';

/** Three years and a month, so that the oldest has its year before. */
const LISTED = 37;

/** 统计数据 as the pages show them. */
@Injectable()
export class ShowFigures {
  constructor(private readonly figures: PeriodFigures, private readonly book: PeriodBook, private readonly units: FigureUnits) {}

  definitions(): FigureDefinitionView[] {
    return this.figures.definitions().map(presentDefinition);
  }

  async periods(): Promise<PeriodView[]> {
    return (await this.book.latest(LISTED)).map(presentPeriod);
  }

  /** @throws notFound */
  async of(name: string): Promise<PeriodFiguresView> {
    const [{ period, computedAt, provisional, values }, place] = await Promise.all([this.figures.of(name), this.units.place()]);
    const names = new Map(place.units.map((unit) => [unit.id, unit.name]));
    return {
      period: presentPeriod(period), computedAt: computedAt.toISOString(), provisional,
      values: values.map((one) => {
        const [month, year] = [changeOf(one.value, one.previous), changeOf(one.value, one.lastYear)];
        return { ...one, unitName: one.unitId === null ? '全局' : (names.get(one.unitId) ?? ''), change: month.change, rate: month.rate, yearChange: year.change, yearRate: year.rate };
      }),
    };
  }
}

export const presentPeriod = ({ name, from, to, cutOffDay, state, closedAt }: PeriodHead): PeriodView => ({
  name, from, to, cutOffDay, state, stateLabel: state === 'closed' ? '已截数' : '未截数', closedAt: closedAt?.toISOString() ?? null,
});

const presentDefinition = ({ code, version, zh, unit, section, source, counts, byUnit, public: shown, opens, adds }: FigureDefinition): FigureDefinitionView => ({
  code, version, label: zh, unit, section, sectionLabel: BULLETIN_SECTIONS[section].zh, source, counts, byUnit, public: shown, opens, adds,
});
