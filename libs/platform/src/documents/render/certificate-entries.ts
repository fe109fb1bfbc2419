import type { ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { CertificateContent } from '@onecounter/contracts';
import { breadth, set } from './typography';

interface Entry { label: string; value: string; labelField: string; valueField: string }

interface Setting { size: number; columns: 1 | 2 }

/** Tried in this order, so that a certificate stays one sheet. */
const SETTINGS: readonly Setting[] = [
  { size: 15, columns: 1 }, { size: 13, columns: 1 }, { size: 13, columns: 2 }, { size: 11, columns: 1 },
  { size: 11, columns: 2 }, { size: 9.5, columns: 2 }, { size: 8, columns: 2 },
];

/** When nothing fits, the entries run on to a second sheet and may as well be legible. */
const TWO_SHEETS: Setting = { size: 11, columns: 1 };

const LEADING = 1.5;
const GAP = { row: 5, column: 10 };

/** Labels longer than this many characters wrap. */
const LABEL_MAX = 12;

const OPEN: CustomTableLayout = {
  hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => GAP.column, paddingTop: () => GAP.row / 2, paddingBottom: () => GAP.row / 2,
};

/**
 * Holder and entries of a certificate, as large as the room (in points) allows; the holder has a line of his own.
 * @throws MissingGlyphError
 */
export function certificateEntries(content: CertificateContent, width: number, height: number): ContentTable {
  const holder: Entry = { label: '持证人', value: content.holder, labelField: 'holder', valueField: 'holder' };
  const fields = content.fields.map((field, index): Entry => ({ ...field, labelField: `fields.${index}.label`, valueField: `fields.${index}.value` }));
  const labels = Math.min(LABEL_MAX, Math.max(4, ...[holder, ...fields].map((entry) => breadth(entry.label)))) + 1.4;
  const setting = SETTINGS.find((one) => heightOf(holder, fields, one, labels, width) <= height) ?? TWO_SHEETS;
  const pair: (number | '*')[] = [labels * setting.size, '*'];
  const body = [holderRow(holder, setting), ...inRows(fields, setting.columns).map((row) => fieldRow(row, setting))];
  return { table: { widths: setting.columns === 1 ? pair : [...pair, ...pair], body, dontBreakRows: true }, layout: OPEN };
}

function inRows(fields: Entry[], columns: number): Entry[][] {
  return Array.from({ length: Math.ceil(fields.length / columns) }, (_, row) => fields.slice(row * columns, (row + 1) * columns));
}

function heightOf(holder: Entry, fields: Entry[], { size, columns }: Setting, labels: number, width: number): number {
  const room = (cells: number) => (width / cells - GAP.column * 2) / size - labels - 1;
  const lines = (entry: Entry, cells: number) => Math.max(1, Math.ceil(breadth(entry.value) / Math.max(1, room(cells))), Math.ceil(breadth(entry.label) / LABEL_MAX));
  const rows = [lines(holder, 1), ...inRows(fields, columns).map((row) => Math.max(...row.map((entry) => lines(entry, columns))))];
  return rows.reduce((sum, count) => sum + count * size * LEADING + GAP.row, 0);
}

function holderRow(holder: Entry, setting: Setting): TableCell[] {
  const [label, value] = cells(holder, setting.size);
  return setting.columns === 1 ? [label, value] : [label, { ...value, colSpan: 3 }, '', ''];
}

function fieldRow(row: Entry[], setting: Setting): TableCell[] {
  const filled = row.flatMap((entry): TableCell[] => cells(entry, setting.size));
  return [...filled, ...Array.from({ length: setting.columns * 2 - filled.length }, () => '')];
}

function cells(entry: Entry, size: number): [{ text: ReturnType<typeof set> }, { text: ReturnType<typeof set> }] {
  const pitch = size * LEADING;
  return [
    { text: set(entry.labelField, `${entry.label}：`, { size, pitch, weight: 'bold' }) },
    { text: set(entry.valueField, entry.value, { size, pitch, weight: 'regular' }) },
  ];
}
