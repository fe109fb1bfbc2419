import { RUNNING_STATUSES, type CaseStatus, type ItemDefinition } from '@onecounter/contracts';
import { addDays, dayOfStop, lightOf, noticeDueOn, plainDate, projectDueDates, legalDateOf, type ClockLedger, type ClockTerms, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import type { CaseInFull, CaseRow } from '../data/case-row';

/** Working days left at which a due date counts as near. */
export const SOON_DAYS = 1;

export function termsOf(definition: ItemDefinition): ClockTerms {
  const { statutoryLimit, promisedLimit, deliveryLimit } = definition;
  const said = ({ basis, verified }: { basis: string; verified: boolean }): string => (verified ? basis : `${basis}【待核】`);
  return {
    statutory: { days: statutoryLimit.days, unit: statutoryLimit.unit }, statutoryBasis: said(statutoryLimit),
    promised: { days: promisedLimit.days, unit: promisedLimit.unit }, promisedBasis: said(promisedLimit),
    delivery: { days: deliveryLimit.days, unit: deliveryLimit.unit }, deliveryBasis: said(deliveryLimit),
  };
}

/** What the clock is projected from: start, stops and extensions as they are on record. */
export function ledgerOf(row: Pick<CaseInFull, 'accepted_on' | 'decided_on' | 'holds' | 'extensions'>): ClockLedger | null {
  if (!row.accepted_on) return null;
  return {
    acceptedOn: plainDate(row.accepted_on),
    decidedOn: row.decided_on ? plainDate(row.decided_on) : null,
    stops: row.holds.filter((hold) => hold.stops_clock).map((hold) => ({
      from: plainDate(hold.opened_on), until: hold.cleared_on ? plainDate(hold.cleared_on) : null, notifiedDays: hold.notified_days ?? 0, basis: hold.basis,
      reason: hold.reason ?? '', ...(hold.document_id ? { evidence: hold.document_id } : {}),
    })),
    extensions: row.extensions.map((one) => ({ on: plainDate(one.on_date), days: one.days, basis: one.basis, ...(one.document_id ? { evidence: one.document_id } : {}) })),
  };
}

/** The projected columns of a case. `due_on` is the date that counts in the present stage: notice, promise or delivery. */
export interface DueColumns {
  readonly statutory_due_on: string | null;
  readonly promised_due_on: string | null;
  readonly delivery_due_on: string | null;
  readonly due_on: string | null;
  readonly provisional: boolean;
}

export function projectColumns(definition: ItemDefinition, row: Pick<CaseInFull, 'accepted_on' | 'decided_on' | 'holds' | 'extensions'>, calendar: WorkingCalendar): DueColumns {
  const ledger = ledgerOf(row);
  if (!ledger) return { statutory_due_on: null, promised_due_on: null, delivery_due_on: null, due_on: null, provisional: false };
  const dates = projectDueDates(termsOf(definition), ledger, calendar);
  const now = dates.delivery ?? dates.promised;
  return {
    statutory_due_on: dates.statutory.on, promised_due_on: dates.promised.on, delivery_due_on: dates.delivery?.on ?? null, due_on: now.on,
    provisional: now.provisional || (!dates.delivery && dates.statutory.provisional),
  };
}

/** The five working days to tell what is missing, from the receipt (or the last supplement). */
export function noticeColumns(receivedOn: PlainDate, calendar: WorkingCalendar): Pick<DueColumns, 'due_on' | 'provisional'> & { notice_due_on: string } {
  const due = noticeDueOn(receivedOn, calendar);
  return { notice_due_on: due.on, due_on: due.on, provisional: due.provisional };
}

/** Light, in words, of the date that counts now. */
export function lightOfCase(row: Pick<CaseRow, 'running' | 'status' | 'moved_at' | 'due_on' | 'clock_stopped_on' | 'accepted_on' | 'decided_on'>, holds: CaseInFull['holds'] | null, today: PlainDate, calendar: WorkingCalendar): { kind: string; days: number; words: string } | null {
  if (!row.running) return { kind: 'done', days: 0, words: '办结' };
  if (row.status === 'awaitingSupplement') return stoppedLight(row.moved_at, today, calendar);
  if (row.status === 'registered' && row.clock_stopped_on) return { kind: 'stopped', days: 0, words: '等前置' };
  if (!row.due_on) return null;
  if (row.clock_stopped_on && isRunning(row.status) && !notifiedTimeIsOver(row, holds, today)) {
    const ledger = holds ? ledgerOf({ ...row, holds, extensions: [] }) : null;
    const day = ledger ? dayOfStop(ledger, calendar, today) : calendar.workingDaysAfter(addDays(plainDate(row.clock_stopped_on), -1), today);
    return lightOf(plainDate(row.due_on), today, calendar, SOON_DAYS, 'stopped', day ?? 0);
  }
  return lightOf(plainDate(row.due_on), today, calendar, SOON_DAYS);
}

/** Beyond the days that were notified the clock runs again, whether the procedure has ended or not (REV-5): then the light is that of the date. */
function notifiedTimeIsOver(row: Pick<CaseRow, 'due_on'>, holds: CaseInFull['holds'] | null, today: PlainDate): boolean {
  const open = holds?.find((hold) => hold.stops_clock && hold.cleared_on === null);
  return (open?.due_on ?? row.due_on ?? today) < today;
}

/** 等申请人: nothing of ours runs; the days are those since the notice. */
function stoppedLight(since: Date, today: PlainDate, calendar: WorkingCalendar): { kind: string; days: number; words: string } {
  const days = Math.max(0, calendar.workingDaysAfter(legalDateOf(since), today));
  return { kind: 'stopped', days, words: `停在申请人 ${days} 天` };
}

const isRunning = (status: CaseStatus): boolean => RUNNING_STATUSES.includes(status);
