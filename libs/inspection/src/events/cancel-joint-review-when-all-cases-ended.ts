import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener, SYSTEM_ACTOR } from '@onecounter/platform';
import { JointReviews } from '../data/joint-reviews';
import { UNDER_WAY } from '../rules/joint-opinions';
import { JointReviewDesk } from '../use-cases/joint-review-desk';

/** Nothing that was looked at together is under way any longer: nobody waits for opinions. */
@Injectable()
export class CancelJointReviewWhenAllCasesEnded extends Listener {
  readonly name = 'cancel-joint-review-when-all-cases-ended';
  readonly hears: readonly Fact[] = ['caseTerminated', 'applicationWithdrawn', 'caseEndedByAdjustment', 'invitedAnew', 'permitRefused'];
  constructor(private readonly reviews: JointReviews, private readonly desk: JointReviewDesk) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    for (const row of await this.reviews.runningWith(subjectId)) {
      if (row.cases.some(({ status }) => UNDER_WAY.includes(status))) continue;
      await this.desk.take(row, 'cancelJointReview', { facts: { casesEnded: true }, set: { ended_on: this.desk.today(), ended_words: '参加的办件都已经结束' } }, SYSTEM_ACTOR);
    }
  }
}
