import { refuse } from '@onecounter/contracts';
import { coverageGap } from '@onecounter/platform';

/** Words that will stand on a paper, by the field they were typed in: refused now rather than when it is rendered. @throws glyphMissing */
export function requirePrintable(words: Readonly<Record<string, string>>): void {
  for (const [field, text] of Object.entries(words)) {
    const [glyph] = coverageGap(text);
    if (glyph !== undefined) refuse('glyphMissing', { glyph }, field);
  }
}
