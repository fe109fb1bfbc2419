import { refuse } from '@onecounter/contracts';
import { checkPersonName } from '@onecounter/kernel';
import { coverageGap } from '@onecounter/platform';

/** A name that will stand on a paper. @throws nameInvalid, glyphMissing */
export function printableName(text: string, field: string): string {
  const checked = checkPersonName(text);
  if (!checked.ok) return refuse('nameInvalid', { why: '须为 1 到 60 个字，不含看不见的字符。' }, field);
  const [glyph] = coverageGap(checked.value);
  return glyph === undefined ? checked.value : refuse('glyphMissing', { glyph }, field);
}
