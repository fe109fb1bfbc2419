import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { DocumentBlock } from '@onecounter/contracts';
import { breadth, set, STYLE, TEXT_WIDTH } from './typography';

type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;

/** Room for a drawn name above its line, in points. */
const DRAWN: [number, number] = [94, 34];

const GAP = { afterTable: 14, cell: 5 };

/** Longer items may break over a page; shorter ones stay in one piece. */
const KEEP_TOGETHER_BELOW = 300;

const RULED: CustomTableLayout = {
  hLineWidth: () => 0.7, vLineWidth: () => 0.7, hLineColor: () => '#222222', vLineColor: () => '#222222',
  paddingTop: () => GAP.cell, paddingBottom: () => GAP.cell, paddingLeft: () => 7, paddingRight: () => 7,
};

const OPEN: CustomTableLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 10, paddingBottom: () => 0 };

/** A full-width colon after a label or a name that brings none. */
export function withColon(text: string): string {
  return /[：:]\s*$/.test(text) ? text : `${text}：`;
}

/** True when the body ends in few enough words to be kept on one page with the signature. */
export function endsShort(blocks: readonly DocumentBlock[]): boolean {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return last.text.length < KEEP_TOGETHER_BELOW;
  const item = last?.kind === 'numbered' ? last.items.at(-1) : undefined;
  return item !== undefined && item.title.length + item.text.length < KEEP_TOGETHER_BELOW;
}

/**
 * The body of a notice.
 * @throws MissingGlyphError
 */
export function documentBlocks(blocks: readonly DocumentBlock[]): Content[] {
  return blocks.flatMap((block, index) => documentBlock(`blocks.${index}`, block));
}

function documentBlock(field: string, block: DocumentBlock): Content[] {
  switch (block.kind) {
    case 'paragraph': return paragraphs(field, block);
    case 'numbered': return numbered(field, block);
    case 'fields': return [fieldTable(field, block)];
    case 'table': return [ruledTable(field, block)];
    case 'signatures': return [signatureLines(field, block)];
  }
}

function paragraphs(field: string, block: Block<'paragraph'>): Content[] {
  return block.text.split('\n').filter((line) => line.trim() !== '').map((line) => (
    { text: set(`${field}.text`, line, STYLE.body), leadingIndent: STYLE.body.size * 2, alignment: flush(line) }
  ));
}

function numbered(field: string, block: Block<'numbered'>): Content[] {
  const figures = String(block.items.length).length;
  const width = STYLE.strong.size * (0.55 * figures + 0.6);
  return block.items.map((item, index) => {
    const at = `${field}.items.${index}`;
    const said = [...set(`${at}.title`, item.title, STYLE.strong), ...set(`${at}.text`, joined(item.title, item.text), STYLE.body)];
    return {
      unbreakable: item.title.length + item.text.length < KEEP_TOGETHER_BELOW,
      columns: [
        { width, text: set(at, `${index + 1}.`, STYLE.strong) },
        { width: '*', text: said, alignment: flush(item.text) },
      ],
    };
  });
}

/** A title and its text are one sentence: a colon parts them unless the text brings its own mark. */
function joined(title: string, text: string): string {
  return text === '' || title === '' || /^[\p{P}\s]/u.test(text) ? text : `：${text}`;
}

/** Lines end flush, but not beside a long Latin word (an address, a code): it would tear holes into the line. */
function flush(text: string): 'justify' | 'left' {
  return /[\x21-\x7e]{16,}/.test(text) ? 'left' : 'justify';
}

function fieldTable(field: string, block: Block<'fields'>): Content {
  const widest = Math.max(3, ...block.fields.map((entry) => breadth(entry.label)));
  const body = block.fields.map((entry, index): TableCell[] => [
    { text: set(`${field}.fields.${index}.label`, entry.label, STYLE.cell), alignment: 'center', fillColor: '#f6f6f4' },
    { text: set(`${field}.fields.${index}.value`, entry.value, STYLE.cell) },
  ]);
  if (body.length === 0) return { text: '' };
  return { table: { widths: [Math.min(widest, 9) * STYLE.cell.size + 4, '*'], body, dontBreakRows: true }, layout: RULED, margin: [0, 4, 0, GAP.afterTable] };
}

function ruledTable(field: string, block: Block<'table'>): Content {
  if (block.columns.length === 0) return { text: '' };
  const head = block.columns.map((column, index): TableCell => (
    { text: set(`${field}.columns.${index}`, column, STYLE.smallHead), alignment: 'center', fillColor: '#f6f6f4' }
  ));
  const short = block.columns.map((_, index) => block.rows.every((row) => breadth(row[index] ?? '') <= 5));
  const rows = block.rows.map((row, at) => block.columns.map((_, index): TableCell => (
    { text: set(`${field}.rows.${at}.${index}`, row[index] ?? '', STYLE.small), alignment: short[index] ? 'center' : 'left' }
  )));
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: columnWidths(block), body: [head, ...rows] },
    layout: RULED, margin: [0, 4, 0, GAP.afterTable],
  };
}

/** Shares the line by what the columns hold; none below its head or three characters, none above half of all. */
function columnWidths(block: Block<'table'>): number[] {
  const room = TEXT_WIDTH - block.columns.length * 14 - (block.columns.length + 1) * 0.7;
  const wants = block.columns.map((column, index) => {
    const longest = Math.max(0, ...block.rows.map((row) => breadth(row[index] ?? '')));
    return Math.max(3, breadth(column) + 0.5, Math.min(longest + 0.5, 18));
  });
  const all = wants.reduce((sum, want) => sum + want, 0);
  return wants.map((want) => (want / all) * room);
}

/** The name as it was drawn on the pad, standing on the line. */
function drawnName(picture: string | null | undefined): Content[] {
  return picture ? [{ image: picture, fit: DRAWN, relativePosition: { x: 4, y: 18 - DRAWN[1] } }] : [];
}

function signatureLines(field: string, block: Block<'signatures'>): Content {
  const cells = block.labels.map((label, index): TableCell[] => [
    { text: set(`${field}.labels.${index}`, withColon(label), STYLE.cell), noWrap: breadth(label) < 12 },
    { stack: [...drawnName(block.drawn?.[index]), { canvas: [{ type: 'line', x1: 2, y1: 17, x2: 100, y2: 17, lineWidth: 0.7 }] }] },
  ]);
  const blank: TableCell[] = [{ text: '' }, { text: '' }];
  const body = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => [...(cells[row * 2] ?? blank), ...(cells[row * 2 + 1] ?? blank)]);
  if (body.length === 0) return { text: '' };
  return { table: { widths: ['auto', '*', 'auto', '*'], body, dontBreakRows: true }, layout: OPEN, margin: [0, 8, 0, GAP.afterTable] };
}
