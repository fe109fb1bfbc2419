import { Injectable } from '@nestjs/common';
import { BusinessSchedule } from '../schedules/business-schedule';
import { Checkpoints } from './checkpoints';

/** Every minute the heads that moved leave the database; what is older than the last checkpoint cannot be rewritten unseen. */
@Injectable()
export class CheckpointSchedule extends BusinessSchedule {
  readonly name = 'checkpoint';
  readonly cron = process.env.ONECOUNTER_CHECKPOINT_CRON ?? '* * * * *';
  constructor(private readonly checkpoints: Checkpoints) { super(); }

  async run(): Promise<string> {
    return `${await this.checkpoints.write()} heads`;
  }
}
