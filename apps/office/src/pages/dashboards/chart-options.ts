import type { EChartsCoreOption } from 'echarts/core';
import { plainDate, weekdayOf } from '@onecounter/kernel';
import type { Schemas } from '../../api';

/** Colours by their names in tokens.css. */
export type Token = (name: string) => string;
export interface ChartRow { label: string; value: string }

const GRID = { left: 8, right: 16, top: 24, bottom: 6, containLabel: true };
const words = (token: Token) => ({ color: token('--oc-ink-2'), fontSize: 12, fontFamily: 'inherit' });
const quiet = (token: Token) => ({ axisLine: { lineStyle: { color: token('--oc-line-2') } }, axisTick: { show: false }, splitLine: { lineStyle: { color: token('--oc-line-1') } }, axisLabel: words(token) });
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const weekday = (on: string): string => WEEKDAYS[weekdayOf(plainDate(on)) % 7] ?? '';
/** Pure: 11-23 周一; 休 where nobody works. */
export const dayWords = ({ on, workingDay }: Schemas['DashboardDayView']): string => `${on.slice(5)} 周${weekday(on)}${workingDay ? '' : ' 休'}`;

/** Pure: how many are due on each day; rest days are shaded and say 休. */
export function deadlinesChart(days: readonly Schemas['DashboardDayView'][], token: Token): EChartsCoreOption {
  const names = days.map((day) => `${day.on.slice(5)}\n${day.workingDay ? `周${weekday(day.on)}` : '休'}`);
  const shaded = days.flatMap((day, at) => (day.workingDay ? [] : [[{ xAxis: names[at] }, { xAxis: names[at] }]]));
  return {
    grid: GRID, tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } }, xAxis: { type: 'category', data: names, ...quiet(token), axisLabel: { ...words(token), interval: 0, fontSize: 11, lineHeight: 15 } }, yAxis: { type: 'value', minInterval: 1, ...quiet(token) },
    series: [{
      name: '到期', type: 'bar', barMaxWidth: 26, data: days.map(({ count }) => count), itemStyle: { color: token('--oc-blue-600') }, label: { show: true, position: 'top', ...words(token), formatter: ({ value }: { value: number }) => (value === 0 ? '' : String(value)) },
      markArea: { silent: true, itemStyle: { color: token('--oc-surface-2') }, data: shaded },
    }],
  };
}

/** Pure: bars beside names, the longest on top. */
export function rankedChart(rows: readonly { name: string; value: number }[], unit: string, token: Token): EChartsCoreOption {
  return {
    grid: { ...GRID, top: 4, right: 56 }, tooltip: { trigger: 'item' }, yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name), ...quiet(token), axisLabel: { ...words(token), width: 168, overflow: 'truncate' } },
    xAxis: { type: 'value', show: false }, series: [{ name: unit, type: 'bar', barMaxWidth: 18, data: rows.map(({ value }) => value), itemStyle: { color: token('--oc-blue-600') }, label: { show: true, position: 'right', ...words(token), formatter: `{c} ${unit}` } }],
  };
}

/** Pure: twelve months of the rate; months without applications are gaps. */
export function rateChart(months: readonly { month: string; percent: number | null }[], token: Token): EChartsCoreOption {
  const least = Math.min(100, ...months.flatMap(({ percent }) => percent ?? []));
  return {
    grid: GRID, tooltip: { trigger: 'axis' }, xAxis: { type: 'category', data: months.map(({ month }) => month.slice(2)), ...quiet(token) }, yAxis: { type: 'value', min: Math.max(0, Math.floor((least - 5) / 10) * 10), max: 100, ...quiet(token), axisLabel: { ...words(token), formatter: '{value}%' } },
    series: [{ name: '接件成功率', type: 'line', data: months.map(({ percent }) => percent), symbolSize: 7, lineStyle: { color: token('--oc-blue-600') }, itemStyle: { color: token('--oc-blue-600') }, label: { show: true, position: 'top', ...words(token), formatter: '{c}' } }],
  };
}
