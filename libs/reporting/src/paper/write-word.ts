import type { BulletinPaperContent, PaperBlock, PaperRun } from '@onecounter/contracts';
import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TabStopType, TextRun, WidthType, type IParagraphOptions, type ISectionOptions } from 'docx';
import { pictureOfSvg } from './picture-of-svg';
import { steadyWord } from './steady-word';
import { FONTS, GRID, PAGE_TWIPS, STYLES, TEXT_TWIPS } from './word-styles';

type Part = Paragraph | Table;
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
/** Pixels across the type area as Word counts them (96 to the inch). */
const BROAD = 588;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;

/** The bulletin as a Word file with real styles, in the geometry of the paper. The same content gives the same bytes. */
export async function writeWord(content: BulletinPaperContent): Promise<Buffer> {
  const children: Part[] = [...head(content)];
  for (const block of noteOf(content)) children.push(...(await parts(block, 'EditorNote')));
  for (const [at, section] of content.sections.entries()) {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: `（${CHINESE[at] ?? at + 1}）${section.title}` }));
    for (const block of section.blocks) children.push(...(await parts(block, 'Normal')));
  }
  const section: ISectionOptions = { properties: { page: PAGE_TWIPS, grid: GRID }, footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) }, children: [...children, ...foot(content)] };
  const file = new Document({ title: content.title, subject: content.number, creator: content.unit, evenAndOddHeaderAndFooters: true, styles: STYLES, sections: [section] });
  return steadyWord(await Packer.toBuffer(file));
}

function head({ confidential, title, number, unit, dated }: BulletinPaperContent): Paragraph[] {
  return [
    new Paragraph({ style: 'Confidential', text: confidential ?? '' }), new Paragraph({ style: 'Masthead', text: title }), new Paragraph({ style: 'IssueNumber', text: number }),
    new Paragraph({ style: 'IssueLine', tabStops: [{ type: TabStopType.RIGHT, position: TEXT_TWIPS - 320 }], children: [new TextRun(unit), new TextRun({ text: `\t${dated}` })] }),
  ];
}

function noteOf({ editorNote: [first, ...rest] }: BulletinPaperContent): PaperBlock[] {
  if (!first) return [];
  const mark = { text: '【编者按】', bold: true };
  return first.kind === 'paragraph' ? [{ ...first, runs: [mark, ...first.runs] }, ...rest] : [{ kind: 'paragraph', runs: [mark] }, first, ...rest];
}

async function parts(block: PaperBlock, style: string): Promise<Part[]> {
  switch (block.kind) {
    case 'paragraph': return [new Paragraph({ style, indent: { firstLineChars: 200, firstLine: 640 }, children: block.runs.map(run) })];
    case 'heading': return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
    case 'table': return [table(block.head, block.rows), new Paragraph({ style: 'Caption', text: '' })];
    case 'picture': return shown(bytesOf(block.data), block.data.startsWith('data:image/png') ? 'png' : 'jpg', block);
    case 'drawing': return shown(await pictureOfSvg(block.svg, block), 'png', block);
  }
}

const run = ({ text, bold }: PaperRun): TextRun => new TextRun({ text, bold: bold ?? false });
const bytesOf = (data: string): Buffer => Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');

function shown(data: Buffer, type: 'png' | 'jpg', { width, height, caption, alternative }: { readonly width: number; readonly height: number; readonly caption: string; readonly alternative: string }): Paragraph[] {
  const scale = Math.min(BROAD / width, type === 'png' ? 4 / 3 : 1);
  const picture = new ImageRun({ type, data, transformation: { width: Math.round(width * scale), height: Math.round(height * scale) }, altText: { name: caption, title: caption, description: alternative } });
  return [new Paragraph({ style: 'Picture', keepNext: true, children: [picture] }), new Paragraph({ style: 'Caption', text: caption })];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string, style: string): TableCell => new TableCell({ children: [new Paragraph({ style, text })] });
  return new Table({
    width: { size: TEXT_TWIPS, type: WidthType.DXA }, columnWidths: columns.map(() => Math.floor(TEXT_TWIPS / Math.max(1, columns.length))),
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((text) => cell(text, 'CellHead')) }), ...rows.map((row) => new TableRow({ cantSplit: true, children: columns.map((_, at) => cell(row[at] ?? '', 'Cell')) }))],
  });
}

/** 报、送、发 between lines, 共印×份 below at the right. */
function foot({ readers, copies }: BulletinPaperContent): Part[] {
  const named = readers.filter(({ names }) => names.length > 0);
  const line = (options: IParagraphOptions): Paragraph => new Paragraph({ style: 'Readers', ...options });
  const rows = named.map(({ label, names }) => new TableRow({ cantSplit: true, children: [new TableCell({ borders: { top: LINE, bottom: LINE, left: NONE, right: NONE }, children: [line({ indent: { left: 840, hanging: 560 }, text: `${label}：${names.join('，')}` })] })] }));
  return [new Paragraph({ text: '' }), ...(rows.length > 0 ? [new Table({ width: { size: TEXT_TWIPS, type: WidthType.DXA }, columnWidths: [TEXT_TWIPS], rows })] : []), line({ alignment: AlignmentType.RIGHT, indent: { right: 280 }, text: `（共印${copies}份）` })];
}

function folio(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  return new Footer({ children: [new Paragraph({ style: 'Folio', alignment, indent: { left: 280, right: 280 }, children: [new TextRun({ font: FONTS.folio, children: ['— ', PageNumber.CURRENT, ' —'] })] })] });
}
