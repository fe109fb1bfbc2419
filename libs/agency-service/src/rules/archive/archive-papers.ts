import type { SheetContent } from '@onecounter/contracts';
import { cell, paragraph } from '../sheet-parts';

const TITLE_SIZE = 16;
export interface TablePaper { readonly title: string; readonly number: string; readonly subtitle: string; readonly widths: number[]; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly unit: string; readonly dated: string }
/** Points of 160 mm. */
export const WIDTHS = { materials: [28, 225, 100, 50, 50], results: [150, 80, 143, 80], log: [66, 56, 90, 241], signIn: [28, 100, 205, 120] };

/** A table of what the system knows, as a paper of the archive. */
export function tablePaper({ title, number, subtitle, widths, heads, rows, unit, dated }: TablePaper): SheetContent {
  return {
    layout: 'sheet', title, number, unit, dated, across: false,
    blocks: [
      paragraph(title, { align: 'center', size: TITLE_SIZE, bold: true }), paragraph(subtitle),
      { kind: 'table', ruled: true, widths, headRows: 1, rows: [heads.map((text) => cell(text, 1, true)), ...rows.map((row) => row.map((text) => cell(text)))] }, paragraph(`${unit}　${dated}`, { align: 'right' }),
    ],
  };
}
