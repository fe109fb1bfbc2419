import { refuse } from '@onecounter/contracts';

/** Numbers of blanks from one to another: prefix and digits, as printed on them. */
export interface NumberRange { readonly prefix: string; readonly first: string; readonly last: string; readonly sheets: number }

const MOST_SHEETS = 1_000_000;

/** Letters as they are compared: without spaces around, in capitals. */
export const plainStockNumber = (typed: string): string => typed.trim().toUpperCase();

/** The range between two numbers of the same length behind a prefix. @throws invalidInput, which names the field */
export function numberRange(prefix: string, from: string, to: string): NumberRange {
  const [first, last] = [BigInt(from), BigInt(to)];
  const sheets = Number(last - first) + 1;
  if (from.length !== to.length) return wrong('to', '止号与起号的位数不同', 'first and last number must be as long as each other');
  if (sheets < 1) return wrong('to', '止号小于起号', 'the last number is below the first');
  if (sheets > MOST_SHEETS) return wrong('to', `一个号段最多 ${MOST_SHEETS} 张`, `at most ${MOST_SHEETS} sheets in a range`);
  const head = plainStockNumber(prefix);
  return { prefix: head, first: head + from, last: head + to, sheets };
}

function wrong(field: string, message: string, messageEn: string): never {
  return refuse('invalidInput', { count: 1, errors: [{ field, code: 'range', message, messageEn }] as never });
}

interface Numbered { readonly prefix: string; readonly first_number: string; readonly last_number: string; readonly furthest: string | null }

/** The sheet that comes next: after the highest one accounted for; null when the range has been gone through. */
export function nextNumber({ prefix, first_number: first, last_number: last, furthest }: Numbered): string | null {
  if (furthest === null) return first;
  const next = prefix + String(BigInt(furthest.slice(prefix.length)) + 1n).padStart(first.length - prefix.length, '0');
  return next.length === last.length && next <= last ? next : null;
}

interface Counted extends Numbered { readonly sheets: number; readonly used: number; readonly voided: number; readonly spoilt: number; readonly missing: number }

/** How many sheets are left, and how many were skipped: below the highest one, yet neither used nor spoilt nor missing. */
export function accountOf(range: Counted): { left: number; skipped: number } {
  const accounted = range.used + range.voided + range.spoilt + range.missing;
  const gone = range.furthest === null ? 0 : Number(BigInt(range.furthest.slice(range.prefix.length)) - BigInt(range.first_number.slice(range.prefix.length))) + 1;
  return { left: range.sheets - accounted, skipped: gone - accounted };
}

/** Whether a number lies in a range. */
export function holds({ prefix, first_number: first, last_number: last }: Numbered, number: string): boolean {
  return number.length === first.length && number >= first && number <= last && /^\d+$/.test(number.slice(prefix.length));
}
