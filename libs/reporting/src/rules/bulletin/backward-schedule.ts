import { addDays, maxDate, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';

/** Working days after the cut-off. */
export interface BackwardTerms { readonly confirmDays: number; readonly leaderDays: number; readonly issueDays: number }
/** 倒排: legal dates. `provisional`: a year was counted through whose notice is not known. */
export interface BackwardSchedule { readonly sectionsDue: PlainDate; readonly freeze: PlainDate; readonly confirm: PlainDate; readonly leader: PlainDate; readonly issue: PlainDate; readonly provisional: boolean }

/** Pure: sections are due on the last working day before the cut-off, which itself never moves; the bulletin goes out early in the month after. @param to the cut-off day, which belongs to the next period */
export function backwardSchedule(to: PlainDate, calendar: WorkingCalendar, { confirmDays, leaderDays, issueDays }: BackwardTerms): BackwardSchedule {
  const sectionsDue = calendar.lastWorkingDayUpTo(addDays(to, -1));
  const [confirm, leader, issue] = [confirmDays, leaderDays, issueDays].map((days) => calendar.addWorkingDays(to, days));
  if (!confirm || !leader || !issue) throw new RangeError('three terms are needed');
  const firstOfNext = calendar.nextWorkingDayFrom(monthAfter(addDays(to, -1)));
  return { sectionsDue, freeze: to, confirm: confirm.date, leader: leader.date, issue: maxDate(issue.date, firstOfNext), provisional: issue.provisional || !calendar.isLoadedThrough(to, firstOfNext) };
}

/** The first of the next month. */
function monthAfter(day: PlainDate): PlainDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return plainDate(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`);
}
