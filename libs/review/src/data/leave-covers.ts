import { Injectable } from '@nestjs/common';
import { RUNNING_STATUSES, type CaseStatus } from '@onecounter/contracts';
import { caseScope } from '@onecounter/casework';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';

export interface HeldCase { readonly id: number; readonly status: CaseStatus; readonly version: number; readonly head: Buffer; readonly unit_id: number; readonly item_code: string; readonly received_by: number | null }
/** A case that was handed over, with where it lies now. `last_to`: the last of those who stood in for each other. */
export interface CoveredCase { readonly id: number; readonly status: CaseStatus; readonly version: number; readonly head: Buffer; readonly running: boolean; readonly assignee_id: number | null; readonly reviewed_by: number | null; readonly cover_id: number; readonly from_id: number; readonly last_to: number }
export type CoverOutcome = 'returned' | 'finished' | 'reassigned';
export interface Cover { readonly caseId: number; readonly leaveId: number; readonly fromId: number; readonly toId: number }
export interface CoverRow { readonly case_id: number; readonly number: string; readonly item_name: string; readonly from_name: string; readonly to_name: string; readonly began_at: Date; readonly back_at: Date | null; readonly outcome: CoverOutcome | null }

/** Cases that one run moves: a few statements, however many there are. */
const BATCH = 500;
const COVERED = `select c.id, c.status, c.version, c.head, c.running, c.assignee_id, c.reviewed_by, v.id cover_id, v.from_id, (select k.to_id from review.leave_cover k where k.case_id = v.case_id and k.back_at is null order by k.id desc limit 1) last_to
  from review.leave_cover v join casework.permit_case c on c.id = v.case_id`;

/** 代办 */
@Injectable()
export class LeaveCovers {
  constructor(private readonly sql: Sql) {}

  /** What the person still has to review, or to see through to the decision. */
  inHandOf(personId: number): Promise<HeldCase[]> {
    return this.sql.rows<HeldCase>(
      `select c.id, c.status, c.version, c.head, c.unit_id, c.item_code, c.received_by from casework.permit_case c where c.running and c.assignee_id = $1 and c.status = any($2) order by c.id limit ${BATCH}`, [personId, RUNNING_STATUSES]);
  }

  /** Not back yet. */
  openOf(leaveId: number): Promise<CoveredCase[]> {
    return this.sql.rows<CoveredCase>(`${COVERED} where v.leave_id = $1 and v.back_at is null order by v.id limit ${BATCH}`, [leaveId]);
  }

  /** Leaves that are over and of which something has not come back. */
  async overdue(): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(`select distinct v.leave_id id from review.leave_cover v join organisation.leave l on l.id = v.leave_id where v.back_at is null and l.status = 'ended' order by 1`);
    return rows.map(({ id }) => id);
  }

  /** What ended while it was with the stand-in, or was given to somebody else. */
  async close(coverIds: readonly number[], outcome: Exclude<CoverOutcome, 'returned'>, at: Date): Promise<void> {
    if (coverIds.length > 0) await this.sql.rows('update review.leave_cover set back_at = $2, outcome = $3 where id = any($1) and back_at is null', [coverIds, at, outcome]);
  }

  /** Within the reach of whoever asks, the newest first. */
  ofLeave(leaveId: number, actor: Actor): Promise<CoverRow[]> {
    const scope = caseScope(actor, 2);
    return this.sql.rows<CoverRow>(
      `select v.case_id, c.number, c.item_name, f.name from_name, t.name to_name, v.began_at, v.back_at, v.outcome from review.leave_cover v join casework.permit_case c on c.id = v.case_id
       join organisation.person f on f.id = v.from_id join organisation.person t on t.id = v.to_id where v.leave_id = $1 and ${scope.where} order by v.id desc limit ${BATCH}`, [leaveId, ...scope.values]);
  }
}

/** With the steps that hand cases over: one row for each that moved. */
export function recordCovers(w: WriteStatement, covers: readonly Cover[], at: Date): void {
  const rows = covers.map(({ caseId, leaveId, fromId, toId }) => ({ case_id: caseId, leave_id: leaveId, from_id: fromId, to_id: toId }));
  w.part('lc', `insert into review.leave_cover (leave_id, case_id, from_id, to_id, began_at) select x.leave_id, x.case_id, x.from_id, x.to_id, ${w.param(at)}
    from s join jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(case_id bigint, leave_id bigint, from_id bigint, to_id bigint) on x.case_id = s.id`);
}

/** With the steps that give cases back: what was passed on in between is over, too. */
export function recordReturns(w: WriteStatement, returned: readonly CoveredCase[], at: Date): void {
  const rows = returned.map(({ id, cover_id: coverId }) => ({ case_id: id, cover_id: coverId }));
  w.part('lr', `update review.leave_cover v set back_at = ${w.param(at)}, outcome = 'returned' from s join jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(case_id bigint, cover_id bigint) on x.case_id = s.id
    where v.case_id = x.case_id and v.id >= x.cover_id and v.back_at is null`);
}
