/**
 * A calendar date as the law writes it: text `YYYY-MM-DD` of Asia/Shanghai, years 1000 to 9999.
 * Plain text sorts, compares with `<` and is stored as it stands; it never passes through a time zone.
 */
export type PlainDate = string & { readonly __plainDate: unique symbol };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Asia/Shanghai is UTC+8 without summer time since 1991-09-15; no instant of this system is older. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** Days since 1970-01-01 of a date already known to be one. */
export function dayNumber(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The date `days` after 1970-01-01. @throws RangeError outside the years 1000 to 9999 */
export function dateOfDayNumber(days: number): PlainDate {
  const instant = new Date(days * DAY_MS);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`no date: day ${days}`);
  const text = instant.toISOString().slice(0, 10);
  if (!SHAPE.test(text)) throw new RangeError(`outside the years 1000 to 9999: day ${days}`);
  return text as PlainDate;
}

/** Whether the text is a real date; 2026-02-30 is not. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const date = text as PlainDate;
  // Date.UTC lets 02-30 run over into March and month 99 into later years: a real date comes back unchanged
  return new Date(dayNumber(date) * DAY_MS).toISOString().slice(0, 10) === text;
}

/** @throws RangeError when the text is not a real date `YYYY-MM-DD` */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a date YYYY-MM-DD: ${text}`);
  return text;
}

/** @throws RangeError when `days` is no whole number or leads outside the years 1000 to 9999 */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Sunday to 6 = Saturday. */
export function weekdayOf(date: PlainDate): number {
  // 1970-01-01 was a Thursday; the second modulo keeps days before it positive
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

function legalText(instant: Date): string {
  const moment = instant.getTime();
  if (Number.isNaN(moment)) throw new RangeError('not an instant: invalid Date');
  return new Date(moment + SHANGHAI_OFFSET_MS).toISOString();
}

/** The date on which an instant falls in Asia/Shanghai, whatever the zone of the process. @throws RangeError on an invalid Date */
export function legalDateOf(instant: Date): PlainDate {
  return plainDate(legalText(instant).slice(0, 10));
}

/** The time of day in Asia/Shanghai, `HH:mm`. @throws RangeError on an invalid Date */
export function legalTimeOf(instant: Date): string {
  return legalText(instant).slice(11, 16);
}

/** The instant at which a legal date begins, 00:00 in Asia/Shanghai. */
export function startOfLegalDay(date: PlainDate): Date {
  return new Date(dayNumber(date) * DAY_MS - SHANGHAI_OFFSET_MS);
}

/** The instant of a legal date and time of day `HH:mm` in Asia/Shanghai. @throws RangeError on another spelling */
export function instantOf(date: PlainDate, time: string): Date {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`not a time HH:mm: ${time}`);
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return new Date(startOfLegalDay(date).getTime() + minutes * MINUTE_MS);
}

function chineseWeekday(date: PlainDate): string {
  return `周${WEEKDAYS[weekdayOf(date)] ?? ''}`;
}

/** `2026-11-25 周三`, the spelling of lists and page heads. */
export function chineseDate(date: PlainDate): string {
  return `${date} ${chineseWeekday(date)}`;
}

/** `11月25日（周三）`, the spelling of sentences. */
export function chineseLongDate(date: PlainDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日（${chineseWeekday(date)}）`;
}

export function maxDate(first: PlainDate, ...others: PlainDate[]): PlainDate {
  return others.reduce((latest, date) => (date > latest ? date : latest), first);
}

export function minDate(first: PlainDate, ...others: PlainDate[]): PlainDate {
  return others.reduce((earliest, date) => (date < earliest ? date : earliest), first);
}
