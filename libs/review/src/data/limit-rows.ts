import { HOLD_KINDS } from '@onecounter/contracts';
import type { WriteStatement } from '@onecounter/platform';

export interface StopToOpen {
  readonly procedure: string;
  readonly basis: string;
  readonly reason: string;
  readonly notifiedDays: number;
  readonly openedOn: string;
  readonly dueOn: string;
  readonly documentId: string;
  readonly openedBy: number | null;
}

/** Adds the hold that stops the clock to the step's statement. */
export function openStop(w: WriteStatement, stop: StopToOpen): void {
  const { blocks, stopsClock } = HOLD_KINDS.excludedProcedure;
  w.part('ho', `insert into casework.case_hold (case_id, kind, procedure, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason, notified_days, due_on, document_id)
    select s.id, 'excludedProcedure', ${w.param(stop.procedure, 'text')}, ${w.param(stop.openedBy, 'bigint')}, s.version, ${w.param(stop.openedOn, 'date')}, ${w.param([...blocks], 'text[]')}, ${w.param(stopsClock, 'boolean')},
      ${w.param(stop.basis, 'text')}, ${w.param(stop.reason, 'text')}, ${w.param(stop.notifiedDays, 'int')}, ${w.param(stop.dueOn, 'date')}, ${w.param(stop.documentId, 'uuid')} from s`);
}

/** Clears one hold, or every open one when the case ends. */
export function clearHolds(w: WriteStatement, which: { readonly id: number | 'all'; readonly on: string; readonly by: number | null; readonly result: string }): void {
  const one = which.id === 'all' ? '' : ` and h.id = ${w.param(which.id, 'bigint')}`;
  w.part('hc', `update casework.case_hold h set cleared_on = ${w.param(which.on, 'date')}, cleared_by = ${w.param(which.by, 'bigint')}, result = ${w.param(which.result, 'text')}
    from s where h.case_id = s.id and h.cleared_on is null${one}`);
}

/** Adds the extension to the ledger. */
export function recordExtension(w: WriteStatement, extension: { readonly on: string; readonly days: number; readonly basis: string; readonly reason: string; readonly documentId: string }): void {
  w.part('ex', `insert into casework.limit_extension (case_id, step_seq, on_date, days, basis, reason, document_id)
    select s.id, s.version, ${w.param(extension.on, 'date')}, ${w.param(extension.days, 'int')}, ${w.param(extension.basis, 'text')}, ${w.param(extension.reason, 'text')}, ${w.param(extension.documentId, 'uuid')} from s`);
}
