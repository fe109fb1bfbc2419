import { daysBetween, legalDateOf, legalTimeOf, plainDate, weekdayOf } from '@onecounter/kernel';
import type { ComparedRow, Verdict } from './evidence';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const MINUTES_PER_HOUR = 60;
const HOURS_IN_WORDS = 48;

/** 早多少: up to two days in hours and minutes, then in days and hours. @param minutes whole, not negative */
export function gapWords(minutes: number): string {
  const [hours, left] = [Math.floor(minutes / MINUTES_PER_HOUR), minutes % MINUTES_PER_HOUR];
  if (hours === 0) return `${left} 分`;
  if (hours < HOURS_IN_WORDS) return left === 0 ? `${hours} 小时` : `${hours} 小时 ${left} 分`;
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  return rest === 0 ? `${days} 天` : `${days} 天 ${rest} 小时`;
}

/** 当天、次日、几天后 */
export function laterWords(from: string, to: string): string {
  const days = daysBetween(plainDate(from), plainDate(to));
  return days <= 0 ? '当天晚些时候' : days === 1 ? '次日' : `${days} 天后`;
}

export const dayOf = (instant: string): string => legalDateOf(new Date(instant));
/** e.g. 11-12 */
export const shortDay = (day: string): string => day.slice(5);
/** e.g. 2026-11-12 周四 */
export const dayWords = (day: string): string => `${day} ${WEEKDAYS[weekdayOf(plainDate(day))] ?? ''}`;
/** e.g. 2026-11-12 周四 14:20, Asia/Shanghai */
export const momentWords = (instant: string): string => `${dayWords(dayOf(instant))} ${legalTimeOf(new Date(instant)).slice(0, 5)}`;

const NAME_SIGNS = /[\s（）()·.,，。“”"']/gu;
/** The same thing in two hands: signs and widths aside, one may be written shorter than the other. */
export function sameWords(one: string | null, other: string | null): Verdict {
  if (!one || !other) return one === other ? 'same' : 'look';
  const [left, right] = [one, other].map((text) => text.normalize('NFKC').replace(NAME_SIGNS, '').toLowerCase()) as [string, string];
  if (left === right) return 'same';
  return left.includes(right) || right.includes(left) ? 'look' : 'differs';
}

export const rowOf = (label: string, left: string | null, right: string | null, verdict: Verdict): ComparedRow => ({ label, left: left || '空白', right: right || '没有', verdict });
