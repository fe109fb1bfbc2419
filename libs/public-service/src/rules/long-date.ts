import { chineseLongDate, legalDateOf, legalTimeOf, plainDate } from '@onecounter/kernel';

/** 11月20日（周五）; with the year when it is not this one. */
export function longDate(date: string, today: string): string {
  const year = date.slice(0, 4);
  return `${year === today.slice(0, 4) ? '' : `${year}年`}${chineseLongDate(plainDate(date))}`;
}

/** 11月20日（周五）10:41, legal time. */
export const longTime = (instant: Date, today: string): string => `${longDate(legalDateOf(instant), today)}${legalTimeOf(instant)}`;
