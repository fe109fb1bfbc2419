import type { Column, Content, ContentStack, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { CertificateContent } from '@onecounter/contracts';
import { blankSheet, SHEET } from './blank-sheet';
import { certificateEntries } from './certificate-entries';
import { fontLibrary } from './font-library';
import { qrDrawing } from './qr-drawing';
import { SEAL_SIZE, SEAL_STEP, sealImprint } from './seal-imprint';
import { MM, set, type SetRun, type TypeStyle } from './typography';

const QR_SIZE = 30 * MM;
const MARGIN = { side: 36 * MM, top: 31 * MM, edge: 24 * MM };

/** Kept free at the foot for QR code, signature and seal, above the frame. */
const FOOT = 45 * MM;

const STYLE = {
  title: { size: 36, pitch: 48, weight: 'bold' },
  number: { size: 13, pitch: 20, weight: 'regular' },
  signature: { size: 15, pitch: 23, weight: 'regular' },
  note: { size: 9, pitch: 13, weight: 'regular', color: '#444444' },
  stock: { size: 10, pitch: 14, weight: 'regular', color: '#b3261e' },
} as const satisfies Record<string, TypeStyle>;

const HEADING_HEIGHT = 84;

/** Where the entries stand, in points. */
const ENTRIES = { inset: 14, width: SHEET.width - (MARGIN.side + 14) * 2, height: SHEET.height - MARGIN.top - MARGIN.edge - FOOT - HEADING_HEIGHT };

/**
 * Lays a certificate's entries over the blank, A4 across.
 * @throws MissingGlyphError
 */
export function certificateDefinition(content: CertificateContent): TDocumentDefinitions {
  const bold = fontLibrary().faces.bold[0];
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.edge + FOOT],
    background: [{ svg: blankSheet() }],
    content: [...heading(content), { ...certificateEntries(content, ENTRIES.width, ENTRIES.height), margin: [ENTRIES.inset, 0, ENTRIES.inset, 0] }],
    footer: foot(content),
    ...(content.testPrint && bold ? { watermark: { text: '测试打印', font: bold.name, fontSize: 130, color: '#c62828', opacity: 0.16, angle: -28 } } : {}),
  };
}

function heading(content: CertificateContent): Content[] {
  return [
    { text: set('title', content.title, STYLE.title), alignment: 'center' },
    { text: set('number', `编号：${content.number}`, STYLE.number), alignment: 'center', margin: [0, 2, 0, 12] },
  ];
}

/** Signature, seal and QR code on the last sheet; the blank's number on each. */
function foot(content: CertificateContent): DynamicContent {
  return (page, pages) => {
    const stock = line(set('stockNumber', `印刷流水号 ${content.stockNumber}`, STYLE.stock), SHEET.width, 0, FOOT + MARGIN.edge - 10 * MM);
    return { stack: page === pages ? [...signature(content), ...qrCorner(content), stock] : [stock] };
  };
}

function signature(content: CertificateContent): Content[] {
  const width = 110 * MM;
  const left = SHEET.width - MARGIN.side - width + 6 * MM;
  const middle = FOOT / 2;
  const parts: Content[] = [
    line(set('unit', content.unit, STYLE.signature), width, left, middle - 24),
    line(set('dated', content.dated, STYLE.signature), width, left, middle + 2),
  ];
  const place = { x: left + (width - SEAL_SIZE) / 2, y: middle - SEAL_SIZE / 2 };
  if (content.seal) parts.push({ svg: sealImprint('seal', content.seal), relativePosition: place });
  if (content.secondSeal) parts.push({ svg: sealImprint('secondSeal', content.secondSeal), relativePosition: { ...place, x: place.x - SEAL_STEP } });
  return parts;
}

function qrCorner(content: CertificateContent): Content[] {
  if (!content.qr) return [];
  const left = MARGIN.side + ENTRIES.inset;
  const top = FOOT - QR_SIZE - 22;
  return [
    { svg: qrDrawing(content.qr.text, QR_SIZE), relativePosition: { x: left, y: top } },
    line(set('qr.caption', content.qr.caption, STYLE.note), QR_SIZE + 40, left - 20, top + QR_SIZE + 2),
  ];
}

/** A centred line at a place of the foot, measured in points from its upper left corner. */
function line(text: SetRun[], width: number, x: number, y: number): ContentStack {
  const columns: Column[] = [{ width, text, alignment: 'center' }];
  return { stack: [{ columns }], relativePosition: { x, y } };
}
