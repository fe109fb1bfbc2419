import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { PredecessorStand } from '../rules/predecessors';

export interface WaitingCase {
  readonly id: number; readonly status: CaseStatus; readonly version: number; readonly head: Buffer;
  readonly jurisdiction_path: string; readonly presented_on: string; readonly notice_due_on: string | null; readonly due_on: string | null; readonly provisional: boolean;
  readonly predecessors: readonly (PredecessorStand & { readonly number: string; readonly itemName: string; readonly provides: readonly string[] })[];
}

/** The status says that a predecessor is open; the rule `stateOfPredecessor` says the same of each in code. */
const OPEN = `q.status in ('registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked')`;
const FATAL = `p.on_failure = 'stop' and (q.status in ('refused', 'declined', 'withdrawn', 'terminated') or q.status = 'issued' and q.certified_by is null)`;

/** Cases that wait for others of their joint case. */
@Injectable()
export class Successors {
  constructor(private readonly sql: Sql) {}

  async anyWaitOn(caseId: number): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from casework.case_predecessor p join casework.case_hold h on h.case_id = p.case_id and h.kind = 'openPredecessor' and h.cleared_on is null where p.on_case_id = $1 and p.kind = 'hard' limit 1`, [caseId],
    );
    return row !== undefined;
  }

  /** Those that wait for nothing open any more, or for something that cannot come; oldest first. */
  ready(limit: number): Promise<WaitingCase[]> {
    return this.sql.rows<WaitingCase>(
      `select c.id, c.status, c.version, c.head, c.jurisdiction_path, c.presented_on, c.notice_due_on, c.due_on, c.provisional,
         json_agg(json_build_object('caseId', q.id, 'status', q.status, 'certifiedBy', q.certified_by, 'onFailure', p.on_failure, 'number', q.number, 'itemName', q.item_name, 'provides', p.provides) order by q.id) predecessors
       from casework.case_hold h join casework.permit_case c on c.id = h.case_id join casework.case_predecessor p on p.case_id = c.id and p.kind = 'hard' join casework.permit_case q on q.id = p.on_case_id
       where h.kind = 'openPredecessor' and h.cleared_on is null and c.status in ('registered', 'awaitingSupplement')
       group by c.id having not bool_or(${OPEN}) or bool_or(${FATAL}) order by c.id limit $1`,
      [limit],
    );
  }
}
