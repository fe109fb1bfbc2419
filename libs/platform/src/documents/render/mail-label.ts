import { toSVG } from 'bwip-js/node';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { MailLabelContent } from '@onecounter/contracts';
import { documentBlocks } from './document-blocks';
import { MM, PAGE, set, STYLE, TEXT_WIDTH, type TypeStyle } from './typography';

/** 100 × 150 mm, the roll of label printers. */
const LABEL = { width: 100 * MM, height: 150 * MM };
const EDGE = 5 * MM;
const TOP = 12 * MM;
const BAR = { width: 84 * MM, height: 18 * MM };
/** The postman reads the recipient at arm's length. */
const BIG: TypeStyle = { size: 17, pitch: 24, weight: 'bold' };
const HEAD: TypeStyle = { size: 15, pitch: 20, weight: 'bold' };
const SMALL: TypeStyle = { size: 10, pitch: 14, weight: 'regular' };

/**
 * A label alone on its roll, or at the head of an A4 sheet with the slip below the line where it is cut.
 * @throws MissingGlyphError
 */
export function mailLabelDefinition(content: MailLabelContent): TDocumentDefinitions {
  if (content.sheet === 'label') return { pageSize: LABEL, pageMargins: EDGE, content: labelParts(content, LABEL.width - EDGE * 2) };
  const boxed: Content = { table: { widths: [LABEL.width - EDGE * 2], body: [[{ stack: labelParts(content, LABEL.width - EDGE * 2), margin: [4, 4, 4, 4] }]] }, margin: [(TEXT_WIDTH - LABEL.width) / 2, 0, 0, 0] };
  const cut: Content = { canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 0.6, dash: { length: 5 } }], margin: [0, 10, 0, 10] };
  return { pageSize: 'A4', pageMargins: [PAGE.left, TOP, PAGE.right, TOP], content: [boxed, cut, ...slipParts(content)] };
}

function labelParts(content: MailLabelContent, width: number): Content[] {
  const { to, from } = content;
  // each its own object: the library keeps places in them
  const rule = (): Content => ({ canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1 }], margin: [0, 4, 0, 4] });
  return [
    { text: set('carrier', content.carrier, HEAD), alignment: 'center' },
    { svg: barCode(content.trackingNumber), width: BAR.width, alignment: 'center', margin: [0, 4, 0, 2] },
    { text: set('trackingNumber', content.trackingNumber, HEAD), alignment: 'center' }, rule(),
    { text: set('to', '收件人', SMALL) }, { text: set('to.name', to.name, BIG) }, { text: set('to.phone', to.phone, BIG) }, { text: set('to.address', to.address, BIG) }, rule(),
    { text: set('from', `寄件人　${from.name}`, SMALL) }, { text: set('from.phone', `电话 ${from.phone}`, SMALL) }, ...(from.address ? [{ text: set('from.address', from.address, SMALL) }] : []), rule(),
    { text: set('note', content.note, SMALL) }, { text: set('dated', `寄出日期 ${content.dated}`, SMALL) },
  ];
}

function slipParts({ slip }: MailLabelContent): Content[] {
  if (!slip) return [];
  return [{ text: set('slip.title', slip.title, STYLE.cellHead), alignment: 'center', margin: [0, 0, 0, 4] }, ...documentBlocks([{ kind: 'fields', fields: slip.fields }, { kind: 'signatures', labels: slip.signatures }])];
}

/** Code 128 without its text, which stands below it in our own type. */
function barCode(text: string): string {
  return toSVG({ bcid: 'code128', text, height: BAR.height / MM, width: BAR.width / MM, paddingwidth: 4 });
}
