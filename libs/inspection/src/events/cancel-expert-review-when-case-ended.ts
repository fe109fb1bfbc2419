import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { EXPERT_REVIEW_SUBJECT, ExpertReviews } from '../data/expert-reviews';

/** The case has ended before its experts spoke: nobody waits for them any longer. */
@Injectable()
export class CancelExpertReviewWhenCaseEnded extends Listener {
  readonly name = 'cancel-expert-review-when-case-ended';
  readonly hears: readonly Fact[] = ['caseTerminated', 'applicationWithdrawn', 'caseEndedByAdjustment', 'invitedAnew'];
  constructor(private readonly reviews: ExpertReviews, private readonly trace: Trace) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    const row = await this.reviews.runningOf(subjectId);
    if (row) await this.trace.takeStep(row, { kind: EXPERT_REVIEW_SUBJECT, verb: 'cancelExpertReview', actor: SYSTEM_ACTOR, facts: { round: row.round, caseEnded: true }, set: { ended_note: '办件已经结束' } });
  }
}
