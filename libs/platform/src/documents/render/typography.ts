import { glyphRuns } from './glyph-runs';
import type { Weight } from './font-library';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** A4 upright and its type area (版心) by GB/T 9704-2012 5.1-5.2: margins 37 top, 28 left, 35 bottom, 26 right, in points. */
export const PAGE = { width: 595.28, height: 841.89, top: 37 * MM, left: 28 * MM, bottom: 35 * MM, right: 26 * MM };

/** Width of the type area: 28 characters of size 3. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Size and line pitch in points; `pitch` holds whatever font a run falls back to. */
export interface TypeStyle { size: number; pitch: number; weight: Weight; color?: string }

const BODY_SIZE = 15.75;

/** 22 lines on 225 mm. */
const BODY_PITCH = (225 * MM) / 22.05;

/** Sizes by their Chinese names: 2号 22, 3号 15.75, 4号 14, 小4号 12, 小5号 9. */
export const STYLE = {
  title: { size: 22, pitch: 34, weight: 'bold' },
  number: { size: 14, pitch: 24, weight: 'regular', color: '#333333' },
  body: { size: BODY_SIZE, pitch: BODY_PITCH, weight: 'regular' },
  strong: { size: BODY_SIZE, pitch: BODY_PITCH, weight: 'bold' },
  cell: { size: 14, pitch: 21, weight: 'regular' },
  cellHead: { size: 14, pitch: 21, weight: 'bold' },
  small: { size: 12, pitch: 18, weight: 'regular' },
  smallHead: { size: 12, pitch: 18, weight: 'bold' },
  folio: { size: 14, pitch: 18, weight: 'regular' },
  note: { size: 9, pitch: 13, weight: 'regular', color: '#444444' },
} as const satisfies Record<string, TypeStyle>;

/** One run of text as pdfmake takes it. */
export interface SetRun { text: string; font: string; fontSize: number; lineHeight: number; color?: string }

/**
 * Sets a text in a style, one run per font.
 * @param field where the text stands in the document's content, for the error
 * @throws MissingGlyphError
 */
export function set(field: string, text: string, style: TypeStyle): SetRun[] {
  return glyphRuns(field, text, style.weight).map((run) => ({
    text: run.text,
    font: run.face.name,
    fontSize: style.size,
    lineHeight: style.pitch / (style.size * run.face.naturalHeight),
    ...(style.color ? { color: style.color } : {}),
  }));
}

/** Width in characters: Latin letters and digits count half. A guess for columns, never for breaking lines. */
export function breadth(text: string): number {
  return [...text].reduce((sum, glyph) => sum + ((glyph.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0);
}
