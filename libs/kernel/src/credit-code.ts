import { halfWidth, type Checked } from './typed-text';

export type CreditCodeFault = 'creditCodeLength' | 'creditCodeAlphabet' | 'creditCodeCheckDigit' | 'creditCodeOrganisationCheckDigit';

const LENGTH = 18;
/** The 31 signs of GB 32100: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 11714 counts letters by their place in the full alphabet: A = 10 to Z = 35. */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ORGANISATION_START = 8;
const ORGANISATION_CHECK = 16;

function weightedSum(signs: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(signs.charAt(index)), 0);
}

/** GB 32100: a remainder of 0 gives 0, not 31. */
function checkDigitOf(code: string): string {
  return ALPHABET.charAt((31 - (weightedSum(code, ALPHABET, WEIGHTS) % 31)) % 31);
}

function organisationCheckDigitOf(code: string): string {
  const rest = 11 - (weightedSum(code.slice(ORGANISATION_START), ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  return rest === 10 ? 'X' : String(rest % 11);
}

/**
 * A unified social credit code (统一社会信用代码, GB 32100) and the organisation code in it (GB 11714). Case, full width and
 * spaces are normalised. `expected` is the check digit that would fit, when only that is wrong.
 */
export function checkCreditCode(text: string): Checked<CreditCodeFault> {
  const value = halfWidth(text).toUpperCase();
  if ([...value].length !== LENGTH) return { ok: false, code: 'creditCodeLength' };
  if ([...value].some((sign) => !ALPHABET.includes(sign))) return { ok: false, code: 'creditCodeAlphabet' };
  const expected = checkDigitOf(value);
  if (value.charAt(LENGTH - 1) !== expected) return { ok: false, code: 'creditCodeCheckDigit', expected };
  const organisation = organisationCheckDigitOf(value);
  if (value.charAt(ORGANISATION_CHECK) !== organisation) return { ok: false, code: 'creditCodeOrganisationCheckDigit', expected: organisation };
  return { ok: true, value };
}
