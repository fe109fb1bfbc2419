import { Injectable } from '@nestjs/common';
import { StepCondition, StepConditions, type CaseInQuestion, type Obstacle } from '@onecounter/casework';
import type { CaseVerb } from '@onecounter/contracts';
import { Deferrals } from '../../data/deferrals';

/** 容缺补件 is judged once something was handed in; which material it is, the use case says. */
@Injectable()
export class JudgeAfterSupplement extends StepCondition {
  readonly verbs: readonly CaseVerb[] = ['passDeferredMaterial', 'rejectDeferredMaterial'];
  readonly enforced = false;
  constructor(conditions: StepConditions, private readonly deferrals: Deferrals) { super(conditions); }

  async obstacleTo({ row }: CaseInQuestion): Promise<Obstacle | null> {
    return (await this.deferrals.ofCase(row.id)).some(({ state }) => state === 'supplied') ? null : { code: 'deferralNotSupplied', facts: {} };
  }
}
