import type { Element } from '@xmldom/xmldom';
import type { SheetBlock, SheetCell, SheetParagraph, SheetRun, SheetTable } from '@onecounter/contracts';
import type { DocxParts } from './read-docx';
import { looksOf, merged, stylesOf, twips, type Looks } from './styles-of-docx';
import { childOf, childrenOf, isOn, parseWordXml, valueOf } from './word-xml';

type Styles = (id: string | undefined) => Looks;
const DEFAULT_HALF_POINTS = 21;
const ALIGNED: Readonly<Record<string, SheetParagraph['align']>> = { center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify' };

/** The blocks of a filled template, in reading order: what the PDF is drawn from. Its template was judged when it was uploaded. */
export function sheetOfDocx(parts: DocxParts): { blocks: SheetBlock[]; across: boolean } {
  const body = childOf(parseWordXml(parts.get('word/document.xml') ?? Buffer.alloc(0), 'word/document.xml'), 'w:body');
  const styles = stylesOf(parts);
  const size = childOf(body && childOf(body, 'w:sectPr'), 'w:pgSz');
  return { blocks: body ? childrenOf(body).flatMap((one) => blockOf(one, styles)) : [], across: size?.getAttribute('w:orient') === 'landscape' };
}

function blockOf(element: Element, styles: Styles): SheetBlock[] {
  if (element.nodeName === 'w:p') return paragraphsOf(element, styles);
  return element.nodeName === 'w:tbl' ? [tableOf(element, styles)] : [];
}

/** A page break within a paragraph parts it in two. */
function paragraphsOf(element: Element, styles: Styles): SheetParagraph[] {
  const properties = childOf(element, 'w:pPr');
  const looks = merged(styles(valueOf(properties, 'w:pStyle')), looksOf(properties, undefined));
  const indent = childOf(properties, 'w:ind');
  const shape = {
    kind: 'paragraph' as const, align: ALIGNED[looks.align ?? ''] ?? 'left', before: looks.before ?? 0, after: looks.after ?? 0, indent: twips(indent, 'w:left') ?? twips(indent, 'w:start') ?? 0, firstLine: twips(indent, 'w:firstLine') ?? 0,
  };
  const pages: SheetRun[][] = [[]];
  for (const run of runsIn(element)) {
    for (const piece of piecesOf(run, looks, styles)) {
      if (piece === 'page') pages.push([]);
      else pages.at(-1)?.push(piece);
    }
  }
  return pages.map((runs, at) => ({ ...shape, runs, newPage: at > 0 || isOn(properties, 'w:pageBreakBefore') === true })).filter(({ runs }, at) => at === 0 || runs.length > 0 || at === pages.length - 1);
}

const runsIn = (element: Element): Element[] => childrenOf(element).flatMap((one) => (one.nodeName === 'w:r' ? [one] : one.nodeName === 'w:smartTag' ? runsIn(one) : []));

function piecesOf(run: Element, of: Looks, styles: Styles): (SheetRun | 'page')[] {
  const properties = childOf(run, 'w:rPr');
  const style = valueOf(properties, 'w:rStyle');
  const looks = merged(style ? merged(of, { bold: styles(style).bold }) : of, looksOf(undefined, properties));
  const set = (text: string): SheetRun => ({ text, bold: looks.bold ?? false, size: (looks.halfPoints ?? DEFAULT_HALF_POINTS) / 2 });
  return childrenOf(run).flatMap((one): (SheetRun | 'page')[] => {
    if (one.nodeName === 'w:t') return one.textContent ? [set(one.textContent)] : [];
    if (one.nodeName === 'w:tab') return [set('　')];
    if (one.nodeName === 'w:noBreakHyphen') return [set('-')];
    if (one.nodeName === 'w:br' && one.getAttribute('w:type') === 'page') return ['page'];
    return one.nodeName === 'w:br' || one.nodeName === 'w:cr' ? [set('\n')] : [];
  });
}

function tableOf(element: Element, styles: Styles): SheetTable {
  const properties = childOf(element, 'w:tblPr');
  const rows = childrenOf(element).filter(({ nodeName }) => nodeName === 'w:tr');
  const grid = rows.map((row) => cellsOf(row, styles));
  const columns = Math.max(1, ...grid.map((cells) => cells.length));
  for (const cells of grid) while (cells.length < columns) cells.push({ paragraphs: [], columns: 1, rows: 1 });
  spanRows(grid, rows.map(mergesOf));
  const widths = childrenOf(childOf(element, 'w:tblGrid') ?? element).filter(({ nodeName }) => nodeName === 'w:gridCol').map((one) => twips(one, 'w:w') ?? 0);
  const heads = rows.findIndex((row) => isOn(childOf(row, 'w:trPr'), 'w:tblHeader') !== true);
  return {
    kind: 'table', ruled: childOf(properties, 'w:tblBorders') !== undefined || styles(valueOf(properties, 'w:tblStyle')).ruled === true,
    widths: Array.from({ length: columns }, (_, at) => widths[at] || 100), headRows: Math.max(0, heads), rows: grid,
  };
}

/** A place for each column; those that a cell spans after its first are null. */
function cellsOf(row: Element, styles: Styles): (SheetCell | null)[] {
  return childrenOf(row).filter(({ nodeName }) => nodeName === 'w:tc').flatMap((cell) => {
    const columns = spanOf(cell);
    const paragraphs = childrenOf(cell).flatMap((one) => (one.nodeName === 'w:p' ? paragraphsOf(one, styles) : []));
    return [{ paragraphs, columns, rows: 1 }, ...Array.from({ length: columns - 1 }, () => null)];
  });
}

const spanOf = (cell: Element): number => Math.max(1, Number(valueOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1);

/** By column: whether the cell goes on from the one above. */
function mergesOf(row: Element): boolean[] {
  return childrenOf(row).filter(({ nodeName }) => nodeName === 'w:tc').flatMap((cell) => {
    const merge = valueOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
    return Array.from({ length: spanOf(cell) }, () => merge !== undefined && merge !== 'restart');
  });
}

function spanRows(grid: (SheetCell | null)[][], merges: readonly boolean[][]): void {
  grid.forEach((cells, row) => cells.forEach((cell, column) => {
    if (!cell || merges[row]?.[column]) return;
    let below = row + 1;
    for (; merges[below]?.[column]; below += 1) {
      for (let at = column; at < column + cell.columns; at += 1) (grid[below] as (SheetCell | null)[])[at] = null;
    }
    cells[column] = { ...cell, rows: below - row };
  }));
}
