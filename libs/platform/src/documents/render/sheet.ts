import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { SheetBlock, SheetCell, SheetContent, SheetParagraph, SheetPicture, SheetTable } from '@onecounter/contracts';
import { MM, PAGE, set, STYLE } from './typography';

const SIDE = 25 * MM;
const LINE_PITCH = 1.5;
const CELL_PITCH = 1.3;

const RULED: CustomTableLayout = {
  hLineWidth: () => 0.6, vLineWidth: () => 0.6, hLineColor: () => '#222222', vLineColor: () => '#222222', paddingTop: () => 3, paddingBottom: () => 3, paddingLeft: () => 5, paddingRight: () => 5,
};
const BARE: CustomTableLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 3, paddingBottom: () => 3, paddingLeft: () => 5, paddingRight: () => 5 };
/** What padding and lines take of a column. */
const CELL_EXTRA = 10.6;

/**
 * Lays out a filled template on A4 (CAT-7) in the house's fonts.
 * @throws MissingGlyphError
 */
export function sheetDefinition(content: SheetContent): TDocumentDefinitions {
  const room = (content.across ? PAGE.height : PAGE.width) - 2 * SIDE;
  return {
    pageSize: 'A4', pageOrientation: content.across ? 'landscape' : 'portrait', pageMargins: [SIDE, SIDE, SIDE, SIDE],
    content: content.blocks.map((block, at) => placed(`blocks.${at}`, block, room)),
    footer: (page, pages) => ({ text: set('page', `第 ${page} 页，共 ${pages} 页`, STYLE.note), alignment: 'center', margin: [0, 10 * MM, 0, 0] }),
  };
}

function placed(field: string, block: SheetBlock, room: number): Content {
  if (block.kind === 'picture') return picture(field, block, room);
  return block.kind === 'table' ? table(field, block, room) : paragraph(field, block, LINE_PITCH);
}

function paragraph(field: string, { runs, align, before, after, indent, firstLine, newPage }: SheetParagraph, pitch: number): Content {
  const text = runs.flatMap(({ text: words, bold, size }, at) => set(`${field}.runs.${at}`, words, { size, pitch: size * pitch, weight: bold ? 'bold' : 'regular' }));
  return {
    text: text.length > 0 ? text : set(field, ' ', { ...STYLE.small, pitch: STYLE.small.size * pitch }), alignment: align, margin: [indent, before, 0, after],
    ...(firstLine > 0 ? { leadingIndent: firstLine } : {}), ...(newPage ? { pageBreak: 'before' as const } : {}),
  };
}

/** A picture leaves room for its heading and some of its words on the same page. */
const TALLEST = 520;
const RADIUS = 8;

function picture(field: string, { data, width, height, marks }: SheetPicture, room: number): Content {
  const scale = Math.min(room / width, TALLEST / height);
  const [wide, tall] = [width * scale, height * scale];
  // placed from where the picture ends
  const at = (x: number, y: number): { x: number; y: number } => ({ x: (x / 100) * wide - RADIUS, y: (y / 100) * tall - tall - RADIUS });
  const numbers = marks.flatMap(({ no, x, y }): Content[] => [
    { canvas: [{ type: 'ellipse', x: RADIUS, y: RADIUS, r1: RADIUS, r2: RADIUS, color: '#b42318' }], relativePosition: at(x, y) },
    { columns: [{ width: 2 * RADIUS, text: set(`${field}.${no}`, String(no), { ...STYLE.note, color: '#ffffff', weight: 'bold' }), alignment: 'center' }], relativePosition: { ...at(x, y), y: at(x, y).y + 2 } },
  ]);
  return { stack: [{ image: data, width: wide, height: tall }, ...numbers], unbreakable: true, margin: [0, 4, 0, 8] };
}

function table(field: string, { ruled, widths, headRows, rows }: SheetTable, room: number): Content {
  const wanted = widths.reduce((sum, width) => sum + width, 0) || 1;
  const body = rows.map((cells, row) => cells.map((cell, column): TableCell => (cell ? cellOf(`${field}.rows.${row}.${column}`, cell) : {})));
  return {
    table: { widths: widths.map((width) => Math.max(8, (width / wanted) * room - CELL_EXTRA)), body, headerRows: headRows, dontBreakRows: true, ...(headRows > 0 && rows.length > headRows ? { keepWithHeaderRows: 1 } : {}) }, layout: ruled ? RULED : BARE, margin: [0, 2, 0, 6],
  };
}

function cellOf(field: string, { paragraphs, columns, rows }: SheetCell): TableCell {
  return { stack: paragraphs.map((one, at) => paragraph(`${field}.${at}`, one, CELL_PITCH)), colSpan: columns, rowSpan: rows };
}
