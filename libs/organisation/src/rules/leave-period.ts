import { HALF_DAYS, refuse, type HalfDay } from '@onecounter/contracts';
import { daysBetween, instantOf, plainDate, startOfLegalDay } from '@onecounter/kernel';

export interface LeavePeriod { readonly fromOn: string; readonly fromHalf: HalfDay; readonly toOn: string; readonly toHalf: HalfDay }
/** `ends` is the first moment of being back. */
export interface Span { readonly begins: Date; readonly ends: Date }

const LONGEST_DAYS = 366;
const DAY_MS = 24 * 3_600_000;
const MIDDAY = '12:00';

/** The morning begins with the day, so that whoever is away is away before the doors open; the afternoon at twelve; both halves inclusive. */
export function spanOf({ fromOn, fromHalf, toOn, toHalf }: LeavePeriod): Span {
  const [first, last] = [plainDate(fromOn), plainDate(toOn)];
  return {
    begins: fromHalf === 'morning' ? startOfLegalDay(first) : instantOf(first, MIDDAY),
    ends: toHalf === 'morning' ? instantOf(last, MIDDAY) : new Date(startOfLegalDay(last).getTime() + DAY_MS),
  };
}

/** `2026-11-23 全天`, `2026-11-23 下午`, `2026-11-23 下午 至 2026-11-25 上午`. */
export function periodInWords({ fromOn, fromHalf, toOn, toHalf }: LeavePeriod): string {
  if (fromOn !== toOn) return `${halfInWords(fromOn, fromHalf)} 至 ${halfInWords(toOn, toHalf)}`;
  return fromHalf === toHalf ? halfInWords(fromOn, fromHalf) : `${fromOn} 全天`;
}
export const halfInWords = (on: string, half: HalfDay): string => `${on} ${HALF_DAYS[half].zh}`;

/** From today on: who is ill this morning says so in the afternoon, too. @throws leaveReversed, leaveInPast, leaveTooLong */
export function judgePeriod(period: LeavePeriod, now: Date, today: string): Span {
  const span = spanOf(period);
  if (span.ends <= span.begins) refuse('leaveReversed', { from: halfInWords(period.fromOn, period.fromHalf), to: halfInWords(period.toOn, period.toHalf) }, 'toOn');
  if (period.fromOn < today || span.ends <= now) refuse('leaveInPast', { from: halfInWords(period.fromOn, period.fromHalf), today }, 'fromOn');
  if (daysBetween(plainDate(period.fromOn), plainDate(period.toOn)) >= LONGEST_DAYS) refuse('leaveTooLong', { max: LONGEST_DAYS }, 'toOn');
  return span;
}
