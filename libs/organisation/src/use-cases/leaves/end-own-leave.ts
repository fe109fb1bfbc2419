import { Injectable } from '@nestjs/common';
import { LEAVE, refuse, type LeaveVerb } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { sealLeaveWords, writeLeaveWords } from '../../data/leave-writes';
import { Leaves } from '../../data/leaves';
import { LEAVE_SUBJECT } from '../../data/subjects';

interface Said { readonly version: number; readonly words?: string }

/** 撤销请假 before it begins, 提前销假 once it has: by whoever asked for it. */
@Injectable()
export class EndOwnLeave {
  constructor(private readonly leaves: Leaves, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, leaveUnanswerable */
  cancelLeave(id: number, said: Said, actor: Actor): Promise<StepTaken> {
    return this.take(id, 'cancelLeave', said, actor, {});
  }

  /** Back at once: cases come back as at the end. @throws notFound, changedMeanwhile, stepNotAllowed, leaveUnanswerable */
  returnFromLeave(id: number, said: Said, actor: Actor): Promise<StepTaken> {
    return this.take(id, 'returnFromLeave', said, actor, { returned_at: this.trace.legalNow() });
  }

  private async take(id: number, verb: Extract<LeaveVerb, 'cancelLeave' | 'returnFromLeave'>, { version, words: said }: Said, actor: Actor, set: Readonly<Record<string, unknown>>): Promise<StepTaken> {
    const row = await this.leaves.lock(id, version, verb, actor);
    if (row.person_id !== actor.personId) refuse('leaveUnanswerable', { name: row.person_name, by: '本人', verbLabel: LEAVE.steps[verb].zh });
    const words = sealLeaveWords(said);
    return this.trace.takeStep(row, { kind: LEAVE_SUBJECT, verb, actor, facts: words ? { wordsDigest: words.digest } : {}, set, with: (w) => writeLeaveWords(w, words) });
  }
}
