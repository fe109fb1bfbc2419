import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { CheckFindings } from '../data/check-findings';
import { FollowCorrections } from '../use-cases/checks/follow-corrections';

/** The finding that a case is corrected for begins and ends with the correction. */
@Injectable()
export class FollowCorrectionWhenCaseIsCorrected extends Listener {
  readonly name = 'follow-correction-when-case-is-corrected';
  readonly hears: readonly Fact[] = ['complianceStopped', 'reReviewOrdered', 'reReviewRecorded', 'resumedAfterReReview', 'permitRefused', 'rectificationCompleted', 'rectificationFailed'];
  constructor(private readonly findings: CheckFindings, private readonly follow: FollowCorrections) { super(); }

  async concerns({ subjectId }: Happening): Promise<boolean> {
    return (await this.findings.corrected(subjectId)).length > 0;
  }

  hear({ subjectId }: Happening): Promise<void> {
    return this.follow.run(subjectId);
  }
}
