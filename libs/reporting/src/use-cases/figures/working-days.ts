import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars } from '@onecounter/platform';
import type { DayNumbers } from '../../data/case-counts';

/** Four years before the period and four after it: no limit reaches further. */
const REACH_DAYS = 1_500;
const KEPT = 60;

/** Working days numbered one after the other, so that a statement subtracts instead of counting; by the calendar as it is loaded now. */
@Injectable()
export class WorkingDays {
  private readonly numbered = new WeakMap<WorkingCalendar, Map<string, DayNumbers>>();
  constructor(private readonly calendars: Calendars) {}

  async around(from: PlainDate, jurisdictionPath: string): Promise<{ readonly days: DayNumbers; readonly calendar: WorkingCalendar }> {
    const calendar = await this.calendars.of(jurisdictionPath);
    const known = this.numbered.get(calendar) ?? new Map<string, DayNumbers>();
    const days = known.get(from) ?? numberDays(addDays(from, -REACH_DAYS), calendar);
    if (known.size >= KEPT) known.clear();
    this.numbered.set(calendar, known.set(from, days));
    return { days, calendar };
  }
}

function numberDays(since: PlainDate, calendar: WorkingCalendar): DayNumbers {
  const numbers: number[] = [];
  for (let day = since, count = 0; numbers.length < 2 * REACH_DAYS; day = addDays(day, 1)) numbers.push((count += calendar.isWorkingDay(day) ? 1 : 0));
  return { since, numbers };
}
