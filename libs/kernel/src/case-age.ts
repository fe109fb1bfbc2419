import type { PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';

/** While the applicant had the case: from the notice until what was missing came; `until` is null while it is still with the applicant. */
export interface Wait {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export interface CaseAge {
  /** Working days since reception on which the case was ours. */
  readonly days: number;
  /** Working days that it has been with the applicant now; null when it is with us. */
  readonly waitingDays: number | null;
}

/** 件龄. The day after reception is the first, as with every limit (民法典 201); what the applicant takes does not age the case. */
export function ageOfCase(receivedOn: PlainDate, waits: readonly Wait[], upTo: PlainDate, calendar: WorkingCalendar): CaseAge {
  const of = (from: PlainDate, until: PlainDate): number => Math.max(0, calendar.workingDaysAfter(from, until));
  const away = waits.reduce((sum, { from, until }) => sum + of(from, until ?? upTo), 0);
  const open = waits.find(({ until }) => until === null);
  return { days: Math.max(0, of(receivedOn, upTo) - away), waitingDays: open ? of(open.from, upTo) : null };
}

/** 停在申请人 3 天, or 12 天. */
export function ageInWords({ days, waitingDays }: CaseAge): string {
  return waitingDays === null ? `${days} 天` : `停在申请人 ${waitingDays} 天`;
}
