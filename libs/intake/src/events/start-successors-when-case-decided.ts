import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Successors } from '@onecounter/casework';
import { Listener } from '@onecounter/platform';
import { StartSuccessors } from '../use-cases/joint/start-successors';

/** A decision, or an end without one, may let others begin; all that is ready begins then, so that a thousand decisions make one start of a thousand. */
@Injectable()
export class StartSuccessorsWhenCaseDecided extends Listener {
  readonly name = 'start-successors-when-case-decided';
  readonly hears: readonly Fact[] = [
    'permitGranted', 'permitRefused', 'applicationDeclinedNotRequired', 'applicationDeclinedNotOurs', 'applicationWithdrawn', 'caseTerminated', 'applicationLapsed', 'caseEndedByAdjustment', 'invitedAnew', 'outsideProgressRecorded',
  ];
  constructor(private readonly successors: Successors, private readonly start: StartSuccessors) { super(); }

  async concerns({ subjectKind, subjectId }: Happening): Promise<boolean> {
    return subjectKind === 'jointCase' || this.successors.anyWaitOn(subjectId);
  }

  async hear(happening: Happening): Promise<void> {
    if (await this.concerns(happening)) await this.start.run();
  }
}
