import { Injectable } from '@nestjs/common';
import { StepCondition, StepConditions, type CaseInQuestion, type Obstacle } from '@onecounter/casework';
import type { CaseVerb } from '@onecounter/contracts';
import { People } from '@onecounter/organisation';
import { Corrections } from '../../data/corrections';
import { correctionObstacle } from '../../rules/correction';

/** One verb of a correction: what stands in its way is where the correction stands. */
class CorrectionInTurn extends StepCondition {
  readonly verbs: readonly CaseVerb[];
  readonly enforced = true;
  constructor(private readonly verb: CaseVerb, conditions: StepConditions, private readonly corrections: Corrections) { super(conditions); this.verbs = [verb]; }

  async obstacleTo({ row }: CaseInQuestion): Promise<Obstacle | null> {
    return correctionObstacle(this.verb, row, await this.corrections.running(row.id));
  }
}

/** 纠正 goes in its order: stopped, looked at anew, then resumed, refused or rectified. */
@Injectable()
export class CorrectionConditions {
  constructor(conditions: StepConditions, corrections: Corrections) {
    for (const verb of ['orderReReview', 'resumeAfterReReview', 'orderRectification'] as const) new CorrectionInTurn(verb, conditions, corrections);
  }
}

/** A re-review is recorded by whom it was given to. */
@Injectable()
export class RecordOnlyYourReReview extends StepCondition {
  readonly verbs = ['recordReReview'] as const;
  readonly enforced = true;
  constructor(conditions: StepConditions, private readonly corrections: Corrections, private readonly people: People) { super(conditions); }

  async obstacleTo({ row, personId }: CaseInQuestion): Promise<Obstacle | null> {
    const reviewer = (await this.corrections.running(row.id))?.reviewer_id ?? null;
    if (reviewer === null || reviewer === personId) return null;
    return { code: 'notYourReReview', facts: { reviewer: (await this.people.names([reviewer])).get(reviewer) ?? '' } };
  }
}
