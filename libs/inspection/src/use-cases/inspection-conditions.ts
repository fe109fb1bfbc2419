import { Injectable } from '@nestjs/common';
import { StepCondition, StepConditions, type CaseInQuestion, type Obstacle } from '@onecounter/casework';
import type { CaseVerb } from '@onecounter/contracts';
import { ExpertReviews } from '../data/expert-reviews';
import { Inspections } from '../data/inspections';
import { demandsInspection, expertReviewLacking, inspectionLacking } from '../rules/needed-before-grant';

/** 勘验结论 waits for the finding; the use case refuses it by itself. */
@Injectable()
export class ConcludeAfterFinding extends StepCondition {
  readonly verbs: readonly CaseVerb[] = ['concludeInspection'];
  readonly enforced = false;
  constructor(conditions: StepConditions, private readonly inspections: Inspections) { super(conditions); }

  async obstacleTo({ row }: CaseInQuestion): Promise<Obstacle | null> {
    return (await this.inspections.ofCase(row.id)).some(({ state }) => state === 'inspected') ? null : { code: 'inspectionNotSubmitted', facts: {} };
  }
}

/** What the item demands before it is granted: the place looked at, the experts heard (行政许可法 34(3), 45). A refusal needs neither. */
@Injectable()
export class GrantAfterInspection extends StepCondition {
  readonly verbs: readonly CaseVerb[] = ['grantPermit'];
  readonly enforced = true;
  constructor(conditions: StepConditions, private readonly inspections: Inspections, private readonly reviews: ExpertReviews) { super(conditions); }

  async obstacleTo({ row, item: { definition } }: CaseInQuestion): Promise<Obstacle | null> {
    const lacking = demandsInspection(definition) ? inspectionLacking(definition, await this.inspections.ofCase(row.id)) : null;
    return lacking ?? (definition.expertReview ? expertReviewLacking(definition, await this.reviews.ofCase(row.id)) : null);
  }
}
