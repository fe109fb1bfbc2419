import { refuse, type AmendedField, type DocumentContent, type DocumentKind } from '@onecounter/contracts';
import type { CaseRow } from '@onecounter/casework';

export interface Amendment { readonly field: AmendedField; readonly written: string; readonly corrected: string }
export const AMENDED_KINDS: readonly DocumentKind[] = ['grantDecision', 'refusalDecision', 'certificate', 'acceptanceNotice', 'extensionNotice', 'excludedProcedureNotice'];

/** Words that decide; whoever changes their number decides anew. */
const DECIDING_WORDS = ['准予', '不予', '同意', '撤销', '驳回', '终止', '延长'];
/** More than half of the signs, or two of a short word, is another word and no slip. */
const MOST_CHANGED = 0.5;
const ALWAYS_ALLOWED = 2;

type Kept = Pick<CaseRow, 'applicant_name' | 'applicant'>;
export const keptValue = (field: Exclude<AmendedField, 'text'>, row: Kept): string | null => (field === 'holderName' ? row.applicant_name : row.applicant[field]);

/**
 * 更正笔误: what was written wrongly, not what was decided.
 * @throws documentNotAmendable, amendedTextNotFound, notAClericalError
 */
export function judgeAmendment({ field, written, corrected }: Amendment, paper: { readonly kind: DocumentKind; readonly content: DocumentContent }, row: Kept): void {
  if (!AMENDED_KINDS.includes(paper.kind)) refuse('documentNotAmendable', {}, 'documentId');
  if (field === 'text' && paper.kind === 'certificate') refuse('documentNotAmendable', {}, 'field');
  if (field === 'text' ? !textOf(paper.content).includes(written) : keptValue(field, row) !== written) refuse('amendedTextNotFound', { written }, 'written');
  const notSo = (why: string): never => refuse('notAClericalError', { why }, 'corrected');
  if (corrected === written) notSo('前后一样。');
  if (DECIDING_WORDS.some((word) => countOf(word, written) !== countOf(word, corrected))) notSo('改了决定本身，须依法撤销或者重新决定。');
  const longest = Math.max([...written].length, [...corrected].length);
  if (distance([...written], [...corrected]) > Math.max(ALWAYS_ALLOWED, Math.floor(longest * MOST_CHANGED))) notSo('改动超过一半，是换了内容。');
}

/** Everything that can be read on the paper. */
function textOf(content: DocumentContent): string {
  const words: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') words.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(gather);
  };
  gather(content);
  return words.join('\n');
}

const countOf = (word: string, text: string): number => text.split(word).length - 1;

/** Levenshtein, by sign. */
function distance(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, index) => index + 1);
  for (const [at, sign] of one.entries()) {
    let [diagonal, left] = [at, at + 1];
    row = row.map((above, index) => {
      const best = Math.min(above + 1, left + 1, diagonal + (sign === other[index] ? 0 : 1));
      [diagonal, left] = [above, best];
      return best;
    });
  }
  return row.at(-1) ?? one.length;
}
