import { plainDate, type WorkingCalendar } from '@onecounter/kernel';

/** Pure: 节约 = statutory − actual: working days from the decision to the statutory day of the case; 0 when it came on the day or after. */
export const daysSavedBy = (decidedOn: string, statutoryDueOn: string, calendar: WorkingCalendar): number => Math.max(0, calendar.workingDaysAfter(plainDate(decidedOn), plainDate(statutoryDueOn)));
