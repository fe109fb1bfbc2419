import { Injectable } from '@nestjs/common';
import { Trace, type Actor } from '@onecounter/platform';
import { JointCases } from '../data/joint-cases';
import { sealWords } from '../data/sealed-words';
import { recordWords } from '../data/words-of-steps';
import { JOINT_CASE_SUBJECT } from '../data/joint-row';
import type { JointMovedView } from '../http/joint-moved.view';

/** 牵头批注: what the lead section and those who take part say to each other about the whole. */
@Injectable()
export class NoteOnJointCase {
  constructor(private readonly joints: JointCases, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, input: { readonly version: number; readonly text: string }, actor: Actor): Promise<JointMovedView> {
    const joint = await this.joints.forStep(id, input.version, 'noteOnJointCase', actor);
    const words = sealWords(input.text);
    const taken = await this.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'noteOnJointCase', actor, facts: { wordsDigest: words.digest }, with: (w) => recordWords(w, 'jointCase', words),
    });
    return { id, version: taken.seq, status: taken.status };
  }
}
