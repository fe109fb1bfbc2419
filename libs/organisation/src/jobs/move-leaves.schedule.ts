import { Injectable } from '@nestjs/common';
import { BusinessSchedule } from '@onecounter/platform';
import { MoveLeaves } from '../use-cases/leaves/move-leaves';

/** Every minute, so that a leave begins and ends in the minute of its half day; what an outage missed is made up by the next run. */
@Injectable()
export class MoveLeavesWhenDue extends BusinessSchedule {
  readonly name = 'move-leaves-when-due';
  readonly cron = '* * * * *';
  constructor(private readonly moving: MoveLeaves) { super(); }

  async run(): Promise<string> {
    return `${await this.moving.run()} leaves moved`;
  }
}
