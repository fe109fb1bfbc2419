import { Injectable } from '@nestjs/common';
import { LEAVE, refuse, type LeaveVerb } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { DutyPeople } from '../../data/duty-people';
import { sealLeaveWords, writeLeaveWords } from '../../data/leave-writes';
import { Leaves, type LeaveRow } from '../../data/leaves';
import { LEAVE_SUBJECT } from '../../data/subjects';
import { deciderInWords, judgeHandovers, mayDecide } from '../../rules/leave-duties';
import { halfInWords } from '../../rules/leave-period';

interface Said { readonly version: number; readonly words?: string }

/** 批准、不批准: by whoever answers for the unit, never by oneself. */
@Injectable()
export class DecideLeave {
  constructor(private readonly leaves: Leaves, private readonly people: DutyPeople, private readonly trace: Trace) {}

  /** Whoever was to stand in may have gone away, or lost the post, since it was asked for. @throws notFound, changedMeanwhile, stepNotAllowed, leaveUnanswerable, leaveInPast, and what handovers are refused for */
  async approveLeave(id: number, said: Said, actor: Actor): Promise<StepTaken> {
    const row = await this.open(id, said, 'approveLeave', actor);
    if (row.ends_at <= this.trace.legalNow()) refuse('leaveInPast', { from: halfInWords(row.from_on, row.from_half), today: legalDateOf(this.trace.legalNow()) });
    const handovers = (await this.leaves.handovers([id])).map((one) => ({ unitId: one.unit_id, role: one.role, itemCode: one.item_code, personId: one.to_superior ? null : one.stand_in_id }));
    judgeHandovers(handovers, await this.people.ground(row.person_id, { fromOn: row.from_on, fromHalf: row.from_half, toOn: row.to_on, toHalf: row.to_half }));
    return this.take(row, 'approveLeave', said, actor);
  }

  /** With the reason. @throws notFound, changedMeanwhile, stepNotAllowed, leaveUnanswerable */
  async refuseLeave(id: number, said: Said, actor: Actor): Promise<StepTaken> {
    return this.take(await this.open(id, said, 'refuseLeave', actor), 'refuseLeave', said, actor);
  }

  private async open(id: number, { version }: Said, verb: LeaveVerb, actor: Actor): Promise<LeaveRow> {
    const row = await this.leaves.lock(id, version, verb, actor);
    if (!mayDecide(row, actor)) refuse('leaveUnanswerable', { name: row.person_name, by: deciderInWords(row.post), verbLabel: LEAVE.steps[verb].zh });
    return row;
  }

  private take(row: LeaveRow, verb: 'approveLeave' | 'refuseLeave', said: Said, actor: Actor): Promise<StepTaken> {
    const words = sealLeaveWords(said.words);
    return this.trace.takeStep(row, { kind: LEAVE_SUBJECT, verb, actor, facts: words ? { wordsDigest: words.digest } : {}, set: { decided_by: actor.personId }, with: (w) => writeLeaveWords(w, words) });
  }
}
