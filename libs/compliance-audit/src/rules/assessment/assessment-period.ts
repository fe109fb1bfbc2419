import type { AssessmentKind } from '@onecounter/contracts';
import { plainDate, type PlainDate } from '@onecounter/kernel';

/** A span of legal dates that is assessed, half-open: `until` is the first day after it. `name`: 2026-10, 2026-Q4 or 2026. */
export interface AssessmentPeriod { readonly kind: AssessmentKind; readonly name: string; readonly from: PlainDate; readonly until: PlainDate; readonly words: string }

const QUARTERS = ['一', '二', '三', '四'] as const;
/** The first day of a month that may lie beyond the year, e.g. month 13. */
const firstOf = (year: number, month: number): PlainDate => plainDate(new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10));
const spanOf = (year: number, month: number, months: number) => ({ from: firstOf(year, month), until: firstOf(year, month + months) });

/** Pure: the period of that name; null when it is none. Calendar months of Asia/Shanghai. */
export function periodCalled(name: string): AssessmentPeriod | null {
  const found = /^(20\d{2})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(name);
  if (!found) return null;
  const [year, month, quarter] = [Number(found[1]), found[2], found[3]];
  if (month) return { kind: 'month', name, ...spanOf(year, Number(month), 1), words: `${year}年${Number(month)}月` };
  if (quarter) return { kind: 'quarter', name, ...spanOf(year, Number(quarter) * 3 - 2, 3), words: `${year}年第${QUARTERS[Number(quarter) - 1] ?? ''}季度` };
  return { kind: 'year', name, ...spanOf(year, 1, 12), words: `${year}年` };
}

/** Pure: what has ended by the day and is to be drawn up in its month: the month before; after a quarter that quarter too, after a year the year. */
export function periodsDueIn(day: PlainDate): string[] {
  const before = firstOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1);
  const [year, month] = [before.slice(0, 4), Number(before.slice(5, 7))];
  return [before.slice(0, 7), ...(month % 3 === 0 ? [`${year}-Q${month / 3}`] : []), ...(month === 12 ? [year] : [])];
}

/** Pure: names of the twelve months that end with the last one of the period, the oldest first. */
export function monthsUpTo({ until }: Pick<AssessmentPeriod, 'until'>): string[] {
  const [year, month] = [Number(until.slice(0, 4)), Number(until.slice(5, 7))];
  return Array.from({ length: 12 }, (_, at) => firstOf(year, month - 12 + at).slice(0, 7));
}
