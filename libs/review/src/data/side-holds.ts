import { HOLD_KINDS } from '@onecounter/contracts';
import type { WriteStatement } from '@onecounter/platform';

export interface SideHold { readonly kind: 'interestedParties' | 'hearingRight'; readonly by: number | null; readonly on: string; readonly dueOn: string; readonly basis: string; readonly reason: string; readonly documentId: string }

/** Adds a hold that blocks decisions and stops no clock. */
export function openSideHold(w: WriteStatement, hold: SideHold): void {
  const { blocks, stopsClock } = HOLD_KINDS[hold.kind];
  w.part('sh', `insert into casework.case_hold (case_id, kind, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason, due_on, document_id)
    select s.id, ${w.param(hold.kind, 'text')}, ${w.param(hold.by, 'bigint')}, s.version, ${w.param(hold.on, 'date')}, ${w.param([...blocks], 'text[]')}, ${w.param(stopsClock, 'boolean')},
      ${w.param(hold.basis, 'text')}, ${w.param(hold.reason, 'text')}, ${w.param(hold.dueOn, 'date')}, ${w.param(hold.documentId, 'uuid')} from s`);
}
