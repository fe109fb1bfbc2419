import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { PredecessorStand } from '../rules/predecessors';

/** A case that is waited for, or what another department does: `outsideId` and the file that proves its result. */
export interface WaitedFor extends PredecessorStand { readonly outsideId: number | null; readonly fileId: string | null; readonly number: string; readonly itemName: string; readonly provides: readonly string[] }
export interface WaitingCase {
  readonly id: number; readonly status: CaseStatus; readonly version: number; readonly head: Buffer;
  readonly jurisdiction_path: string; readonly presented_on: string; readonly notice_due_on: string | null; readonly due_on: string | null; readonly provisional: boolean;
  readonly predecessors: readonly WaitedFor[];
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

  /** Those that wait for nothing open any more, or for something that cannot come, here or outside; oldest first. */
  ready(limit: number): Promise<WaitingCase[]> {
    return this.sql.rows<WaitingCase>(
      `select c.id, c.status, c.version, c.head, c.jurisdiction_path, c.presented_on, c.notice_due_on, c.due_on, c.provisional, w.predecessors
       from casework.case_hold h join casework.permit_case c on c.id = h.case_id cross join lateral (
         select json_agg(x order by x."outsideId" nulls first, x."caseId") predecessors, bool_or(x.open) open, bool_or(x.fatal) fatal from (
           select q.id "caseId", null::bigint "outsideId", q.status, q.certified_by "certifiedBy", null::text outside, null::uuid "fileId", p.on_failure "onFailure", q.number, q.item_name "itemName", p.provides, ${OPEN} open, ${FATAL} fatal
             from casework.case_predecessor p join casework.permit_case q on q.id = p.on_case_id where p.case_id = c.id and p.kind = 'hard'
           union all
           select o.id, o.id, 'registered', null, o.state, o.evidence_id, e.on_failure, coalesce(o.result_number, ''), o.name, e.provides, o.state in ('waiting', 'handedOver', 'acceptedThere'), e.on_failure = 'stop' and o.state in ('refused', 'withdrawn')
             from casework.outside_edge e join casework.outside_item o on o.id = e.outside_id where e.case_id = c.id and e.side = 'after') x) w
       where h.kind = 'openPredecessor' and h.cleared_on is null and c.status in ('registered', 'awaitingSupplement') and (not w.open or w.fatal) order by c.id limit $1`,
      [limit],
    );
  }
}
