import { Injectable } from '@nestjs/common';
import type { ItemVersion } from '@onecounter/catalogue';
import type { CaseVerb } from '@onecounter/contracts';
import type { CaseInFull } from '../data/case-row';
import type { Obstacle } from '../rules/duties';

/** A case and the version it was received under. */
export interface CaseInQuestion { readonly row: CaseInFull; readonly item: ItemVersion; /** Who asks; null: the system. */ readonly personId: number | null }

/** What is asked of a condition. */
interface Condition {
  readonly verbs: readonly CaseVerb[];
  /** false: only told beside the button, because the use case itself refuses with more detail. */
  readonly enforced: boolean;
  obstacleTo(open: CaseInQuestion): Promise<Obstacle | null>;
}

/** Conditions of all modules, asked after lifecycle, holds and duties: the first obstacle wins. */
@Injectable()
export class StepConditions {
  private readonly all: Condition[] = [];

  add(condition: Condition): void {
    this.all.push(condition);
  }

  /** @param enforced those alone that are refused here */
  async obstacleTo(verb: CaseVerb, open: CaseInQuestion, enforced = false): Promise<Obstacle | null> {
    for (const condition of this.all.filter((one) => one.verbs.includes(verb) && (one.enforced || !enforced))) {
      const obstacle = await condition.obstacleTo(open);
      if (obstacle) return obstacle;
    }
    return null;
  }
}

/** What a module knows that stands in the way of a step, e.g. that the place was not looked at yet. The spine asks and knows nothing of the module; a provider that extends this is asked. */
export abstract class StepCondition implements Condition {
  abstract readonly verbs: readonly CaseVerb[];
  abstract readonly enforced: boolean;
  constructor(conditions: StepConditions) { conditions.add(this); }
  abstract obstacleTo(open: CaseInQuestion): Promise<Obstacle | null>;
}
