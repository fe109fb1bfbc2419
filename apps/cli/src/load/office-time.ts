import { legalDateOf, startOfLegalDay, type PlainDate } from '@onecounter/kernel';

/** Minutes of an office day: 08:30–11:30 and 13:00–16:30. */
export const OFFICE_DAY = 390;
const MORNING = 180;
const MORNING_FROM = 8 * 60 + 30;
const AFTERNOON_FROM = 13 * 60;
const MINUTE_MS = 60_000;
const SHANGHAI_MS = 8 * 3_600_000;
const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** Time as the windows know it: minutes of office time since the first of these working days began. */
export class OfficeTime {
  /** Office minutes passed until now. */
  readonly now: number;

  constructor(private readonly days: readonly PlainDate[], now: Date) {
    this.now = this.minutesUntil(now);
  }

  /** Legal date on which a minute falls. */
  dayAt(minutes: number): PlainDate {
    return this.days[Math.floor(minutes / OFFICE_DAY)] as PlainDate;
  }

  /** The instant in ISO 8601. Offices are open between 00:30 and 08:30 UTC, so that the date is the same there. */
  isoAt(minutes: number): string {
    const day = Math.floor(minutes / OFFICE_DAY);
    const minute = minutes - day * OFFICE_DAY;
    const ms = Math.floor((minute < MORNING ? MORNING_FROM + minute : AFTERNOON_FROM + minute - MORNING) * MINUTE_MS) - SHANGHAI_MS;
    const [hour, minuteOfHour, second] = [Math.floor(ms / 3_600_000), Math.floor(ms / MINUTE_MS) % 60, Math.floor(ms / 1000) % 60];
    return `${this.days[day] ?? ''}T${two(hour)}:${two(minuteOfHour)}:${two(second)}.${String(ms % 1000).padStart(3, '0')}Z`;
  }

  private minutesUntil(now: Date): number {
    const today = legalDateOf(now);
    const before = this.days.filter((day) => day < today).length;
    if (this.days[before] !== today) return before * OFFICE_DAY;
    const minute = (now.getTime() - startOfLegalDay(today).getTime()) / MINUTE_MS;
    const morning = Math.min(MORNING, Math.max(0, minute - MORNING_FROM));
    return before * OFFICE_DAY + morning + Math.min(OFFICE_DAY - MORNING, Math.max(0, minute - AFTERNOON_FROM));
  }
}
