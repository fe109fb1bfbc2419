import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';

/** 行政许可法 42②: forty-five days when two or more departments decide together, fifteen more with the approval of the government's leader; working days by art. 82. */
export const JOINT_DAYS = 45;
export const JOINT_EXTENSION_DAYS = 15;

/** The last day of the joint limit. @param from legal date of reception */
export function jointStatutoryDay(from: PlainDate, calendar: WorkingCalendar): { readonly date: PlainDate; readonly provisional: boolean } {
  return calendar.addWorkingDays(from, JOINT_DAYS);
}
