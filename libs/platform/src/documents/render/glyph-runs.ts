import { fontLibrary, type FontLibrary, type NamedFace, type Weight } from './font-library';

/** A text holds a character that no font has; it must be changed, a paper with a hollow box is not handed out. */
export class MissingGlyphError extends Error {
  /**
   * @param field path of the text in the document's content, for example `addressee` or `blocks.0.items.2.title`
   * @param glyph the character
   */
  constructor(readonly field: string, readonly glyph: string) {
    super(`no font has ${glyph} (U+${(glyph.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}), found in ${field}`);
    this.name = 'MissingGlyphError';
  }
}

/** A stretch of text set in one font. */
export interface GlyphRun { text: string; face: NamedFace }

/**
 * Splits a text by the first font that has each character.
 * @throws MissingGlyphError
 */
export function glyphRuns(field: string, text: string, weight: Weight, library: FontLibrary = fontLibrary()): GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const glyph of tidy(text)) {
    const last = runs.at(-1);
    if (last && ridesAlong(glyph)) {
      last.text += glyph;
      continue;
    }
    const face = firstFace(glyph, library.faces[weight]);
    if (!face) throw new MissingGlyphError(field, glyph);
    if (last?.face === face) last.text += glyph;
    else runs.push({ text: glyph, face });
  }
  return runs;
}

/**
 * The characters of a text that cannot be printed, each once, in the order of the text; empty when all is well.
 * Cheap (some microseconds after the first call), so that intake can say so while the applicant is still at the counter.
 */
export function coverageGap(text: string): string[] {
  const { regular, bold } = fontLibrary().faces;
  const missing = (glyph: string, index: number) =>
    !(index > 0 && ridesAlong(glyph)) && !(firstFace(glyph, regular) && firstFace(glyph, bold));
  return [...new Set([...tidy(text)].filter(missing))];
}

/** Tabs and line feeds of other systems come with pasted text and mean no more than a blank or a new line. */
function tidy(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ');
}

function firstFace(glyph: string, faces: NamedFace[]): NamedFace | undefined {
  const codePoint = glyph.codePointAt(0) ?? 0;
  return glyph === '\n' ? faces[0] : faces.find((face) => face.covers(codePoint));
}

/** Ideographic variation selectors only choose another shape of the character before them; without that shape the usual one is right. */
function ridesAlong(glyph: string): boolean {
  const codePoint = glyph.codePointAt(0) ?? 0;
  return glyph === '\n' || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}
