import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { PlanDistribution, PrepareWebEdition } from '../use-cases/distribution/plan-distribution';

/** Who gets a copy is settled, and the public edition is there to be approved. */
@Injectable()
export class DistributeBulletinWhenIssued extends Listener {
  readonly name = 'distribute-bulletin-when-issued';
  readonly hears: readonly Fact[] = ['bulletinIssued'];
  constructor(private readonly plan: PlanDistribution, private readonly web: PrepareWebEdition) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    await this.web.run(subjectId, await this.plan.run(subjectId));
  }
}
