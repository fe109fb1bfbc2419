import { refuse, type MailCarrier } from '@onecounter/contracts';
import { halfWidth } from '@onecounter/kernel';

/** UPU S10: two letters, eight digits, check digit, country. */
const S10 = /^([A-Z])[A-Z](\d{8})(\d)CN$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];
/** Numbers of the domestic services, which have no check digit. */
const DOMESTIC: Readonly<Record<MailCarrier, RegExp>> = { expressMail: /^1\d{12}$/, registeredMail: /^X[A-Z]\d{11}$/ };
const SERVICE_LETTER: Readonly<Record<MailCarrier, string>> = { expressMail: 'E', registeredMail: 'R' };

/** The number as scanned or typed, normalised. @throws trackingNumberInvalid */
export function judgeTrackingNumber(carrier: MailCarrier, text: string): string {
  const number = halfWidth(text).replaceAll('-', '').toUpperCase();
  const invalid = (why: string): never => refuse('trackingNumberInvalid', { why }, 'trackingNumber');
  if (number === '') return invalid('不能空着。');
  if (DOMESTIC[carrier].test(number)) return number;
  const found = S10.exec(number);
  if (!found) return invalid('应为 13 位，如 EA123456785CN（特快）、RA123456785CN（挂号），或国内邮件号。');
  const [, letter = '', digits = '', check = ''] = found;
  if (letter !== SERVICE_LETTER[carrier]) return invalid('和所选的邮寄方式不符。');
  return check === checkDigit(digits) ? number : invalid(`第 11 位校验不对，按前面各位算应为 ${checkDigit(digits)}。`);
}

function checkDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? '0' : rest === 11 ? '5' : String(rest);
}
