import { addDays, legalDateOf, plainDate, type PlainDate } from './plain-date';

/** A reporting month, half-open: `from` belongs to it, `to` to the next. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
  /** `YYYY-MM` of its last day. */
  name: string;
}

const CUT_OFF_DAY = 25;

function cutOffOf(year: number, month: number, day: number): PlainDate {
  const shifted = new Date(Date.UTC(year, month - 1, day));
  return plainDate(shifted.toISOString().slice(0, 10));
}

/**
 * The reporting month of an instant or legal date: from the cut-off day of one month, 00:00 Asia/Shanghai, to that of the next,
 * so that the 25th itself is counted once, in the later period.
 * @throws RangeError when the cut-off day does not exist in every month (1 to 28) or the moment is invalid
 */
export function periodOf(moment: Date | PlainDate, cutOffDay = CUT_OFF_DAY): Period {
  if (!Number.isInteger(cutOffDay) || cutOffDay < 1 || cutOffDay > 28) throw new RangeError(`not a cut-off day: ${cutOffDay}`);
  const date = typeof moment === 'string' ? plainDate(moment) : legalDateOf(moment);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const first = Number(date.slice(8)) >= cutOffDay ? month : month - 1;
  const to = cutOffOf(year, first + 1, cutOffDay);
  return { from: cutOffOf(year, first, cutOffDay), to, name: addDays(to, -1).slice(0, 7) };
}

/** The period of a name `YYYY-MM`. @throws RangeError when the name is no month */
export function periodNamed(name: string, cutOffDay = CUT_OFF_DAY): Period {
  const firstOfMonth = plainDate(`${name}-01`);
  // the first of a month lies before any cut-off but the first itself, hence in the period that ends in its month or begins with it
  return periodOf(firstOfMonth, cutOffDay);
}

/** The cut-off day was changed on this legal date. */
export interface CutOffChange {
  readonly since: PlainDate;
  /** 2 to 28. */
  readonly day: number;
}

/** Every cut-off day that ever held: the first one, and its changes in the order in which they were made. */
export interface CutOffHistory {
  readonly first: number;
  readonly changes: readonly CutOffChange[];
}

/** A period with the cut-off day that ends it. */
export interface BulletinPeriod extends Period {
  readonly cutOffDay: number;
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const cutOffIn = (month: number, day: number): PlainDate => cutOffOf(Math.floor(month / 12), (month % 12) + 1, day);
const nameOf = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** From which month on each cut-off day holds. A change takes the first cut-off that neither the old day nor the new one has passed, so that no period that is over ever moves. */
function cutOffDays({ first, changes }: CutOffHistory): readonly { readonly fromMonth: number; readonly day: number }[] {
  const stages = [{ fromMonth: -Infinity, day: requireCutOffDay(first) }];
  for (const { since, day } of changes) {
    const before = stages.at(-1) ?? { fromMonth: -Infinity, day: first };
    const earliest = Math.min(before.day, requireCutOffDay(day));
    const month = monthOf(since);
    stages.push({ fromMonth: Math.max(before.fromMonth, since < cutOffIn(month, earliest) ? month : month + 1), day });
  }
  return stages;
}

function requireCutOffDay(day: number): number {
  if (!Number.isInteger(day) || day < 2 || day > 28) throw new RangeError(`not a cut-off day: ${day}`);
  return day;
}

function bulletinPeriod(month: number, history: CutOffHistory): BulletinPeriod {
  const stages = cutOffDays(history);
  const dayIn = (one: number): number => stages.filter(({ fromMonth }) => fromMonth <= one).at(-1)?.day ?? history.first;
  return { name: nameOf(month), from: cutOffIn(month - 1, dayIn(month - 1)), to: cutOffIn(month, dayIn(month)), cutOffDay: dayIn(month) };
}

/**
 * The period of a legal date when the cut-off day has changed: after a change the period runs from the old cut-off to the new one, so that every date lies in exactly one.
 * Named after the month in which it is cut off. @throws RangeError when a day of the history is none of 2 to 28
 */
export function bulletinPeriodOf(date: PlainDate, history: CutOffHistory): BulletinPeriod {
  const month = monthOf(date);
  const own = bulletinPeriod(month, history);
  return date < own.to ? own : bulletinPeriod(month + 1, history);
}

/** The period of a name `YYYY-MM`. @throws RangeError when the name is no month */
export function bulletinPeriodNamed(name: string, history: CutOffHistory): BulletinPeriod {
  return bulletinPeriod(monthOf(plainDate(`${name}-01`)), history);
}

/** The name of the period so many months later; earlier when negative. */
export const periodAfter = (name: string, months: number): string => nameOf(monthOf(plainDate(`${name}-01`)) + months);
