import { Injectable } from '@nestjs/common';
import { presentTaken, RaiseDispute, type SubjectTakenView } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import { Feedback, FEEDBACK_SUBJECT } from '../../data/feedback';

/** 转为分歧会商: what stays disagreed becomes a dispute of the section with the department, which goes its own levels; the feedback ends with it. */
@Injectable()
export class ReferFeedback {
  constructor(private readonly feedback: Feedback, private readonly disputes: RaiseDispute, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, disputeOpen */
  async run(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.feedback.lock(id, input.version, 'referFeedback', actor);
    const dispute = await this.disputes.run({ about: 'permitCase', caseNumber: row.case_number, otherUnitId: row.department_unit_id, words: input.words }, actor);
    return presentTaken(await this.trace.takeStep(row, { kind: FEEDBACK_SUBJECT, verb: 'referFeedback', actor, facts: { dispute: dispute.id }, set: { running: false, dispute_id: dispute.id } }));
  }
}
