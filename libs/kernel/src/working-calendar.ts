import { addDays, dateOfDayNumber, dayNumber, isPlainDate, plainDate, weekdayOf, yearOf, type PlainDate } from './plain-date';

/**
 * One year as its holiday notice (放假安排) leaves it. `region` is '' for the national notice, else the division code
 * of an autonomous county whose government adds days of its own (全国年节及纪念日放假办法 4).
 */
export interface CalendarYear {
  year: number;
  region: string;
  /** Days off, weekends named by the notice included. */
  holidays: string[];
  /** Weekend days worked instead (补班). */
  makeUpDays: string[];
}

/** A date that is provisional when a year it was counted through has no notice yet. */
export interface DueDate {
  on: PlainDate;
  provisional: boolean;
}

/** Working days of one year, laid out so that every question is one look-up. */
interface YearTable {
  firstDay: number;
  loaded: boolean;
  /** countBefore[i] = working days among the first i days of the year. */
  countBefore: Uint16Array;
  /** Day numbers of the working days in order. */
  workingDays: Int32Array;
}

function valueAt(numbers: Uint16Array | Int32Array, index: number): number {
  const value = numbers[index];
  if (value === undefined) throw new RangeError(`day ${index} is outside the year`);
  return value;
}

/** Which days count for limits in working days (行政许可法 82). A year without notice counts Monday to Friday and says so. */
export class WorkingCalendar {
  private readonly dayOff = new Map<PlainDate, boolean>();
  private readonly loadedYears = new Set<number>();
  private readonly tables = new Map<number, YearTable>();

  /** @throws RangeError when a listed day is no date, or one entry calls the same day both off and worked */
  constructor(years: readonly CalendarYear[], region = '') {
    this.addEntries(years.filter((entry) => entry.region === ''));
    for (const entry of years) if (entry.region === '') this.loadedYears.add(entry.year);
    // after the national days: on the same day the region's own order is the later and nearer one
    if (region !== '') this.addEntries(years.filter((entry) => entry.region === region));
  }

  isWorkingDay(date: PlainDate): boolean {
    const table = this.tableOf(yearOf(date));
    const index = dayNumber(date) - table.firstDay;
    return valueAt(table.countBefore, index + 1) > valueAt(table.countBefore, index);
  }

  /** Whether the national notice of the year is known. */
  isLoaded(year: number): boolean {
    return this.loadedYears.has(year);
  }

  /** Whether every year touched by the days after `from` up to and with `upTo` is known. */
  isLoadedThrough(from: PlainDate, upTo: PlainDate): boolean {
    if (upTo <= from) return true;
    for (let year = yearOf(addDays(from, 1)); year <= yearOf(upTo); year += 1) if (!this.isLoaded(year)) return false;
    return true;
  }

  /**
   * The n-th working day after `start`: the day after start is the first candidate (民法典 201), n = 0 is start itself.
   * @throws RangeError when n is no whole number ≥ 0
   */
  addWorkingDays(start: PlainDate, n: number): { date: PlainDate; provisional: boolean } {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
    if (n === 0) return { date: start, provisional: false };
    let year = yearOf(start);
    let table = this.tableOf(year);
    const startIndex = dayNumber(start) - table.firstDay + 1;
    let provisional = !table.loaded && startIndex < table.countBefore.length - 1;
    let wanted = valueAt(table.countBefore, startIndex) + n;
    while (wanted > table.workingDays.length) {
      wanted -= table.workingDays.length;
      year += 1;
      table = this.tableOf(year);
      provisional ||= !table.loaded;
    }
    return { date: dateOfDayNumber(valueAt(table.workingDays, wanted - 1)), provisional };
  }

  /** The date itself when it is a working day, else the next one. */
  nextWorkingDayFrom(date: PlainDate): PlainDate {
    return this.isWorkingDay(date) ? date : this.addWorkingDays(date, 1).date;
  }

  /** The date itself when it is a working day, else the last one before. */
  lastWorkingDayUpTo(date: PlainDate): PlainDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, -1);
    return day;
  }

  /** Working days after `from` up to and with `upTo`; negative, counted the other way round, when `upTo` is earlier. */
  workingDaysAfter(from: PlainDate, upTo: PlainDate): number {
    if (upTo < from) return 0 - this.workingDaysAfter(upTo, from);
    const lastYear = yearOf(upTo);
    let count = this.countUpTo(upTo) - this.countUpTo(from);
    for (let year = yearOf(from); year < lastYear; year += 1) count += this.tableOf(year).workingDays.length;
    return count;
  }

  private countUpTo(date: PlainDate): number {
    const table = this.tableOf(yearOf(date));
    return valueAt(table.countBefore, dayNumber(date) - table.firstDay + 1);
  }

  private addEntries(entries: readonly CalendarYear[]): void {
    for (const { holidays, makeUpDays } of entries) {
      const off = new Set(holidays);
      const both = makeUpDays.find((day) => off.has(day));
      if (both !== undefined) throw new RangeError(`both a holiday and a make-up day: ${both}`);
      // by its own date, not by the entry's year: a notice for 2027 may name 2026-12-31
      for (const day of holidays) this.dayOff.set(plainDate(day), true);
      for (const day of makeUpDays) this.dayOff.set(plainDate(day), false);
    }
  }

  private tableOf(year: number): YearTable {
    const known = this.tables.get(year);
    if (known) return known;
    const table = this.buildTable(year);
    this.tables.set(year, table);
    return table;
  }

  private buildTable(year: number): YearTable {
    const firstDay = dayNumber(plainDate(`${year}-01-01`));
    const length = isPlainDate(`${year}-02-29`) ? 366 : 365;
    const countBefore = new Uint16Array(length + 1);
    const workingDays: number[] = [];
    for (let index = 0; index < length; index += 1) {
      if (!this.isDayOff(dateOfDayNumber(firstDay + index))) workingDays.push(firstDay + index);
      countBefore[index + 1] = workingDays.length;
    }
    return { firstDay, loaded: this.isLoaded(year), countBefore, workingDays: Int32Array.from(workingDays) };
  }

  private isDayOff(date: PlainDate): boolean {
    const weekday = weekdayOf(date);
    return this.dayOff.get(date) ?? (weekday === 0 || weekday === 6);
  }
}
