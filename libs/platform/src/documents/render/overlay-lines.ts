import type { OverlayField } from '@onecounter/contracts';
import { fontLibrary, type FontLibrary, type NamedFace } from './font-library';
import { glyphRuns, type GlyphRun } from './glyph-runs';
import { glyphWidths } from './glyph-widths';
import { MM } from './typography';

/** A line of a field with the runs it is set in; the size, in points, is the same for all lines of a field. */
export interface SetLines { readonly size: number; readonly lines: readonly (readonly GlyphRun[])[] }

type Setting = Pick<OverlayField, 'label' | 'text' | 'width' | 'height' | 'font' | 'size' | 'bold' | 'letterSpacing' | 'lineSpacing' | 'overflow' | 'minSize'>;

/** The letters of the first line hang this part of their size below the field's upper edge: the square a Chinese character stands in. */
export const EM_ASCENT = 0.88;

const SIZE_STEP = 0.5;
/** Kerning, which is not measured here, and roundings. */
const TOLERANCE = 0.5;
const NOT_FIRST = new Set('，。、；：？！）》〉」』】〕〗”’％%,.;:?!)]}·');
const NOT_LAST = new Set('（《〈「『【〔〖“‘([{');

/** The fonts of a field in the order they are tried. */
export function libraryOf(font: OverlayField['font'], library: FontLibrary = fontLibrary()): FontLibrary {
  if (font === 'song') return library;
  const isSans = (face: NamedFace): boolean => /sans|hei|黑/i.test(face.file);
  const order = (faces: NamedFace[]): NamedFace[] => [...faces.filter(isSans), ...faces.filter((face) => !isSans(face))];
  return { faces: { ...library.faces, regular: order(library.faces.regular), bold: order(library.faces.bold) } };
}

/**
 * Breaks a field's text into lines that fit its box, as its overflow rule says; null when it does not fit, because nothing is ever cut off.
 * @throws MissingGlyphError
 */
export function setLines(field: Setting): SetLines | null {
  const sizes = field.overflow === 'shrink' ? downFrom(field.size, field.minSize) : [field.size];
  const glyphs = measured(field);
  for (const size of sizes) {
    const lines = breakLines(glyphs, size, field);
    if (lines && fits(lines, size, field)) return { size, lines: lines.map(runsOf) };
  }
  return null;
}

function downFrom(size: number, least: number): number[] {
  const count = Math.max(0, Math.floor((size - Math.min(size, least)) / SIZE_STEP));
  return Array.from({ length: count + 1 }, (_, step) => size - step * SIZE_STEP);
}

interface Glyph { readonly text: string; readonly face: NamedFace; readonly width: number }

function measured({ label, text, bold, font }: Setting): Glyph[] {
  const runs = glyphRuns(label, text, bold ? 'bold' : 'regular', libraryOf(font));
  return runs.flatMap(({ text: run, face }) => {
    const widthOf = glyphWidths(face.file);
    return [...run].map((glyph) => ({ text: glyph, face, width: glyph === '\n' ? 0 : widthOf(glyph.codePointAt(0) ?? 0) }));
  });
}

/** Greedy; a sign that may not begin a line takes the one before it along, a Latin word or a number stays whole where it can. */
function breakLines(glyphs: readonly Glyph[], size: number, { width, letterSpacing, overflow }: Setting): Glyph[][] | null {
  const room = width * MM + TOLERANCE;
  const lines: Glyph[][] = [[]];
  for (const glyph of glyphs) {
    const line = lines.at(-1) ?? [];
    if (glyph.text === '\n') { lines.push([]); continue; }
    if (widthOf([...line, glyph], size, letterSpacing) <= room) { line.push(glyph); continue; }
    if (line.length === 0 || overflow === 'refuse') return null;
    lines.push([...line.splice(breakBefore(line, glyph)), glyph]);
  }
  return lines;
}

/** Where to cut a full line before `next`; its length when the cut is right there. */
function breakBefore(line: readonly Glyph[], next: Glyph): number {
  for (let at = line.length; at > Math.max(1, line.length - 24); at -= 1) {
    const [before, after] = [line[at - 1]?.text ?? '', (at === line.length ? next : line[at])?.text ?? ''];
    const insideWord = /[\w.-]/.test(before) && /[\w.-]/.test(after);
    if (!insideWord && !NOT_FIRST.has(after) && !NOT_LAST.has(before)) return at;
  }
  return line.length;
}

function widthOf(line: readonly Glyph[], size: number, letterSpacing: number): number {
  return line.reduce((sum, glyph) => sum + glyph.width * size, 0) + letterSpacing * Math.max(0, line.length - 1);
}

function fits(lines: readonly Glyph[][], size: number, { height, lineSpacing }: Setting): boolean {
  return size + (lines.length - 1) * size * lineSpacing <= height * MM + TOLERANCE;
}

function runsOf(line: readonly Glyph[]): GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const { text, face } of line) {
    const last = runs.at(-1);
    if (last?.face === face) last.text += text;
    else runs.push({ text, face });
  }
  return runs;
}
