import { halfWidth, type Checked } from './typed-text';

export type PhoneFault = 'phoneAlphabet' | 'phoneLength' | 'phonePrefix' | 'phoneAreaCode';
export type PersonNameFault = 'personNameEmpty' | 'personNameLength' | 'personNameControl';

/** Anshan's area code; its numbers have seven digits. */
const AREA_CODE = '0412';
const LOCAL_LENGTH = 7;
const MOBILE_LENGTH = 11;
const LONGEST_NAME = 60;

function checkMobile(digits: string): Checked<PhoneFault, { kind: 'mobile' | 'landline' }> {
  if (digits.length !== MOBILE_LENGTH) return { ok: false, code: 'phoneLength' };
  if (!/^1[3-9]/.test(digits)) return { ok: false, code: 'phonePrefix' };
  return { ok: true, value: digits, kind: 'mobile' };
}

/**
 * A Chinese mobile number, or a landline of Anshan with or without area code. Spaces, hyphens, brackets, full width and the
 * country code are normalised: mobiles to 11 digits, landlines to `0412-5550001`.
 */
export function checkPhone(text: string): Checked<PhoneFault, { kind: 'mobile' | 'landline' }> {
  const typed = halfWidth(text).replace(/[-()‐–—]/g, '');
  const abroad = /^(?:\+|00)86/.test(typed);
  const digits = typed.replace(/^(?:\+|00)86/, '');
  if (!/^\d+$/.test(digits)) return { ok: false, code: 'phoneAlphabet' };
  if (digits.length === LOCAL_LENGTH && !abroad) return { ok: true, value: `${AREA_CODE}-${digits}`, kind: 'landline' };
  if (digits.startsWith('1')) return checkMobile(digits);
  // after a country code the area code loses its leading 0
  const national = abroad && !digits.startsWith('0') ? `0${digits}` : digits;
  if (!national.startsWith('0')) return { ok: false, code: 'phoneLength' };
  if (!national.startsWith(AREA_CODE)) return { ok: false, code: 'phoneAreaCode' };
  const local = national.slice(AREA_CODE.length);
  if (local.length !== LOCAL_LENGTH) return { ok: false, code: 'phoneLength' };
  return { ok: true, value: `${AREA_CODE}-${local}`, kind: 'landline' };
}

/**
 * A person's name of 1 to 60 characters, counted by code point so that rare characters (𠮷) are one. Keeps every character but
 * the look-alikes of the middle dot, which become ·; refuses control and invisible format characters and broken surrogates.
 */
export function checkPersonName(text: string): Checked<PersonNameFault> {
  // no NFC or NFKC here: they would replace compatibility ideographs that are part of real names
  const value = text.trim().replace(/[•‧・⋅∙･]/gu, '·');
  const length = [...value].length;
  if (length === 0) return { ok: false, code: 'personNameEmpty' };
  if (length > LONGEST_NAME) return { ok: false, code: 'personNameLength' };
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)) return { ok: false, code: 'personNameControl' };
  return { ok: true, value };
}
