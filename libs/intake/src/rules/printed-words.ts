import { refuse } from '@onecounter/contracts';
import { coverageGap } from '@onecounter/platform';

/** Trimmed words that will stand on a paper. @throws opinionRequired, glyphMissing */
export function printedWords(text: string, field: string): string {
  const words = text.trim() || refuse('opinionRequired', {}, field);
  const [glyph] = coverageGap(words);
  return glyph === undefined ? words : refuse('glyphMissing', { glyph }, field);
}
