import { chineseDate, plainDate } from '@onecounter/kernel';

/** 2026-11-25 → '11-25 周三' */
export function shortDate(date: string): string {
  return chineseDate(plainDate(date)).slice(5);
}

/** 2026-11-25 → '2026-11-25 周三' */
export function fullDate(date: string): string {
  return chineseDate(plainDate(date));
}

/** '11-10 至 11-16', or '11-04 周三' for one day. */
export function dateSpan(from: string, to: string): string {
  return from === to ? shortDate(from) : `${from.slice(5)} 至 ${to.slice(5)}`;
}
