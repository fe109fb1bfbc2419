import { isPlainDate, type PlainDate } from './plain-date';
import { halfWidth, type Checked } from './typed-text';

export type ResidentIdFault =
  | 'residentIdLength' | 'residentIdAlphabet' | 'residentIdProvince' | 'residentIdBirthDate' | 'residentIdFutureBirth' | 'residentIdCheckDigit';

const LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
/** GB/T 2260 provinces; 81 to 83 are the residence permits of Hong Kong, Macao and Taiwan residents. */
const PROVINCES = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
  50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
]);

function checkDigitOf(id: string): string {
  return CHECK_DIGITS.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(id.charAt(index)), 0) % 11);
}

/**
 * A resident identity number (居民身份号码, GB 11643): length, digits, province, a birth date that is real and not after `today`,
 * check digit. Full width, spaces and a small x are normalised. Counties are not compared with today's list:
 * a number stays for life while divisions change.
 */
export function checkResidentId(text: string, today: PlainDate): Checked<ResidentIdFault, { birthDate: PlainDate }> {
  const value = halfWidth(text).toUpperCase();
  if ([...value].length !== LENGTH) return { ok: false, code: 'residentIdLength' };
  if (!/^\d{17}[\dX]$/.test(value)) return { ok: false, code: 'residentIdAlphabet' };
  if (!PROVINCES.has(Number(value.slice(0, 2)))) return { ok: false, code: 'residentIdProvince' };
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isPlainDate(birthDate)) return { ok: false, code: 'residentIdBirthDate' };
  if (birthDate > today) return { ok: false, code: 'residentIdFutureBirth' };
  const expected = checkDigitOf(value);
  if (value.charAt(LENGTH - 1) !== expected) return { ok: false, code: 'residentIdCheckDigit', expected };
  return { ok: true, value, birthDate };
}
