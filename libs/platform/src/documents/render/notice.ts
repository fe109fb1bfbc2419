import { toSVG } from 'bwip-js/node';
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { NoticeContent } from '@onecounter/contracts';
import { documentBlocks, endsShort, withColon } from './document-blocks';
import { qrDrawing } from './qr-drawing';
import { SEAL_SIZE, SEAL_STEP, sealImprint } from './seal-imprint';
import { breadth, MM, PAGE, set, STYLE, TEXT_WIDTH } from './typography';

const QR_SIZE = 28 * MM;
const BAR = { width: 90 * MM, height: 14 * MM };

/** The date stands four characters from the right (GB/T 9704-2012 7.3.5.1). */
const DATE_INDENT = STYLE.body.size * 4;

/** The page number's dashes stand 7 mm below the type area (7.5). */
const FOLIO_DROP = 7 * MM;

/**
 * Lays out a notice on A4 after GB/T 9704-2012.
 * @throws MissingGlyphError
 */
export function noticeDefinition(content: NoticeContent): TDocumentDefinitions {
  const colophon = content.copies ? colophonBlock(content.copies) : undefined;
  const body = documentBlocks(content.blocks);
  // A seal must not stand on a page without text (GB/T 9704-2012 7.3.5.5): the last words move over with it.
  const lastWords = endsShort(content.blocks) ? body.splice(-1) : [];
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    content: [...heading(content), ...body, { unbreakable: true, stack: [...lastWords, ...closing(content, colophon?.height ?? 0)] }],
    footer: pageFoot(content.footer, colophon),
  };
}

function heading(content: NoticeContent): Content[] {
  return [
    { text: set('title', content.title, STYLE.title), alignment: 'center', margin: [0, 4, 0, content.number ? 4 : 20] },
    ...(content.number ? [{ text: set('number', content.number, STYLE.number), alignment: 'center' as const, margin: [0, 0, 0, 18] as [number, number, number, number] }] : []),
    ...(content.barCode ? [barCode(content.barCode)] : []),
    { text: set('addressee', withColon(content.addressee), STYLE.body) },
  ];
}

/** As high as a hand scanner wants it; its text is the number above. */
function barCode(text: string): Content {
  return { svg: toSVG({ bcid: 'code128', text, height: BAR.height / MM, width: BAR.width / MM, paddingwidth: 4 }), width: BAR.width, alignment: 'center', margin: [0, 0, 0, 12] };
}

/** QR code left, signature right, the seal over both its lines; an invisible line keeps room for the seal's rim and the colophon. */
function closing(content: NoticeContent, below: number): Content[] {
  const signature: Content[] = [
    { text: set('unit', content.unit, STYLE.body), alignment: 'center' },
    { text: set('dated', content.dated, STYLE.body), alignment: 'center', margin: [DATE_INDENT, 0, DATE_INDENT, 0] },
  ];
  const lift = STYLE.body.pitch + SEAL_SIZE / 2 + 3;
  if (content.seal) signature.push({ svg: sealImprint('seal', content.seal), alignment: 'center', relativePosition: { x: 0, y: -lift } });
  // two imprints neither touch nor cross (GB/T 9704-2012 7.3.5): the second stands left of the first
  if (content.secondSeal) signature.push({ svg: sealImprint('secondSeal', content.secondSeal), alignment: 'center', relativePosition: { x: -SEAL_STEP, y: -lift } });
  const above = content.seal || content.qr ? STYLE.body.pitch * 1.5 : STYLE.body.pitch;
  return [
    { columns: [{ width: '*', stack: qrColumn(content) }, { width: 'auto', stack: signature, margin: [0, 34, 0, 0] }], margin: [0, above, 0, 0] },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 0, y2: (content.seal ? 24 : 0) + below, lineWidth: 0, lineColor: '#ffffff' }] },
  ];
}

function qrColumn(content: NoticeContent): Content[] {
  if (!content.qr) return [{ text: '' }];
  const captionWidth = Math.max(QR_SIZE, breadth(content.qr.caption) * STYLE.note.size);
  return [
    { svg: qrDrawing(content.qr.text, QR_SIZE), margin: [(captionWidth - QR_SIZE) / 2, 0, 0, 0] },
    { columns: [{ width: captionWidth, text: set('qr.caption', content.qr.caption, STYLE.note), alignment: 'center' }] },
  ];
}

interface Colophon { block: Content; height: number }

/** 版记: stands at the very foot of the last page's type area, between two thick rules. */
function colophonBlock(copies: string): Colophon {
  const lines = copies.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((breadth(line) + 2) / (TEXT_WIDTH / STYLE.cell.size))), 0);
  const height = lines * STYLE.cell.pitch + 8;
  const rule = (y: number): Content => ({ canvas: [{ type: 'line', x1: 0, y1: y, x2: TEXT_WIDTH, y2: y, lineWidth: 0.35 * MM }] });
  return {
    height: height + 10,
    block: { stack: [rule(0), { text: set('copies', copies, STYLE.cell), margin: [STYLE.cell.size, 3, STYLE.cell.size, 4] }, rule(0)] },
  };
}

/** Page number on the outer side, one character in; the small line in between; on the last page the colophon above. */
function pageFoot(note: string | undefined, colophon: Colophon | undefined): DynamicContent {
  return (page, pages) => {
    const outer = page % 2 === 1 ? 'right' : 'left';
    const folio: Content = { text: set('page', `— ${page} —`, STYLE.folio), alignment: outer, margin: [STYLE.folio.size, 0, STYLE.folio.size, 0] };
    const said: Content[] = note ? [{ text: set('footer', note, STYLE.note), alignment: 'center', margin: [0, 6, 0, 0] }] : [];
    const last: Content[] = colophon && page === pages ? [{ ...asBlock(colophon.block), relativePosition: { x: 0, y: -colophon.height - FOLIO_DROP + 10 } }] : [];
    return { stack: [...last, folio, ...said], margin: [PAGE.left, FOLIO_DROP, PAGE.right, 0] };
  };
}

function asBlock(content: Content): { stack: Content[] } {
  return { stack: [content] };
}
