import { addDays, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { REMINDED_DATES, REMINDED_DATE_NAMES, type RemindedDate, type RemindedDateRule } from '@onecounter/contracts';

/** How long after the last reminder a date is still looked at when all is looked at anew. */
const LOOKS_BACK = 5;
/** Days around today that hold every date of interest: no holiday is longer than two weeks. */
const HORIZON = 60;

/** When people are reminded, in working days after the due date (negative: before), in order. */
export interface ReminderPlan { readonly first: number; readonly leader: number }
const lastOf = (kind: RemindedDate): number => (REMINDED_DATES[kind] as RemindedDateRule).last ?? Number.MAX_SAFE_INTEGER;
export const offsetsOf = (kind: RemindedDate, { first, leader }: ReminderPlan): number[] => [...new Set([REMINDED_DATES[kind].first ?? -first, -1, 0, 1, leader])].filter((days) => days <= lastOf(kind)).sort((one, other) => one - other);

/** A due date that reached one of its reminders. */
export interface ReachedDay { readonly kind: RemindedDate; readonly dueOn: PlainDate; readonly days: number }

/**
 * Due dates that have reached a reminder since the day that was last looked at; of several reached meanwhile (an outage, a long holiday) only the latest counts.
 * @param since last day that was looked at; null: all that is near, as if nothing had been
 */
export function daysReached(calendar: WorkingCalendar, today: PlainDate, since: PlainDate | null, plan: ReminderPlan): ReachedDay[] {
  // what a day is from here is the same for every kind of date
  const near = Array.from({ length: 3 * HORIZON + 1 }, (_, at) => addDays(today, HORIZON - at))
    .map((dueOn) => ({ dueOn, passed: calendar.workingDaysAfter(dueOn, today), passedThen: since === null ? null : calendar.workingDaysAfter(dueOn, since) }));
  return REMINDED_DATE_NAMES.flatMap((kind) => {
    const offsets = offsetsOf(kind, plan);
    const last = offsets.at(-1) ?? 0;
    const latest = (passed: number): number | undefined => offsets.findLast((offset) => offset <= passed);
    return near.flatMap(({ dueOn, passed, passedThen }): ReachedDay[] => {
      const [days, before] = [latest(passed), passedThen === null ? undefined : latest(passedThen)];
      if (days === undefined || passed > lastOf(kind) || (before !== undefined && before >= days) || (since === null && passed > last + LOOKS_BACK)) return [];
      return [{ kind, dueOn, days }];
    });
  });
}

/** 还有 3 个工作日到期, 今天到期, 已逾期 1 个工作日. */
export function whenDue(days: number): string {
  if (days === 0) return '今天到期';
  return days < 0 ? `还有${-days}个工作日到期` : `已逾期${days}个工作日`;
}
