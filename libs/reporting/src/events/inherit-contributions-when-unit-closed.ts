import { Injectable } from '@nestjs/common';
import type { Fact } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { InheritContributions } from '../use-cases/bulletin/inherit-contributions';

/** 科室撤销: what it owes to the bulletin has somebody who answers for it at once; a unit that ends on a later day is found by the schedule of the mornings. */
@Injectable()
export class InheritContributionsWhenUnitClosed extends Listener {
  readonly name = 'inherit-contributions-when-unit-closed';
  readonly hears: readonly Fact[] = ['unitClosed'];
  constructor(private readonly inherit: InheritContributions) { super(); }

  async hear(): Promise<void> {
    await this.inherit.run();
  }
}
