import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LabelSheetContent } from '@onecounter/contracts';
import { MM, PAGE, set, STYLE, type TypeStyle } from './typography';

/** 2 × 6 labels of 99.1 × 46 mm on A4, the sheet that stationers sell. */
const GRID = { columns: 2, rows: 6, width: 99 * MM, height: 46 * MM };
const EDGE = { x: (PAGE.width - GRID.columns * GRID.width) / 2, y: (PAGE.height - GRID.rows * GRID.height) / 2 };
const INSET = 6 * MM;
const POSTCODE: TypeStyle = { size: 16, pitch: 22, weight: 'sans' };
const NAME: TypeStyle = { size: 15, pitch: 21, weight: 'bold' };
const ADDRESS: TypeStyle = { size: 12, pitch: 17, weight: 'regular' };

/**
 * Address labels, each at its place on the sheet whatever the others hold.
 * @throws MissingGlyphError
 */
export function labelSheetDefinition(content: LabelSheetContent): TDocumentDefinitions {
  const each = GRID.columns * GRID.rows;
  const labels = content.labels.map((label, at) => placed(label, `labels.${at}`, at % each, at > 0 && at % each === 0, content));
  return { pageSize: 'A4', pageMargins: [0, 0, 0, 0], content: labels.length > 0 ? labels : [{ text: set('labels', '没有要贴的地址签', STYLE.body), margin: [PAGE.left, PAGE.top, 0, 0] }] };
}

function placed(label: LabelSheetContent['labels'][number], field: string, place: number, newPage: boolean, { unit, number }: LabelSheetContent): Content {
  const [x, y] = [EDGE.x + (place % GRID.columns) * GRID.width, EDGE.y + Math.floor(place / GRID.columns) * GRID.height];
  const lines: Content[] = [
    { text: set(`${field}.postcode`, label.postcode === '' ? label.way : `${label.postcode}　${label.way}`, POSTCODE) },
    { text: set(`${field}.address`, label.address === '' ? ' ' : label.address, ADDRESS) },
    { text: set(`${field}.name`, `${label.name}　收`, NAME), margin: [0, 3, 0, 3] },
    { text: set('unit', `${unit}${number ? `　${number}` : ''}`, STYLE.note) },
  ];
  return { columns: [{ width: GRID.width - INSET * 2, stack: lines }], absolutePosition: { x: x + INSET, y: y + INSET }, ...(newPage ? { pageBreak: 'before' as const } : {}) };
}
