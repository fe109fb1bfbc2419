import { Injectable } from '@nestjs/common';
import { figureAmong, figureKey, figuresIn, type BulletinBlock, type ComparedFigure } from '@onecounter/contracts';
import type { KeptFigure } from '../../rules/bulletin/why-not-submit';
import { PeriodFigures, type FiguresOfPeriod } from '../figures/period-figures';

/** The figures of one period, to look up by code and unit. */
export class FigureSheet {
  private readonly byKey: ReadonlyMap<string, ComparedFigure>;

  constructor(readonly found: FiguresOfPeriod) {
    this.byKey = new Map(found.values.map((one) => [figureKey({ figure: one.code, unitId: one.unitId }), one]));
  }

  get closed(): boolean {
    return this.found.period.state === 'closed';
  }

  of(figure: string, unitId: number | null = null): ComparedFigure | undefined {
    return this.byKey.get(figureKey({ figure, unitId }));
  }

  /** What the live figures of a text say now, each figure and unit once; charts count as well. */
  usedIn(blocks: readonly BulletinBlock[]): (KeptFigure & ComparedFigure)[] {
    const charted = blocks.flatMap((block) => (block.kind === 'chart' ? block.figures.map((figure) => ({ figure, unitId: null })) : []));
    const used = new Map([...figuresIn(blocks), ...charted].map(({ figure, unitId }) => [figureKey({ figure, unitId }), { figure, unitId }]));
    return [...used.values()].map(({ figure, unitId }) => ({ figure, unitId, ...(figureAmong(this.byKey, { figure, unitId }) ?? { value: null, previous: null, lastYear: null }) }));
  }
}

/** Figures for whoever writes. */
@Injectable()
export class BulletinFigures {
  constructor(private readonly figures: PeriodFigures) {}

  /** @throws notFound for a period that has not begun */
  async of(periodName: string): Promise<FigureSheet> {
    return new FigureSheet(await this.figures.of(periodName));
  }

  definitions() {
    return this.figures.definitions();
  }

  codes(): ReadonlySet<string> {
    return new Set(this.definitions().map(({ code }) => code));
  }
}
