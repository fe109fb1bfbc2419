import type { DayCell, DayCellKind, Explanation } from '@onecounter/kernel';
import type { Wire } from '../wire';
import { shortDate, fullDate } from './short-date';

export type Cell = Wire<DayCell>;

/** Neighbouring cells under one caption. */
export interface CellRun { kind: DayCellKind; cells: Cell[] }

/** Pure: rest days belong to the run after them, or to the run they interrupt. */
export function runsOf(cells: readonly Cell[]): CellRun[] {
  const runs: CellRun[] = [];
  let resting: Cell[] = [];
  for (const cell of cells) {
    if (cell.kind === 'rest') { resting.push(cell); continue; }
    const last = runs.at(-1);
    if (last?.kind === cell.kind) last.cells.push(...resting, cell);
    else runs.push({ kind: cell.kind, cells: [...resting, cell] });
    resting = [];
  }
  if (resting.length > 0) runs.push({ kind: 'rest', cells: resting });
  return runs;
}

/** Pure: the words above a run; short where two cells or fewer leave no room. */
export function captionOf({ kind, cells }: CellRun, promised?: Wire<Explanation>): string {
  const days = cells.filter((cell) => cell.kind === kind).length;
  const narrow = cells.length < 3;
  switch (kind) {
    case 'start': return `${Number(cells[0]?.date.slice(5, 7))}月`;
    case 'used': return narrow ? `用 ${days}` : `用 ${days} 日`;
    case 'left': return promised?.rows.some(({ what }) => what.startsWith('提前')) ? `提前 ${days} 日` : narrow ? `剩 ${days}` : `还剩 ${days} 日`;
    case 'over': return narrow ? `超 ${days}` : `超期 ${days} 日`;
    case 'beyond': return narrow ? `${days}` : cells.length < 6 ? `法定 ${days} 日` : `到法定还有 ${days} 个工作日`;
    case 'stopped': return narrow ? '停表' : stopWords(cells, promised);
    case 'rest': return '';
  }
}

function stopWords(cells: readonly Cell[], promised?: Wire<Explanation>): string {
  const row = promised?.rows.find(({ clock, from }) => clock === 'stopped' && cells.some(({ date }) => date === from));
  if (!row) return '停表';
  return cells.length < 6 ? `停表扣 ${row.workingDays} 日` : `停表：${row.what.replace(/[。；，]$/u, '')}，扣 ${row.workingDays} 日`;
}

export interface Mark { key: string; words: string; at: number; align: 'start' | 'middle' | 'end'; strong: boolean; arrow: 'before' | 'after' | null }

/** Cells between two marks below which their words would lie on each other (a word is about four cells wide). */
const NEAR = 6;

/** Pure: the words below the strip. `at` is the number of the cell. */
export function marksOf(cells: readonly Cell[], startLabel: string): Mark[] {
  const last = cells.length - 1;
  const find = (flag: 'isToday' | 'isPromised' | 'isStatutory') => cells.findIndex((cell) => cell[flag]);
  const today = find('isToday');
  const dues = dueMarks(cells, find('isPromised'), find('isStatutory'));
  const marks: Mark[] = [];
  if (dues.every(({ at, align }) => align === 'end' ? at > 10 : at > 1)) marks.push({ key: 'start', words: startLabel, at: 0, align: 'start', strong: false, arrow: null });
  const clear = today > 1 && dues.every(({ at, align }) => (align === 'start' ? today < at - 1 || today > at + 4 : today < at - 5 || today > at + 1));
  if (clear && today <= last) marks.push({ key: 'today', words: '今天', at: today, align: 'middle', strong: true, arrow: null });
  return [...marks, ...dues];
}

function dueMarks(cells: readonly Cell[], promised: number, statutory: number): Mark[] {
  const dateAt = (index: number) => cells[index]?.date ?? '';
  const end = { align: 'end', arrow: 'after' } as const;
  if (promised < 0 && statutory < 0) return [];
  if (promised === statutory) return [{ key: 'both', words: `承诺即法定 ${fullDate(dateAt(promised))}`, at: promised, strong: true, ...end }];
  const law: Mark = { key: 'statutory', words: `法定 ${fullDate(dateAt(statutory))}`, at: statutory, strong: false, ...end };
  if (promised < 0) return [law];
  if (statutory < 0) return [{ key: 'promised', words: `承诺 ${shortDate(dateAt(promised))}`, at: promised, strong: true, align: 'start', arrow: 'before' }];
  if (statutory - promised < NEAR * 2) {
    return [{ ...law, key: 'both', words: `承诺 ${shortDate(dateAt(promised))}，法定 ${shortDate(dateAt(statutory))}`, strong: true }];
  }
  return [{ key: 'promised', words: `承诺 ${shortDate(dateAt(promised))}`, at: promised, align: 'start', strong: true, arrow: 'before' }, law];
}
