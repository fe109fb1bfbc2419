import { codesOfItem, type ItemLimit, type ThemeDefinition } from '@onecounter/contracts';
import { addDays, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';

const YEAR_DAYS = 366;
/** The coming year first; then the one before, whose long holidays stand for those of a year without notice. */
const OFFSETS = [...Array(2 * YEAR_DAYS).keys()].map((index) => (index < YEAR_DAYS ? index : YEAR_DAYS - 1 - index));

/** Promised limit of an item on the day in question; undefined for one that nobody has published. */
export type PromiseOf = (item: string) => Pick<ItemLimit, 'days' | 'unit'> | undefined;

export interface ThemeOverrun {
  readonly start: PlainDate;
  readonly byDays: number;
  /** Codes in the order in which they wait for each other. */
  readonly chain: readonly string[];
}

/**
 * A day of reception on which the items, each begun when its hard predecessors are decided at the end of their promise, end after the theme's own promise; null when there is none.
 * Every item counts, chosen or not: the promise must hold for whoever needs them all.
 */
export function themeOverrunOf(theme: ThemeDefinition, promiseOf: PromiseOf, calendar: WorkingCalendar, from: PlainDate): ThemeOverrun | null {
  const days = theme.promisedDays;
  if (days === null) return null;
  // working days add up the same whatever the day: one is proof
  const working = theme.items.flatMap(codesOfItem).every((code) => promiseOf(code)?.unit !== 'calendar');
  for (const offset of working ? OFFSETS.slice(0, 1) : OFFSETS) {
    const start = addDays(from, offset);
    const last = calendar.addWorkingDays(start, days).date;
    const late = latestOf(theme, promiseOf, calendar, start);
    if (late && late.on > last) return { start, byDays: calendar.workingDaysAfter(last, late.on), chain: late.chain };
  }
  return null;
}

interface End { readonly on: PlainDate; readonly chain: readonly string[] }

function latestOf(theme: ThemeDefinition, promiseOf: PromiseOf, calendar: WorkingCalendar, start: PlainDate): End | null {
  const ends = new Map<string, End>();
  const endOf = (item: string): End => {
    const known = ends.get(item);
    if (known) return known;
    ends.set(item, { on: start, chain: [item] }); // a circle is refused by a reason of its own
    const before = theme.dependencies.filter((one) => one.kind === 'hard' && one.item === item).map(({ on }) => endOf(on));
    const last = laterOf([{ on: start, chain: [] }, ...before]);
    const end = { on: endOn(theme, item, promiseOf, calendar, last.on), chain: [...last.chain, item] };
    ends.set(item, end);
    return end;
  };
  return theme.items.length === 0 ? null : laterOf(theme.items.map(({ item }) => endOf(item)));
}

const laterOf = (ends: readonly End[]): End => ends.reduce((last, one) => (one.on > last.on || (one.on === last.on && one.chain.length > last.chain.length) ? one : last));

/** The end of the slowest that may stand here: whoever chooses it must be served within the promise too. */
function endOn(theme: ThemeDefinition, item: string, promiseOf: PromiseOf, calendar: WorkingCalendar, begun: PlainDate): PlainDate {
  const codes = codesOfItem(theme.items.find((one) => one.item === item) ?? { item, alternatives: [] });
  return codes.reduce<PlainDate>((last, code) => {
    const limit = promiseOf(code);
    const end = limit ? limitEnd(limit, begun, calendar) : begun;
    return end > last ? end : last;
  }, begun);
}

function limitEnd({ days, unit }: Pick<ItemLimit, 'days' | 'unit'>, start: PlainDate, calendar: WorkingCalendar): PlainDate {
  if (unit === 'working') return calendar.addWorkingDays(start, days).date;
  return days === 0 ? start : calendar.nextWorkingDayFrom(addDays(start, days));
}
