import { checkPhone } from '@onecounter/kernel';
import type { SentChannel } from '../data/deliveries';

/** Longest of RFC 5321; one at-sign, no blanks, no control characters. */
const EMAIL = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}.]+(\.[^\s@<>,;:"()[\]\\\p{Cc}.]+)+$/u;
export interface Addressee { readonly to: string; readonly masked: string }

/** Where it goes to, or why it cannot. Pure. */
export function addresseeOf(channel: SentChannel, clear: string): Addressee | { readonly fault: string } {
  if (channel === 'email') return EMAIL.test(clear) && clear.length <= 254 ? { to: clear, masked: maskEmail(clear) } : { fault: '邮箱地址不对' };
  const phone = checkPhone(clear);
  if (!phone.ok) return { fault: '电话号码不对' };
  return phone.kind === 'mobile' ? { to: phone.value, masked: `${phone.value.slice(0, 3)}****${phone.value.slice(-4)}` } : { fault: '是固定电话，收不了短信' };
}

function maskEmail(address: string): string {
  const [name = '', host = ''] = address.split('@');
  return `${[...name][0] ?? ''}***@${host}`;
}
