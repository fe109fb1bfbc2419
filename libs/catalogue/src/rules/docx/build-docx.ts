import PizZip from 'pizzip';

/** Paragraphs and tables of which the templates that the project brings are made. */
export type DraftBlock =
  | { readonly style: 'title' | 'heading' | 'subheading' | 'body' | 'plain'; readonly text: string }
  | { readonly rows: readonly (readonly string[])[]; readonly widths: readonly number[]; readonly head: boolean };

const STYLES: Readonly<Record<string, { name: string; font: string; halfPoints: number; bold?: boolean; align?: string; before?: number; after?: number; indent?: number }>> = {
  title: { name: 'Title', font: '宋体', halfPoints: 44, bold: true, align: 'center', before: 120, after: 240 },
  heading: { name: 'heading 1', font: '宋体', halfPoints: 32, bold: true, before: 240, after: 100 },
  subheading: { name: 'heading 2', font: '宋体', halfPoints: 28, bold: true, before: 160, after: 80 },
  body: { name: 'Body', font: '仿宋', halfPoints: 28, align: 'both', indent: 560 },
  plain: { name: 'Plain', font: '仿宋', halfPoints: 28 },
  cell: { name: 'Cell', font: '仿宋', halfPoints: 22 },
  cellhead: { name: 'Cell head', font: '宋体', halfPoints: 22, bold: true, align: 'center' },
};
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const A4 = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="851" w:footer="851" w:gutter="0"/></w:sectPr>';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A .docx of these blocks. The same blocks give the same bytes. */
export function buildDocx(blocks: readonly DraftBlock[]): Buffer {
  const zip = new PizZip();
  const date = new Date(Date.UTC(2026, 0, 1));
  const add = (part: string, text: string): void => { zip.file(part, XML + text, { date, createFolders: false }); };
  add('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>');
  add('_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`);
  add('word/_rels/document.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`);
  add('word/styles.xml', `<w:styles ${WORD}>${Object.entries(STYLES).map(([id, style]) => styleOf(id, style)).join('')}</w:styles>`);
  add('word/document.xml', `<w:document ${WORD}><w:body>${blocks.map(blockOf).join('')}${A4}</w:body></w:document>`);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function styleOf(id: string, { name, font, halfPoints, bold, align, before = 0, after = 0, indent }: (typeof STYLES)[string]): string {
  const shape = `<w:pPr><w:spacing w:before="${before}" w:after="${after}"/>${indent ? `<w:ind w:firstLine="${indent}"/>` : ''}${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>`;
  const type = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${halfPoints}"/></w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === 'plain' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${shape}${type}</w:style>`;
}

const paragraph = (style: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${indentOf(style)}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
/** Indents are read from the paragraph, not from its style. */
const indentOf = (style: string): string => (STYLES[style]?.indent ? `<w:ind w:firstLine="${STYLES[style].indent}"/>` : '');

function blockOf(block: DraftBlock): string {
  if ('style' in block) return paragraph(block.style, block.text);
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="222222"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  const rows = block.rows.map((cells, at) => {
    const isHead = block.head && at === 0;
    const tcs = cells.map((text, column) => `<w:tc><w:tcPr><w:tcW w:w="${block.widths[column] ?? 1000}" w:type="dxa"/></w:tcPr>${paragraph(isHead ? 'cellhead' : 'cell', text)}</w:tc>`);
    return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${tcs.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${block.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
