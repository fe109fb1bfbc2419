import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { HandCasesOver } from '../use-cases/leave/hand-cases-over';

/** At the end of the half day, or when somebody is back early. */
@Injectable()
export class HandCasesBackWhenLeaveEnds extends Listener {
  readonly name = 'hand-cases-back-when-leave-ends';
  readonly hears: readonly Fact[] = ['leaveEnded', 'leaveReturned'];
  constructor(private readonly cases: HandCasesOver) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    await this.cases.back(subjectId);
  }
}
