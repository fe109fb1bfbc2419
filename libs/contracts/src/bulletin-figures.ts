import { isFigureRun, SHOWN_FIGURES, type BulletinBlock, type BulletinRun, type FigureRun, type ShownFigure } from './bulletin-text';

/** A figure of a period with those it is compared with; null: nobody knows it. */
export interface ComparedFigure { readonly value: number | null; readonly previous: number | null; readonly lastYear: number | null }

const NUMBERS = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const difference = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : one - other);
/** Per cent with one place; null when nothing can be divided by. */
const rate = (one: number | null, other: number | null): number | null => (one === null || other === null || other === 0 ? null : Math.round(((one - other) / other) * 1000) / 10);
const SHOWN: Readonly<Record<ShownFigure, (figure: ComparedFigure) => number | null>> = {
  value: ({ value }) => value, previous: ({ previous }) => previous, lastYear: ({ lastYear }) => lastYear,
  change: ({ value, previous }) => difference(value, previous), rate: ({ value, previous }) => rate(value, previous),
  yearChange: ({ value, lastYear }) => difference(value, lastYear), yearRate: ({ value, lastYear }) => rate(value, lastYear),
};

/** Pure: the number that a live figure shows; changes with their sign, rates in per cent; null when it is not known or cannot be divided. */
export const shownNumber = (figure: ComparedFigure | undefined, show: ShownFigure): number | null => (figure ? SHOWN[show](figure) : null);

/** Pure: as it stands in the text. Changes and rates stand after 增加 or 减少 and have no sign; what is not known is “—”. */
export function shownText(figure: ComparedFigure | undefined, show: ShownFigure): string {
  const number = shownNumber(figure, show);
  if (number === null) return '—';
  const signless = ['change', 'rate', 'yearChange', 'yearRate'].includes(show) ? Math.abs(number) : number;
  return `${NUMBERS.format(signless)}${show === 'rate' || show === 'yearRate' ? '%' : ''}`;
}

/** Name of a figure within a period: its code and, when it is not of the whole bureau, the unit. */
export const figureKey = ({ figure, unitId }: Pick<FigureRun, 'figure' | 'unitId'>): string => (unitId === null ? figure : `${figure}@${unitId}`);

/** Pure: every run of a block, in its order; captions and headings have none. */
export function runsOf(block: BulletinBlock): readonly BulletinRun[] {
  if (block.kind === 'paragraph') return block.runs;
  return block.kind === 'table' ? block.rows.flat(2) : [];
}
/** Pure: the live figures of a text, each way of showing once. */
export function figuresIn(blocks: readonly BulletinBlock[]): FigureRun[] {
  const found = new Map<string, FigureRun>();
  for (const run of blocks.flatMap(runsOf)) if (isFigureRun(run)) found.set(`${figureKey(run)} ${run.show}`, run);
  return [...found.values()];
}
export const isShownFigure = (name: unknown): name is ShownFigure => typeof name === 'string' && Object.hasOwn(SHOWN_FIGURES, name);
