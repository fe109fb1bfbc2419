import { refuse } from '@onecounter/contracts';
import { coverageGap } from '@onecounter/platform';

/** Words that will stand on the record, refused now rather than when it is rendered. @throws glyphMissing */
export function printable(text: string, field: string): string {
  const [glyph] = coverageGap(text);
  return glyph === undefined ? text : refuse('glyphMissing', { glyph }, field);
}
