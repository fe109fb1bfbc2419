import type { NamedFace } from './font-library';
import { fontLibrary } from './font-library';
import { MissingGlyphError } from './glyph-runs';

const TEXT = /<text([^>]*)>([^<]*)<\/text>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/**
 * A drawing whose letters are set in the house's fonts: each text in the first one that has all its characters, whatever font it asks for.
 * @param field where the drawing stands, for the error
 * @throws MissingGlyphError when no single font has a text
 */
export function fontedSvg(field: string, svg: string): string {
  return svg.replace(TEXT, (_whole, attributes: string, words: string) => {
    const face = faceOf(field, words.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity));
    const bare = attributes.replace(/font-family:[^;"]*;?/g, '').replace(/\sfont-family="[^"]*"/g, '');
    return `<text font-family="${face.name}"${bare}>${words}</text>`;
  });
}

function faceOf(field: string, words: string): NamedFace {
  const glyphs = [...words].map((glyph) => glyph.codePointAt(0) ?? 0);
  const { faces } = fontLibrary();
  const face = faces.sans.find((one) => glyphs.every((glyph) => one.covers(glyph))) ?? faces.regular.find((one) => glyphs.every((glyph) => one.covers(glyph)));
  if (face) return face;
  throw new MissingGlyphError(field, [...words].find((glyph) => !faces.sans[0]?.covers(glyph.codePointAt(0) ?? 0)) ?? words);
}
