import { Injectable } from '@nestjs/common';
import { PERMIT_CASE_SUBJECT } from '@onecounter/casework';
import { Leaves } from '@onecounter/organisation';
import { SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { LeaveCovers, recordCovers, recordReturns } from '../../data/leave-covers';
import { coverOutcome } from '../../rules/cover-outcome';
import { CoverFinder } from './cover-finder';

/** 代办: what somebody on leave has in hand goes to the stand-in, and comes back at the end. Each is a step of the case; whoever moves the cases of a leave holds it, so that begin and end never cross. */
@Injectable()
export class HandCasesOver {
  constructor(private readonly leaves: Leaves, private readonly covers: LeaveCovers, private readonly finder: CoverFinder, private readonly trace: Trace) {}

  /** Does nothing unless the leave runs. @returns how many went over; what somebody moved meanwhile goes with the next run */
  async over(leaveId: number): Promise<number> {
    const leave = await this.leaves.hold(leaveId);
    if (leave.status !== 'away') return 0;
    const cases = await this.covers.inHandOf(leave.person_id);
    const to = await this.finder.of(leaveId, cases);
    const moves = cases.flatMap((subject) => { const standIn = to.get(subject.id); return standIn === undefined ? [] : [{ subject, standIn }]; });
    const moved = await this.trace.takeSteps(
      moves.map(({ subject, standIn }) => ({ subject, facts: { assigneeId: standIn, from: leave.person_id, leave: 'begun', leaveId }, set: { assignee_id: standIn, moved_by: null } })),
      { kind: PERMIT_CASE_SUBJECT, verb: 'assignReviewer', actor: SYSTEM_ACTOR, with: (w) => recordCovers(w, moves.map(({ subject, standIn }) => ({ caseId: subject.id, leaveId, fromId: leave.person_id, toId: standIn })), this.trace.legalNow()) },
    );
    return moved.length;
  }

  /** Does nothing while the leave runs. What the stand-in finished stays, and so does what the head gave to somebody else. @returns how many came back */
  async back(leaveId: number): Promise<number> {
    const leave = await this.leaves.hold(leaveId);
    if (leave.status !== 'ended') return 0;
    const [open, at] = [await this.covers.openOf(leaveId), this.trace.legalNow()];
    for (const outcome of ['finished', 'reassigned'] as const) await this.covers.close(open.filter((one) => coverOutcome(one) === outcome).map((one) => one.cover_id), outcome, at);
    const returning = open.filter((one) => coverOutcome(one) === 'returned');
    const moved = await this.trace.takeSteps(
      returning.map((subject) => ({ subject, facts: { assigneeId: subject.from_id, from: subject.assignee_id, leave: 'ended', leaveId }, set: { assignee_id: subject.from_id, moved_by: null } })),
      { kind: PERMIT_CASE_SUBJECT, verb: 'assignReviewer', actor: SYSTEM_ACTOR, with: (w) => recordReturns(w, returning, at) },
    );
    return moved.length;
  }
}
