import { shownNumber, type ComparedFigure } from './bulletin-figures';
import type { BulletinRun, FigureRun } from './bulletin-text';

/** What a figure is called and counted in. */
export interface NamedFigure { readonly code: string; readonly zh: string; readonly unit: string }
const live = (code: string, show: FigureRun['show'], unitId: number | null): FigureRun => ({ figure: code, unitId, show });

/** Pure: against one time before. Nothing known before, nought before and no change have words of their own; a rate is given only where one can divide. */
function against(figure: ComparedFigure, { code, unit }: NamedFigure, other: 'previous' | 'lastYear', words: string, unitId: number | null): BulletinRun[] {
  const [change, rate] = other === 'previous' ? (['change', 'rate'] as const) : (['yearChange', 'yearRate'] as const);
  const moved = shownNumber(figure, change);
  if (moved === null) return [{ text: `${words}没有可比的数` }];
  if (moved === 0) return [{ text: `与${words}持平` }];
  const runs: BulletinRun[] = [{ text: `比${words}${moved > 0 ? '增加' : '减少'}` }, live(code, change, unitId), { text: unit }];
  if (shownNumber(figure, rate) === null) return [...runs, { text: `（${words}为 0，不计增减幅度）` }];
  return [...runs, { text: `，${moved > 0 ? '增长' : '下降'}` }, live(code, rate, unitId)];
}

/** Pure: 比上月增加 118 件，增长 3.7%；比去年同期减少 … – a sentence without its full stop that the editor may change. @param unitId null: of the whole bureau */
export function comparisonOf(figure: ComparedFigure, named: NamedFigure, unitId: number | null = null): BulletinRun[] {
  return [...against(figure, named, 'previous', '上月', unitId), { text: '；' }, ...against(figure, named, 'lastYear', '去年同期', unitId)];
}
