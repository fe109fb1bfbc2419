import { Injectable } from '@nestjs/common';
import { HOLD_KINDS, type LateEntryOutcome, type PastDecision } from '@onecounter/contracts';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import { caseScope } from '../scope/case-scope';
import type { CaseRow } from './case-row';
import type { SealedWords } from './sealed-words';

/** What truly happened on paper; legal dates of Asia/Shanghai. */
export interface PaperDates {
  readonly outcome: LateEntryOutcome; readonly decision: PastDecision | null; readonly decisionNumber: string | null; readonly registerEntryId: number | null;
  readonly receivedOn: string; readonly acceptedOn: string; readonly decidedOn: string | null; readonly issuedOn: string | null;
}
export interface LateEntryRow extends PaperDates { readonly caseId: number; readonly reason: string; readonly enteredByName: string; readonly enteredOn: string; readonly approvedByName: string | null; readonly approvedOn: string | null; readonly declinedOn: string | null }
export type ListedLateEntry = LateEntryRow & Pick<CaseRow, 'number' | 'item_name' | 'applicant_name'> & { readonly unit_name: string };

const COLUMNS = `e.case_id "caseId", e.register_entry_id "registerEntryId", e.outcome, e.decision, e.decision_number "decisionNumber", e.reason, e.true_received_on "receivedOn", e.true_accepted_on "acceptedOn", e.true_decided_on "decidedOn", e.true_issued_on "issuedOn",
  (select p.name from organisation.person p where p.id = e.entered_by) "enteredByName", e.entered_on "enteredOn", (select p.name from organisation.person p where p.id = e.approved_by) "approvedByName", e.approved_on "approvedOn", e.declined_on "declinedOn"`;

/** 补录 */
@Injectable()
export class LateEntries {
  constructor(private readonly sql: Sql) {}

  of(caseId: number): Promise<LateEntryRow | undefined> {
    return this.sql.row<LateEntryRow>(`select ${COLUMNS} from casework.late_entry e where e.case_id = $1`, [caseId]);
  }

  /** Within the actor's scope, the latest first: those that wait, or all. */
  list(actor: Actor, filter: { readonly waiting: boolean; readonly after: number | null; readonly limit: number }): Promise<ListedLateEntry[]> {
    const scope = caseScope(actor, 3);
    return this.sql.rows<ListedLateEntry>(
      `select ${COLUMNS}, c.number, c.item_name, c.applicant_name, u.name unit_name from casework.late_entry e join casework.permit_case c on c.id = e.case_id join organisation.unit u on u.id = c.unit_id
       where ${filter.waiting ? 'e.approved_on is null and e.declined_on is null' : 'true'} and ($1::bigint is null or e.case_id < $1) and ${scope.where} order by e.case_id desc limit $2`, [filter.after, filter.limit, ...scope.values]);
  }
}

/** Adds the entry, and the hold under which it waits for the assessment section. */
export function recordLateEntry(w: WriteStatement, entry: PaperDates & { readonly reason: SealedWords; readonly by: number | null; readonly on: string }): void {
  const { blocks, stopsClock } = HOLD_KINDS.lateEntry;
  const [by, on] = [w.param(entry.by, 'bigint'), w.param(entry.on, 'date')];
  w.part('le', `insert into casework.late_entry (case_id, register_entry_id, outcome, decision, decision_number, reason, salt, true_received_on, true_accepted_on, true_decided_on, true_issued_on, entered_by, entered_on)
    select s.id, ${w.param(entry.registerEntryId, 'bigint')}, ${w.param(entry.outcome, 'text')}, ${w.param(entry.decision, 'text')}, ${w.param(entry.decisionNumber, 'text')}, ${w.param(entry.reason.text, 'text')}, ${w.param(entry.reason.salt, 'bytea')},
      ${w.param(entry.receivedOn, 'date')}, ${w.param(entry.acceptedOn, 'date')}, ${w.param(entry.decidedOn, 'date')}, ${w.param(entry.issuedOn, 'date')}, ${by}, ${on} from s`);
  w.part('lh', `insert into casework.case_hold (case_id, kind, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason)
    select s.id, 'lateEntry', ${by}, s.version, ${on}, ${w.param([...blocks], 'text[]')}, ${w.param(stopsClock, 'boolean')}, '纠错问责制度', '补录，等督查考核科核准' from s`);
}

/** Adds the answer of the assessment section, and clears the hold. */
export function settleLateEntry(w: WriteStatement, answer: { readonly approved: boolean; readonly by: number | null; readonly on: string }): void {
  const [by, on] = [w.param(answer.by, 'bigint'), w.param(answer.on, 'date')];
  w.part('le', answer.approved ? `update casework.late_entry e set approved_by = ${by}, approved_on = ${on} from s where e.case_id = s.id` : `update casework.late_entry e set declined_on = ${on} from s where e.case_id = s.id`);
  w.part('lh', `update casework.case_hold h set cleared_on = ${on}, cleared_by = ${by}, result = ${w.param(answer.approved ? '核准补录' : '不予补录', 'text')} from s where h.case_id = s.id and h.kind = 'lateEntry' and h.cleared_on is null`);
}
