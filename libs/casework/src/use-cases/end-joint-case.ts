import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { JointCases, openNames } from '../data/joint-cases';
import { sealWords } from '../data/sealed-words';
import { recordWords } from '../data/words-of-steps';
import { JOINT_CASE_SUBJECT } from '../data/joint-row';
import type { JointMovedView } from '../http/joint-moved.view';

/** 结束联办: a project that goes no further ends when all its cases have ended; the stages that were never opened are left. */
@Injectable()
export class EndJointCase {
  constructor(private readonly joints: JointCases, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notPermitted for a section that does not lead, jointStillRunning */
  async run(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<JointMovedView> {
    const joint = await this.joints.forStep(id, input.version, 'endJointCase', actor);
    if (actor.reach === 'section' && actor.unitId !== joint.lead_unit_id) refuse('notPermitted', { verb: 'endJointCase', verbLabel: '结束联办' });
    const open = openNames(joint);
    if (open.length > 0) refuse('jointStillRunning', { count: open.length, names: open });
    const words = sealWords(input.reason);
    const taken = await this.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'endJointCase', actor, facts: { wordsDigest: words.digest }, set: { running: false }, with: (w) => recordWords(w, 'jointCase', words),
    });
    return { id, version: taken.seq, status: taken.status };
  }
}
