import { Injectable } from '@nestjs/common';
import { Leaves } from '@onecounter/organisation';
import { BusinessSchedule } from '@onecounter/platform';
import { LeaveCovers } from '../data/leave-covers';
import { HandCasesOver } from '../use-cases/leave/hand-cases-over';

/** Every minute: what reached somebody on leave all the same – returned for a second review, given the moment before it began, left over from a large lot – goes to the stand-in, and what has not come back does. */
@Injectable()
export class KeepCasesWithStandIns extends BusinessSchedule {
  readonly name = 'keep-cases-with-stand-ins';
  readonly cron = '* * * * *';
  constructor(private readonly leaves: Leaves, private readonly covers: LeaveCovers, private readonly cases: HandCasesOver) { super(); }

  async run(): Promise<string> {
    let [over, back] = [0, 0];
    for (const id of await this.covers.overdue()) back += await this.cases.back(id);
    for (const id of await this.leaves.running()) over += await this.cases.over(id);
    return `${over} cases handed over, ${back} given back`;
  }
}
