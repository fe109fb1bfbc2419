import type { ItemDefinition } from '@onecounter/contracts';
import { addDays, plainDate, type PlainDate } from '@onecounter/kernel';

const DAYS_A_YEAR = 365.25;

/** How long a certificate is valid; both days included. */
export interface Validity {
  readonly from: PlainDate;
  /** null: no end that this system knows. */
  readonly until: PlainDate | null;
  /** As printed. */
  readonly text: string;
}

/** From the day of the decision; whole years end on the eve of the anniversary, whatever leap days lie between. */
export function validityOf(result: Pick<ItemDefinition['result'], 'validity' | 'validDays'>, decidedOn: PlainDate): Validity {
  if (result.validDays === null) return { from: decidedOn, until: null, text: worded(result.validity) };
  const until = endOf(result.validDays, decidedOn);
  return { from: decidedOn, until, text: `${printed(decidedOn)}至${printed(until)}` };
}

function endOf(validDays: number, from: PlainDate): PlainDate {
  const years = Math.round(validDays / DAYS_A_YEAR);
  const isYears = years >= 1 && Math.abs(years * DAYS_A_YEAR - validDays) < 1;
  return isYears ? addDays(anniversary(from, years), -1) : addDays(from, validDays - 1);
}

/** 29 February has its anniversary on 1 March where there is none. */
function anniversary(date: PlainDate, years: number): PlainDate {
  const [year = '', month = '', day = ''] = date.split('-');
  const target = Number(year) + years;
  const leap = (target % 4 === 0 && target % 100 !== 0) || target % 400 === 0;
  return plainDate(month === '02' && day === '29' && !leap ? `${target}-03-01` : `${target}-${month}-${day}`);
}

/** What the catalogue says, without its marks 【…】; nothing said means no end. */
function worded(validity: string): string {
  const text = validity.replace(/【[^】]*】/g, '').trim();
  return text === '' || text === '—' ? '长期' : text;
}

function printed(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
