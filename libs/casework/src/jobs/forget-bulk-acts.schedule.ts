import { Injectable } from '@nestjs/common';
import { BusinessSchedule, MachineClock } from '@onecounter/platform';
import { BulkActs } from '../data/bulk-acts';

const KEPT_MS = 48 * 3_600_000;

/** Results of bulk acts are kept 48 hours, as the answers to other keys are. */
@Injectable()
export class ForgetBulkActs extends BusinessSchedule {
  readonly name = 'forget-bulk-acts';
  readonly cron = '27 * * * *';
  constructor(private readonly acts: BulkActs, private readonly clock: MachineClock) { super(); }

  async run(): Promise<string> {
    return `${await this.acts.forgetBefore(new Date(this.clock.now().getTime() - KEPT_MS))} bulk acts forgotten`;
  }
}
