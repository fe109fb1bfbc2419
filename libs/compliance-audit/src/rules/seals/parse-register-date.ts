import { addDays, isPlainDate, plainDate } from '@onecounter/kernel';
import type { Cell } from './register-cell';

/** A day of Asia/Shanghai and, where the cell gives it, the time of day HH:mm. */
export interface CellDay { readonly on: string; readonly time: string | null }

/** Serial numbers count days since this one (Excel's 1900 calendar, whose 29 February 1900 never was). */
const SERIAL_ZERO = plainDate('1899-12-30');
/** 1982 to 2064: what is outside is no day of a register. */
const [LEAST_SERIAL, MOST_SERIAL] = [30_000, 60_000];
const MINUTES = 24 * 60;
const WRITTEN = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:\s*[T，,]?\s*(.+))?$/u;
const TIME = /^(上午|下午|晚上|am|pm)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*分?(?::\d{1,2}(?:\.\d+)?)?\s*(am|pm)?$/iu;

/** What a cell says of a day: a date cell, a serial number, 20260905, 2026.9.5, 2026年9月5日, 2026/9/5 14:20, in any width. Null when it says none; two-digit years are not guessed. */
export function parseRegisterDate(cell: Cell): CellDay | null {
  if (cell instanceof Date) return ofSerial(cell.getTime() / 86_400_000 + 25_569);
  if (typeof cell === 'number') return ofNumber(cell);
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFKC').replace(/[（(]?(星期|周)[一二三四五六日天][)）]?/u, ' ').trim();
  if (/^\d+(\.\d+)?$/.test(text) && !/^\d{4}\.\d{1,2}$/.test(text)) return ofNumber(Number(text));
  const [, year = '', month = '', day = '', rest] = WRITTEN.exec(text) ?? [];
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isPlainDate(on)) return null;
  if (rest === undefined || rest.trim() === '') return { on, time: null };
  const time = timeOf(rest.trim());
  return time === null ? null : { on, time };
}

function ofNumber(value: number): CellDay | null {
  if (value >= LEAST_SERIAL && value <= MOST_SERIAL) return ofSerial(value);
  const text = String(value);
  const on = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return /^\d{8}$/.test(text) && isPlainDate(on) ? { on, time: null } : null;
}

/** Excel's fractions are a little off: they are rounded to the minute. */
function ofSerial(serial: number): CellDay | null {
  const minutes = Math.round(serial * MINUTES);
  const day = Math.floor(minutes / MINUTES);
  if (!(day >= LEAST_SERIAL && day <= MOST_SERIAL)) return null;
  const rest = minutes - day * MINUTES;
  return { on: addDays(SERIAL_ZERO, day), time: rest === 0 ? null : clock(Math.floor(rest / 60), rest % 60) };
}

function timeOf(text: string): string | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const [, before = '', hours = '', minutes = '0', after = ''] = found;
  const late = /下午|晚上|pm/i.test(before + after);
  const hour = Number(hours) + (late && Number(hours) < 12 ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? null : clock(hour, Number(minutes));
}

const clock = (hours: number, minutes: number): string => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
