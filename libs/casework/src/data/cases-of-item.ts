import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@onecounter/contracts';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import { caseScope } from '../scope/case-scope';

/** Not decided yet: these an adjustment of the item can still move or end. */
export const UNDECIDED: readonly CaseStatus[] = ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'];

export interface RunningCount { readonly versionId: number; readonly versionNo: number; readonly status: CaseStatus; readonly count: number }
export interface RunningCase {
  readonly id: number; readonly version: number; readonly number: string; readonly applicantName: string; readonly status: CaseStatus; readonly unitName: string;
  readonly versionId: number; readonly versionNo: number; readonly receivedAt: Date; readonly dueOn: string | null;
  /** The last adjustment that leaves a choice for this case, and the choice taken. */
  readonly adjustmentId: number | null; readonly choice: 'keepVersion' | null;
}
export interface CaseToMove { readonly caseId: number; readonly adjustmentId: number; readonly fromUnitId: number; readonly toUnitId: number; readonly toUnitName: string; readonly toPath: string }
export interface TransferToRecord { readonly adjustmentId: number; readonly fromUnitId: number; readonly toUnitId: number; readonly fromPath: string; readonly toPath: string; readonly on: string }

/** A choice stands for cases received under versions that the adjustment ended. */
const CHOICE_FOR_CASE = `select a.id from catalogue.adjustment a where a.item_id = v.item_id and a.kind in ('cancelled', 'lawChanged')
  and v.effective_from <= a.effective_on and (v.id <> a.version_id or a.retires) and (v.effective_from < a.effective_on or a.retires)`;

/** Running cases of an item, for whoever adjusts it. */
@Injectable()
export class CasesOfItem {
  constructor(private readonly sql: Sql) {}

  /** By version and status, within the actor's scope. */
  counts(code: string, actor: Actor): Promise<RunningCount[]> {
    const scope = caseScope(actor, 2);
    return this.sql.rows<RunningCount>(
      `select c.item_version_id "versionId", v.version_no "versionNo", c.status, count(*)::int "count" from casework.permit_case c join catalogue.item_version v on v.id = c.item_version_id
       where c.running and c.item_code = $1 and ${scope.where} group by 1, 2, 3 order by 2 desc, 3`,
      [code, ...scope.values],
    );
  }

  /** Whether there is such an item, in use or not. */
  async knows(code: string): Promise<boolean> {
    return (await this.sql.row('select 1 from catalogue.service_item where code = $1', [code])) !== undefined;
  }

  /** Undecided ones, oldest first, keyset by id, within the actor's scope. */
  undecided(code: string, after: number, limit: number, actor: Actor): Promise<RunningCase[]> {
    const scope = caseScope(actor, 5);
    return this.sql.rows<RunningCase>(
      `select c.id, c.version, c.number, c.applicant_name "applicantName", c.status, u.name "unitName", c.item_version_id "versionId", v.version_no "versionNo", c.received_at "receivedAt", c.due_on "dueOn",
         j.id "adjustmentId", (select h.choice from casework.adjustment_choice h where h.case_id = c.id and h.adjustment_id = j.id order by h.step_seq desc limit 1) choice
       from casework.permit_case c join catalogue.item_version v on v.id = c.item_version_id join organisation.unit u on u.id = c.unit_id
       left join lateral (${CHOICE_FOR_CASE} order by a.id desc limit 1) j on true
       where c.running and c.item_code = $1 and c.id > $2 and c.status = any ($3::text[]) and ${scope.where} order by c.id limit $4`,
      [code, after, UNDECIDED, limit, ...scope.values],
    );
  }

  /** Whether this adjustment leaves a choice for this case, and the choice taken under it. */
  async choiceOf(caseId: number, adjustmentId: number): Promise<{ concerns: boolean; choice: string | null }> {
    const row = await this.sql.row<{ choice: string | null }>(
      `select (select h.choice from casework.adjustment_choice h where h.case_id = c.id and h.adjustment_id = $2 order by h.step_seq desc limit 1) choice
       from casework.permit_case c join catalogue.item_version v on v.id = c.item_version_id where c.id = $1 and exists (${CHOICE_FOR_CASE} and a.id = $2)`,
      [caseId, adjustmentId],
    );
    return { concerns: row !== undefined, choice: row?.choice ?? null };
  }

  /**
   * Cases that a plan due by that day moves: with the former holder, received under a version before the adjustment, and not moved by it yet.
   * The earliest adjustment comes first, so that an item that moved twice takes its cases along both times.
   */
  dueToMove(today: string): Promise<CaseToMove[]> {
    return this.sql.rows<CaseToMove>(
      `select c.id "caseId", a.id "adjustmentId", a.from_unit_id "fromUnitId", a.to_unit_id "toUnitId", u.name "toUnitName", u.jurisdiction_path "toPath"
       from catalogue.adjustment a join catalogue.service_item i on i.id = a.item_id join casework.permit_case c on c.item_code = i.code and c.running and c.unit_id = a.from_unit_id
       join catalogue.item_version v on v.id = c.item_version_id and v.effective_from < a.effective_on join organisation.unit u on u.id = a.to_unit_id
       where a.plan = 'move' and a.move_on <= $1 and c.status = any ($2::text[]) and not exists (select 1 from casework.case_transfer t where t.case_id = c.id and t.adjustment_id = a.id)
       order by a.id, c.id`,
      [today, UNDECIDED],
    );
  }

  /** In a transaction of its own. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.sql.apart(() => this.sql.transaction(work));
  }
}

/** Part of the step's statement. */
export function recordTransfer(w: WriteStatement, one: TransferToRecord): void {
  w.part('tr', `insert into casework.case_transfer (case_id, adjustment_id, step_seq, from_unit_id, to_unit_id, from_jurisdiction_path, to_jurisdiction_path, on_date)
    select s.id, ${w.param(one.adjustmentId, 'bigint')}, s.version, ${w.param(one.fromUnitId, 'bigint')}, ${w.param(one.toUnitId, 'bigint')}, ${w.param(one.fromPath, 'text')}, ${w.param(one.toPath, 'text')}, ${w.param(one.on, 'date')} from s`);
}

/** Part of the step's statement. */
export function recordChoice(w: WriteStatement, adjustmentId: number, choice: 'keepVersion' | 'endByAdjustment' | 'inviteAnew'): void {
  w.part('ch', `insert into casework.adjustment_choice (case_id, adjustment_id, step_seq, choice) select s.id, ${w.param(adjustmentId, 'bigint')}, s.version, ${w.param(choice, 'text')} from s`);
}
