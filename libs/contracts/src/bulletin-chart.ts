import type { BulletinBlock } from './bulletin-text';

type ChartBlock = Extract<BulletinBlock, { kind: 'chart' }>;
/** What the three kinds of charts show. */
export const CHART_KINDS = {
  months: { zh: '逐月走势', en: 'Over months', most: 3 },
  units: { zh: '各科室对比', en: 'By section', most: 3 },
  shares: { zh: '构成', en: 'Shares', most: 8 },
} as const satisfies Record<ChartBlock['chart'], { zh: string; en: string; most: number }>;
export type ChartKind = keyof typeof CHART_KINDS;

/** A figure of a period that a chart is made of; `unitId` null: of the whole bureau. */
export interface ChartedFigure { readonly code: string; readonly unitId: number | null; readonly unitName: string | null; readonly zh: string; readonly unit: string; readonly value: number | null }
/** What a figure of the whole bureau came to in a period (YYYY-MM), for charts over time. */
export interface PastFigure { readonly period: string; readonly code: string; readonly value: number | null }
/** Numbers of a chart, ready to be drawn or to stand in a table beside it. */
export interface ChartNumbers {
  readonly kind: ChartKind;
  readonly caption: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly unit: string; readonly values: readonly (number | null)[] }[];
}
/** Bars beside each other that can still be told apart. */
const MOST_UNITS = 16;
const MANY = 6;
/** Also told apart when printed in grey. */
const COLOURS = ['#1a5aa8', '#c77800', '#4d8f5b', '#8a4a9e', '#b0413e', '#5b6b7a'];

/** Pure: months over time, units of this period, or shares of several figures in it. */
export function chartNumbers(block: ChartBlock, content: { readonly figures: readonly ChartedFigure[]; readonly past: readonly PastFigure[] }): ChartNumbers {
  const whole = (code: string): ChartedFigure | undefined => content.figures.find((one) => one.code === code && one.unitId === null);
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
function unitsOf(codes: readonly string[], figures: readonly ChartedFigure[]): { id: number; name: string }[] {
  const ofUnits = figures.filter((one) => one.unitId !== null && codes.includes(one.code) && (one.value ?? 0) !== 0);
  const first = (id: number): number => ofUnits.find((one) => one.unitId === id && one.code === codes[0])?.value ?? 0;
  const names = new Map(ofUnits.map((one) => [one.unitId ?? 0, one.unitName ?? '']));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => first(b.id) - first(a.id) || a.id - b.id).slice(0, MOST_UNITS);
}

/** Pure: what a chart shows, in words, for whoever cannot see it. */
export function chartWords({ caption, labels, series }: ChartNumbers): string {
  return `${caption}。${series.map(({ name, unit, values }) => `${name}：${labels.map((label, at) => `${label}${values[at] ?? '—'}${unit}`).join('，')}`).join('；')}。`;
}

/** Pure: the chart as ECharts takes it; screen and paper draw the same. */
export const chartOption = (numbers: ChartNumbers): Record<string, unknown> => (numbers.kind === 'shares' ? shares(numbers) : bars(numbers));

const COMMON = { animation: false, color: COLOURS, textStyle: { fontFamily: 'sans-serif', color: '#222222' } };

function bars({ kind, labels, series }: ChartNumbers): Record<string, unknown> {
  const crowded = labels.length > MANY;
  return {
    ...COMMON,
    grid: { left: 48, right: 12, top: 34, bottom: crowded && kind === 'units' ? 78 : 28 },
    legend: { top: 4, itemHeight: 9, data: series.map(({ name }) => name) },
    xAxis: { type: 'category', data: [...labels], axisLabel: { interval: 0, fontSize: crowded ? 9 : 11, rotate: crowded && kind === 'units' ? 40 : 0 } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { fontSize: 10 } },
    series: series.map(({ name, values }) => ({ name, type: 'bar', data: [...values], barMaxWidth: 26, emphasis: { disabled: true }, label: { show: labels.length * series.length <= 24, position: 'top', fontSize: 9 } })),
  };
}

function shares({ labels, series: [first] }: ChartNumbers): Record<string, unknown> {
  const data = labels.map((name, at) => ({ name: `${name} ${first?.values[at] ?? '—'}${first?.unit ?? ''}`, value: Math.max(0, first?.values[at] ?? 0) }));
  return { ...COMMON, series: [{ type: 'pie', radius: ['30%', '68%'], center: ['50%', '52%'], data, emphasis: { disabled: true }, label: { fontSize: 11, formatter: '{b}\n{d}%' } }] };
}
