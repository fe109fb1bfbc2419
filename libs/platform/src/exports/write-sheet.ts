import { PassThrough, Readable } from 'node:stream';
import { neutralCell } from '@onecounter/kernel';
import { ZipFile } from 'yazl';
import type { ExportCell } from './export-list';

export interface SheetHead { readonly title: string; readonly columns: readonly { readonly title: string; readonly width: number }[] }
export type SheetPages = AsyncIterable<readonly (readonly ExportCell[])[]>;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** What a cell of Excel holds. */
const MOST_SIGNS = 32_767;
const MOST_SHEET_TITLE = 31;

const PARTS = (title: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${inXml(title.replace(/[\\/?*[\]:']/g, ' ').slice(0, MOST_SHEET_TITLE))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
});

/** What XML 1.0 cannot hold (control signs, halves of a pair) is left out; a text is never a formula. */
function inXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`;
}
function cell(value: ExportCell, at: string, bold: boolean): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  return `<c r="${at}" t="inlineStr"${bold ? ' s="1"' : ''}><is><t xml:space="preserve">${inXml(neutralCell(value).slice(0, MOST_SIGNS))}</t></is></c>`;
}
const line = (cells: readonly ExportCell[], no: number, bold = false): string => `<row r="${no}">${cells.map((one, at) => cell(one, `${columnName(at)}${no}`, bold)).join('')}</row>`;

async function* sheetXml({ columns }: SheetHead, pages: SheetPages): AsyncGenerator<string> {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${line(columns.map(({ title }) => title), 1, true)}`;
  let no = 1;
  for await (const page of pages) yield page.map((cells) => line(cells, (no += 1))).join('');
  yield '</sheetData></worksheet>';
}

/** A workbook as a stream, one page of rows in memory at a time, however many there are: a library that builds the whole of 100,000 rows first needs half a gigabyte for it. */
export function xlsxOf(head: SheetHead, pages: SheetPages): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const rows = Readable.from(sheetXml(head, pages));
  const fail = (error: Error): void => void out.destroy(error);
  rows.once('error', fail);
  zip.once('error', fail);
  zip.outputStream.once('error', fail);
  for (const [path, text] of Object.entries(PARTS(head.title))) zip.addBuffer(Buffer.from(XML + text), path);
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}

const field = (value: ExportCell): string => {
  const text = typeof value === 'number' ? String(value) : neutralCell(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csvLine = (cells: readonly ExportCell[]): string => `${cells.map(field).join(',')}\r\n`;

async function* csvText({ columns }: SheetHead, pages: SheetPages): AsyncGenerator<string> {
  yield `\ufeff${csvLine(columns.map(({ title }) => title))}`;
  for await (const page of pages) yield page.map(csvLine).join('');
}

/** RFC 4180 in UTF-8; the mark at its beginning lets Excel read Chinese. */
export const csvOf = (head: SheetHead, pages: SheetPages): Readable => Readable.from(csvText(head, pages));
