import type { BulletinBlock } from '@onecounter/contracts';
import type { BulletinContent, ResolvedFigure } from './bulletin-content';

type ChartBlock = Extract<BulletinBlock, { kind: 'chart' }>;
/** Numbers of a chart, ready to be drawn or to stand in a table beside it. */
export interface ChartNumbers {
  readonly kind: ChartBlock['chart'];
  readonly caption: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly unit: string; readonly values: readonly (number | null)[] }[];
}
/** Bars beside each other that can still be told apart. */
const MOST_UNITS = 16;

/** Pure: months over time, units of this period, or shares of several figures in it. */
export function chartNumbers(block: ChartBlock, content: Pick<BulletinContent, 'figures' | 'past'>): ChartNumbers {
  const whole = (code: string): ResolvedFigure | undefined => content.figures.find((one) => one.code === code && one.unitId === null);
  const head = { kind: block.chart, caption: block.caption };
  if (block.chart === 'shares') return { ...head, labels: block.figures.map((code) => whole(code)?.zh ?? code), series: [{ name: block.caption, unit: whole(block.figures[0] ?? '')?.unit ?? '', values: block.figures.map((code) => whole(code)?.value ?? null) }] };
  const names = block.figures.map((code) => ({ code, name: whole(code)?.zh ?? code, unit: whole(code)?.unit ?? '' }));
  if (block.chart === 'months') {
    const periods = [...new Set(content.past.map(({ period }) => period))].sort();
    return { ...head, labels: periods.map((period) => `${Number(period.slice(5))}月`), series: names.map(({ code, ...rest }) => ({ ...rest, values: periods.map((period) => content.past.find((one) => one.period === period && one.code === code)?.value ?? null) })) };
  }
  const units = unitsOf(block.figures, content.figures);
  return { ...head, labels: units.map(({ name }) => name), series: names.map(({ code, ...rest }) => ({ ...rest, values: units.map(({ id }) => content.figures.find((one) => one.code === code && one.unitId === id)?.value ?? null) })) };
}

/** By the first figure, the largest first. */
function unitsOf(codes: readonly string[], figures: readonly ResolvedFigure[]): { id: number; name: string }[] {
  const ofUnits = figures.filter((one) => one.unitId !== null && codes.includes(one.code) && (one.value ?? 0) !== 0);
  const first = (id: number): number => ofUnits.find((one) => one.unitId === id && one.code === codes[0])?.value ?? 0;
  const names = new Map(ofUnits.map((one) => [one.unitId ?? 0, one.unitName ?? '']));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => first(b.id) - first(a.id) || a.id - b.id).slice(0, MOST_UNITS);
}

/** Pure: what a chart shows, in words, for whoever cannot see it. */
export function chartWords({ caption, labels, series }: ChartNumbers): string {
  return `${caption}。${series.map(({ name, unit, values }) => `${name}：${labels.map((label, at) => `${label}${values[at] ?? '—'}${unit}`).join('，')}`).join('；')}。`;
}
