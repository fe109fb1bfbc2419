import { checkPhone } from './identifiers';
import type { PlainDate } from './plain-date';
import { checkResidentId } from './resident-id';
import { halfWidth } from './typed-text';

export interface PersonalNumber { readonly kind: 'residentId' | 'phone'; readonly value: string }

/**
 * A text that is nothing but a valid resident ID or telephone number, normalised: such a text is looked for by its HMAC with a permission of
 * its own, and belongs in no address. Everything else is null.
 */
export function personalNumberIn(text: string, today: PlainDate): PersonalNumber | null {
  const residentId = checkResidentId(text, today);
  if (residentId.ok) return { kind: 'residentId', value: residentId.value };
  const phone = checkPhone(text);
  // seven or eight digits alone are more often the end of a case number than a telephone
  const isWhole = phone.ok && (phone.kind === 'mobile' || /^[+0]/.test(halfWidth(text)));
  return isWhole ? { kind: 'phone', value: phone.value } : null;
}
