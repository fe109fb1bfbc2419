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
/** Days of each month of a common year; 0 stands for no month. */
const MONTH_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
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
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month] ?? 0));
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

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

/** Milliseconds since 1970-01-01 00:00 as the clocks of Asia/Shanghai showed them. */
function legalMs(instant: Date): number {
  const moment = instant.getTime();
  if (Number.isNaN(moment)) throw new RangeError('not an instant: invalid Date');
  return moment + SHANGHAI_OFFSET_MS;
}

/** The date on which an instant falls in Asia/Shanghai, whatever the zone of the process. @throws RangeError on an invalid Date */
export function legalDateOf(instant: Date): PlainDate {
  return knownDate(Math.floor(legalMs(instant) / DAY_MS));
}

const known = new Map<number, PlainDate>();
const MOST_KNOWN = 4_000;

/** Lists ask for the same few days thousands of times a second. */
function knownDate(days: number): PlainDate {
  let date = known.get(days);
  if (date) return date;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(days, (date = dateOfDayNumber(days)));
  return date;
}

/** The time of day in Asia/Shanghai, `HH:mm`. @throws RangeError on an invalid Date */
export function legalTimeOf(instant: Date): string {
  return new Date(legalMs(instant)).toISOString().slice(11, 16);
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
