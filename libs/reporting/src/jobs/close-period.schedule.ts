import { Injectable } from '@nestjs/common';
import { BusinessSchedule, SYSTEM_ACTOR, UNWATCHED, type RunProgress } from '@onecounter/platform';
import { CloseDuePeriods } from '../use-cases/figures/close-period';

/** Each midnight: what has reached its cut-off day is closed, with everything before it that was missed, in order. */
@Injectable()
export class ClosePeriodSchedule extends BusinessSchedule {
  readonly name = 'close-period';
  readonly cron = '0 0 * * *';
  constructor(private readonly due: CloseDuePeriods) { super(); }

  async run(_occurrence?: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    const closed = await this.due.run(SYSTEM_ACTOR, progress);
    return closed.length === 0 ? 'nothing is due' : `closed ${closed.join(', ')}`;
  }
}
