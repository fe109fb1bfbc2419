import { addDays, isPlainDate, plainDate, startOfLegalDay, type WorkingCalendar } from '@onecounter/kernel';

/** Pure: the same time of day on the n-th working day after the legal date. */
export function workingDaysOn(today: string, timeOfDay: string, days: number, calendar: WorkingCalendar): string {
  return instantOf(calendar.addWorkingDays(plainDate(today), days).date, timeOfDay) ?? '';
}

/** Pure: the same time of day so many calendar days later. */
export function daysOn(today: string, timeOfDay: string, days: number): string {
  return instantOf(addDays(plainDate(today), days), timeOfDay) ?? '';
}

/** Pure: a legal date and time of Asia/Shanghai as an instant; null when they are none. */
export function instantOf(date: string, timeOfDay: string): string | null {
  const [hours, minutes] = timeOfDay.split(':').map(Number);
  if (!isPlainDate(date) || hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes)) return null;
  return new Date(startOfLegalDay(plainDate(date)).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
}
