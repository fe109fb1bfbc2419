import { plainDate, yearOf, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';

/** Where counting begins: long before any project of this system. */
const FIRST = plainDate('1990-01-01');

/** Working days by number, so that a plan is added up in whole numbers. A calendar has one axis; each day is looked up once. */
export class DayAxis {
  private static readonly known = new WeakMap<WorkingCalendar, DayAxis>();
  private readonly days = new Map<number, PlainDate>();

  private constructor(private readonly calendar: WorkingCalendar) {}

  static of(calendar: WorkingCalendar): DayAxis {
    const known = DayAxis.known.get(calendar);
    if (known) return known;
    const axis = new DayAxis(calendar);
    DayAxis.known.set(calendar, axis);
    return axis;
  }

  /** Days before 1990 are given as its first one: a latest start so long ago is missed by any measure. */
  dayAt(number: number): PlainDate {
    let day = this.days.get(number);
    if (day === undefined) this.days.set(number, (day = number <= 0 ? FIRST : this.calendar.addWorkingDays(FIRST, number).date));
    return day;
  }

  /** The day itself, or the next working day: something that begins, or has ended, on a day off. */
  numberFrom(date: PlainDate): number {
    return this.calendar.workingDaysAfter(FIRST, this.calendar.nextWorkingDayFrom(date));
  }

  /** The day itself, or the last working day before: a target on a day off. */
  numberUpTo(date: PlainDate): number {
    return this.calendar.workingDaysAfter(FIRST, this.calendar.lastWorkingDayUpTo(date));
  }

  /** The last day that is counted from `start` on through years with a holiday notice only. */
  certainUpTo(start: PlainDate): PlainDate {
    let year = yearOf(start);
    while (this.calendar.isLoaded(year)) year += 1;
    return plainDate(`${year - 1}-12-31`);
  }
}
