import { maxDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';
import { projectLimit, type ClockLedger, type ClockTerms } from './legal-clock';

/**
 * How a decision lies to the limits of its item, in working days (RPT-2 names the three apart). Time that does not count
 * (行政许可法 45) is left out of all of them; `saved` is always `days + compressed`.
 */
export interface EarlyDays {
  /** 提前天数: promised less actual; negative when the promise was broken. */
  readonly days: number;
  /** Decided after the promised day; true with 0 days when only rest days lie between. */
  readonly late: boolean;
  /** 压缩: statutory less promised, as the item version has them; an extension (art. 42) saves nobody any time and is left out. */
  readonly compressed: number;
  /** 节约: statutory less actual. */
  readonly saved: number;
  /** A year between is not loaded: the numbers may still move. */
  readonly provisional: boolean;
}

/**
 * The promised limit less the days that were used, once the case is decided; null before. Counted from the decision to the day on
 * which each limit ends, so that limits of calendar days are compared in working days, too.
 */
export function earlyDays(terms: ClockTerms, ledger: ClockLedger, calendar: WorkingCalendar): EarlyDays | null {
  const { decidedOn } = ledger;
  if (decidedOn === null) return null;
  const promisedOn = projectLimit('promised', terms, ledger, calendar).dueOn;
  const statutoryOn = projectLimit('statutory', terms, { ...ledger, extensions: [] }, calendar).dueOn;
  const days = calendar.workingDaysAfter(decidedOn, promisedOn);
  const compressed = calendar.workingDaysAfter(promisedOn, statutoryOn);
  const last = maxDate(decidedOn, maxDate(promisedOn, statutoryOn));
  return { days, late: decidedOn > promisedOn, compressed, saved: days + compressed, provisional: !calendar.isLoadedThrough(ledger.acceptedOn, last) };
}

/** 提前 3 个工作日办结；按期办结；超承诺期限 2 个工作日。 */
export function earlyDaysInWords({ days, late }: Pick<EarlyDays, 'days' | 'late'>): string {
  if (days > 0) return `提前 ${days} 个工作日办结`;
  if (!late) return '按期办结';
  return days === 0 ? '超承诺期限，不足 1 个工作日' : `超承诺期限 ${-days} 个工作日`;
}
