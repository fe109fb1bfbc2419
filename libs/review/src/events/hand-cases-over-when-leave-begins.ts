import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { HandCasesOver } from '../use-cases/leave/hand-cases-over';

/** In the same minute; what slips in between goes over with the next look (keep-cases-with-stand-ins). */
@Injectable()
export class HandCasesOverWhenLeaveBegins extends Listener {
  readonly name = 'hand-cases-over-when-leave-begins';
  readonly hears: readonly Fact[] = ['leaveBegun'];
  constructor(private readonly cases: HandCasesOver) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    await this.cases.over(subjectId);
  }
}
