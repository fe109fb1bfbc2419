import { refuse } from '@onecounter/contracts';
import { REPORTED_FIGURES } from './reported-figures';

export type Cell = string | number | boolean | Date | null;
/** A line of a sheet as it was read; `row` from 1 as in Excel. */
export interface SheetLine { readonly row: number; readonly periodName: string; readonly code: string; readonly value: number | null; readonly uptoOn: string | null; readonly reference: string; readonly note: string; readonly faults: readonly string[] }

/** Headings of the template, in its order; a sheet may have them in any. */
export const SHEET_HEADS = ['期间', '指标代码', '指标', '数值', '单位', '截止日', '凭证文号或出处', '说明'] as const;
type Head = (typeof SHEET_HEADS)[number];
const NEEDED: readonly Head[] = ['期间', '指标代码', '数值', '凭证文号或出处'];
const PERIOD = /^20\d{2}-(0[1-9]|1[0-2])$/;
const DAY = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
/** 1,234.5 and full-width digits as they are typed; anything else is no number. */
function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell).normalize('NFKC').replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
/** 2026-11 also as 2026年11月, or as the date that Excel makes of it. */
const periodOf = (cell: Cell | undefined): string => (cell instanceof Date ? textOf(cell).slice(0, 7) : textOf(cell).replace(/^(\d{4})[年./-](\d{1,2})月?$/, (_, year: string, month: string) => `${year}-${month.padStart(2, '0')}`));
const dayOf = (cell: Cell | undefined): string => textOf(cell).replace(/^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/, (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

function faultsOf(line: Omit<SheetLine, 'faults'>, valueText: string): string[] {
  return [
    ...(PERIOD.test(line.periodName) ? [] : ['期间写成 2026-11 这样']),
    ...(REPORTED_FIGURES.some(({ code }) => code === line.code) ? [] : [`“${line.code}”不是填报指标`]),
    ...(line.value === null ? [`数值“${valueText.slice(0, 20)}”不是数`] : []),
    ...(line.uptoOn === null || (DAY.test(line.uptoOn) && !Number.isNaN(Date.parse(line.uptoOn))) ? [] : ['截止日写成 2026-11-24 这样']),
    ...(line.reference.length > 200 ? ['凭证文号或出处最多 200 字'] : []), ...(line.note.length > 500 ? ['说明最多 500 字'] : []),
  ];
}

/** Pure: lines with a value, in their order; lines without one are not meant. The code may be left out where the name of the figure stands. @throws importUnreadable when the headings are not those of the template */
export function readFigureLines(rows: readonly (readonly Cell[])[]): SheetLine[] {
  const heads = (rows[0] ?? []).map(textOf);
  const lacking = NEEDED.filter((head) => !heads.includes(head));
  if (lacking.length > 0) refuse('importUnreadable', { why: `第一行缺“${lacking.join('、')}”，请用下载的模板` }, 'file');
  const lines = rows.slice(1).flatMap((cells, at): SheetLine[] => {
    const cell = (head: Head): Cell | undefined => cells[heads.indexOf(head)];
    if (textOf(cell('数值')) === '') return [];
    const code = textOf(cell('指标代码')) || (REPORTED_FIGURES.find(({ zh }) => zh === textOf(cell('指标')))?.code ?? textOf(cell('指标')));
    const line = { row: at + 2, periodName: periodOf(cell('期间')), code, value: numberOf(cell('数值')), uptoOn: dayOf(cell('截止日')) || null, reference: textOf(cell('凭证文号或出处')), note: textOf(cell('说明')) };
    return [{ ...line, faults: faultsOf(line, textOf(cell('数值'))) }];
  });
  return lines.map((line, at) => {
    const first = lines.slice(0, at).find(({ periodName, code }) => periodName === line.periodName && code === line.code);
    return first ? { ...line, faults: [...line.faults, `与第 ${first.row} 行重复`] } : line;
  });
}
