import { legalDateOf, legalTimeOf } from '@onecounter/kernel';
import { shortDate } from '@onecounter/web-kit';

/** Legal time of an ISO moment as lists show it: 11-20 10:32. */
export function momentWords(iso: string): string {
  const at = new Date(iso);
  return `${legalDateOf(at).slice(5)} ${legalTimeOf(at)}`;
}

/** 11-20 周五 */
export const dayWords = (iso: string): string => shortDate(legalDateOf(new Date(iso)));
