import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { Feedback, FEEDBACK_SUBJECT } from '../data/feedback';

/** Feedback that became a dispute ends with it. */
@Injectable()
export class SettleFeedbackWhenDisputeEnds extends Listener {
  readonly name = 'settle-feedback-when-dispute-ends';
  readonly hears: readonly Fact[] = ['disputeSettled', 'disputeWithdrawn'];
  constructor(private readonly feedback: Feedback, private readonly trace: Trace) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    const row = await this.feedback.ofDispute(subjectId);
    if (row) await this.trace.takeStep(row, { kind: FEEDBACK_SUBJECT, verb: 'settleFeedback', actor: SYSTEM_ACTOR, facts: { dispute: subjectId } });
  }
}
