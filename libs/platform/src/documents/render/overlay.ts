import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { CertificateContent, CertificateOverlay, OverlayField, PrinterShift } from '@onecounter/contracts';
import { blankSheet } from './blank-sheet';
import { fontLibrary } from './font-library';
import { EM_ASCENT, setLines } from './overlay-lines';
import { qrDrawing } from './qr-drawing';
import { rulerSheet } from './ruler-sheet';
import { SEAL_SIZE, SEAL_STEP, sealImprint } from './seal-imprint';
import { MM } from './typography';

/** Why a certificate cannot be printed with its template. */
export interface OverlayProblem { readonly code: 'certificateOverflow' | 'fieldOutsidePaper'; readonly label: string; readonly text: string }

/** Room beside a line that the renderer may need for kerning, points. */
const SLACK = 12;
const INK = '#000000';

/**
 * What does not fit, before anything is numbered; null when all is well.
 * @throws MissingGlyphError
 */
export function overlayProblem({ overlay, number }: Pick<CertificateContent, 'overlay' | 'number'>): OverlayProblem | null {
  for (const field of overlay?.fields ?? []) {
    const text = wordsOf(field, number);
    const problem = (code: OverlayProblem['code']): OverlayProblem => ({ code, label: field.label, text });
    if (!isOnPaper(overlay as CertificateOverlay, field)) return problem('fieldOutsidePaper');
    if (isText(field) && !setLines({ ...field, text })) return problem('certificateOverflow');
  }
  return null;
}

/**
 * Lays the entries of a certificate over its blank, each where its template says, moved by the printer's offset.
 * @throws MissingGlyphError
 * @throws Error when an entry does not fit: use cases ask {@link overlayProblem} before
 */
export function overlayDefinition(content: CertificateContent, overlay: CertificateOverlay): TDocumentDefinitions {
  const { width, height } = overlay.paper;
  const bold = fontLibrary().faces.bold[0];
  return {
    pageSize: { width: width * MM, height: height * MM },
    // lines would be taken to a second sheet where the room of their fallback font ends below the first: nothing ever leaves this one
    pageMargins: [0, 0, 0, -height * MM],
    content: [...backgroundOf(overlay), ...overlay.fields.flatMap((field) => drawn(content, overlay, field)), ...(overlay.ruler ? [placed({ svg: rulerSheet(width, height), ...sizeOf(overlay) }, overlay.shift, 0, 0)] : [])],
    ...(content.testPrint && bold ? { watermark: { text: '测试打印', font: bold.name, fontSize: Math.min(130, height * 0.6), color: '#c62828', opacity: 0.16, angle: -28 } } : {}),
  };
}

/** The whole sheet in points, as large as the printer's scale makes it. */
function sizeOf({ paper, shift }: CertificateOverlay): { width: number; height: number } {
  return { width: paper.width * MM * (shift.scale / 100), height: paper.height * MM * (shift.scale / 100) };
}

function backgroundOf(overlay: CertificateOverlay): Content[] {
  const { background, shift } = overlay;
  if (background?.kind === 'drawn') return [placed({ svg: blankSheet(), ...sizeOf(overlay) }, shift, 0, 0)];
  return background?.kind === 'scan' ? [placed({ image: background.picture, ...sizeOf(overlay) }, shift, 0, 0)] : [];
}

function drawn(content: CertificateContent, { shift }: CertificateOverlay, field: OverlayField): Content[] {
  const edge = Math.min(field.width, field.height) * MM * (shift.scale / 100);
  if (field.source === 'qr') return content.qr ? [placed({ svg: qrDrawing(content.qr.text, edge) }, shift, field.x, field.y)] : [];
  if (field.source === 'seal') return seals(content, shift, field, edge);
  return lines(field, wordsOf(field, content.number), shift);
}

/** Two imprints neither touch nor cross: the second stands left of the first, or right where there is no room. */
function seals({ seal, secondSeal }: CertificateContent, shift: PrinterShift, { x, y }: OverlayField, edge: number): Content[] {
  const step = ((edge / MM) * SEAL_STEP) / SEAL_SIZE;
  return [
    ...(seal ? [placed({ svg: sealImprint('seal', seal), width: edge, height: edge }, shift, x, y)] : []),
    ...(secondSeal ? [placed({ svg: sealImprint('secondSeal', secondSeal), width: edge, height: edge }, shift, x >= step ? x - step : x + step, y)] : []),
  ];
}

function lines(field: OverlayField, text: string, shift: PrinterShift): Content[] {
  const set = setLines({ ...field, text });
  if (!set) throw new Error(`${field.label} does not fit its field`);
  const scale = shift.scale / 100;
  const fontSize = set.size * scale;
  return set.lines.filter((line) => line.length > 0).map((line, row) => {
    const ascent = Math.max(...line.map(({ face }) => face.ascent));
    const baseline = EM_ASCENT * set.size + row * set.size * field.lineSpacing;
    const runs = line.map(({ text: run, face }) => ({ text: run, font: face.name, fontSize, characterSpacing: field.letterSpacing * scale, color: INK }));
    // the room left of a line that is centred and right of one that begins at its edge keeps the renderer from breaking it
    const before = field.align === 'left' ? 0 : field.align === 'right' ? SLACK : SLACK / 2;
    const columns = [{ width: field.width * MM * scale + SLACK, text: runs, alignment: field.align, noWrap: true, lineHeight: 1 }];
    return { stack: [{ columns }], absolutePosition: { x: across(shift, field.x) - before, y: down(shift, field.y) + (baseline - ascent * set.size) * scale } };
  });
}

function placed<T extends object>(what: T, shift: PrinterShift, x: number, y: number): T & { absolutePosition: { x: number; y: number } } {
  return { ...what, absolutePosition: { x: across(shift, x), y: down(shift, y) } };
}

const across = ({ x, scale }: PrinterShift, mm: number): number => ((mm * scale) / 100 + x) * MM;
const down = ({ y, scale }: PrinterShift, mm: number): number => ((mm * scale) / 100 + y) * MM;
const isText = ({ source }: OverlayField): boolean => source !== 'qr' && source !== 'seal';

/** The number is taken with the step. */
function wordsOf({ source, text }: OverlayField, number: string): string {
  return source === 'number' ? text + number : text;
}

function isOnPaper({ paper, shift: { x, y, scale } }: CertificateOverlay, field: OverlayField): boolean {
  const [left, top] = [(field.x * scale) / 100 + x, (field.y * scale) / 100 + y];
  return left >= 0 && top >= 0 && left + (field.width * scale) / 100 <= paper.width && top + (field.height * scale) / 100 <= paper.height;
}
