import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { CopyStripContent } from '@onecounter/contracts';
import { qrDrawing } from './qr-drawing';
import { MM, set, type TypeStyle } from './typography';

/** Narrow enough for an upright sheet. */
const STRIP = { width: 190 * MM, height: 15 * MM };
const QR_SIZE = 13 * MM;
const LINE: TypeStyle = { size: 7, pitch: 9, weight: 'regular', color: '#333333' };

/** @throws MissingGlyphError */
export function copyStripDefinition({ lines, qr }: CopyStripContent): TDocumentDefinitions {
  const words = lines.map((text, index) => ({ text: set(`lines.${index}`, text, LINE) }));
  return { pageSize: STRIP, pageMargins: [2, 2, 2, 2], content: [{ columns: [{ width: QR_SIZE, svg: qrDrawing(qr.text, QR_SIZE) }, { width: '*', stack: words }], columnGap: 5 }] };
}
