import { Injectable } from '@nestjs/common';
import { Trace, type Actor } from '@onecounter/platform';
import { JointCases } from '../data/joint-cases';
import { digestOf, recordNote } from '../data/joint-notes';
import { JOINT_CASE_SUBJECT } from '../data/joint-row';
import type { JointMovedView } from '../http/joint-moved.view';

/** 牵头批注: what the lead section and those who take part say to each other about the whole. */
@Injectable()
export class NoteOnJointCase {
  constructor(private readonly joints: JointCases, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, input: { readonly version: number; readonly text: string }, actor: Actor): Promise<JointMovedView> {
    const joint = await this.joints.forStep(id, input.version, 'noteOnJointCase', actor);
    const text = input.text.trim();
    const taken = await this.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'noteOnJointCase', actor, facts: { wordsDigest: digestOf(text) }, with: (w) => recordNote(w, { text, at: this.trace.legalNow(), by: actor.personId, unitId: actor.unitId }),
    });
    return { id, version: taken.seq, status: taken.status };
  }
}
