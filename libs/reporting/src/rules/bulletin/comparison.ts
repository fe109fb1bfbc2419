import { shownNumber, type BulletinRun, type ComparedFigure, type FigureRun } from '@onecounter/contracts';

/** What a figure is called and counted in. */
export interface NamedFigure { readonly code: string; readonly zh: string; readonly unit: string }
const live = (code: string, show: FigureRun['show'], unitId: number | null = null): FigureRun => ({ figure: code, unitId, show });

/** Pure: against one time before. Nothing known before, nought before and no change have words of their own; a rate is given only where one can divide. */
function against(figure: ComparedFigure, { code, unit }: NamedFigure, other: 'previous' | 'lastYear', words: string): BulletinRun[] {
  const [change, rate] = other === 'previous' ? (['change', 'rate'] as const) : (['yearChange', 'yearRate'] as const);
  const moved = shownNumber(figure, change);
  if (moved === null) return [{ text: `${words}没有可比的数` }];
  if (moved === 0) return [{ text: `与${words}持平` }];
  const runs: BulletinRun[] = [{ text: `比${words}${moved > 0 ? '增加' : '减少'}` }, live(code, change), { text: unit }];
  if (shownNumber(figure, rate) === null) return [...runs, { text: `（${words}为 0，不计增减幅度）` }];
  return [...runs, { text: `，${moved > 0 ? '增长' : '下降'}` }, live(code, rate)];
}

/** Pure: 比上月增加 118 件，增长 3.7%；比去年同期减少 … – a sentence without its full stop that the editor may change. */
export function comparisonOf(figure: ComparedFigure, named: NamedFigure): BulletinRun[] {
  return [...against(figure, named, 'previous', '上月'), { text: '；' }, ...against(figure, named, 'lastYear', '去年同期')];
}

/** Pure: whether 增加 became 减少 or the other way round since a text was written: then its words are wrong, not only its numbers. */
export const turned = (before: number | null, after: number | null): boolean => before !== null && after !== null && Math.sign(before) !== Math.sign(after);
