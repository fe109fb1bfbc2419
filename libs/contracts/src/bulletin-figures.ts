import { isFigureRun, SHOWN_FIGURES, type BulletinBlock, type BulletinRun, type FigureRun, type ShownFigure } from './bulletin-text';

/** A figure of a period with those it is compared with; null: nobody knows it. */
export interface ComparedFigure { readonly value: number | null; readonly previous: number | null; readonly lastYear: number | null }

const NUMBERS = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const difference = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : one - other);
/** Pure: change in per cent with one place, halves away from zero (四舍五入) whichever way it goes; null when one is not known or nothing can be divided by. */
export function rateOfChange(one: number | null, other: number | null): number | null {
  if (one === null || other === null || other === 0) return null;
  return (Math.sign(one - other) * Math.round((Math.abs(one - other) * 1000) / Math.abs(other))) / 10;
}
const SHOWN: Readonly<Record<ShownFigure, (figure: ComparedFigure) => number | null>> = {
  value: ({ value }) => value, previous: ({ previous }) => previous, lastYear: ({ lastYear }) => lastYear,
  change: ({ value, previous }) => difference(value, previous), rate: ({ value, previous }) => rateOfChange(value, previous),
  yearChange: ({ value, lastYear }) => difference(value, lastYear), yearRate: ({ value, lastYear }) => rateOfChange(value, lastYear),
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

/** Pure: what a period knows of a figure, by `figureKey`. A unit that is not there did nothing of what is known of the whole: it has nought, not a number that nobody knows. */
export function figureAmong(known: ReadonlyMap<string, ComparedFigure>, { figure, unitId }: Pick<FigureRun, 'figure' | 'unitId'>): ComparedFigure | undefined {
  const [own, whole] = [known.get(figureKey({ figure, unitId })), known.get(figure)];
  if (own || unitId === null || !whole) return own;
  const nought = (number: number | null): number | null => (number === null ? null : 0);
  return { value: nought(whole.value), previous: nought(whole.previous), lastYear: nought(whole.lastYear) };
}

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
