import { Injectable } from '@nestjs/common';
import { BusinessSchedule, LegalClock } from '@onecounter/platform';
import { CasesOfItem } from '../data/cases-of-item';
import { TransferCase } from '../use-cases/transfer-case';

/** Every five minutes, so that a plan whose day is today begins today. What was moved is no longer due: a run that was killed goes on where it stopped. */
@Injectable()
export class TransferCasesWhenDue extends BusinessSchedule {
  readonly name = 'transfer-cases-when-due';
  readonly cron = '*/5 * * * *';
  constructor(private readonly cases: CasesOfItem, private readonly transfer: TransferCase, private readonly legal: LegalClock) { super(); }

  async run(): Promise<string> {
    let moved = 0;
    const failed: string[] = [];
    for (const due of await this.cases.dueToMove(this.legal.today())) {
      // one case a transaction: a step that somebody takes in between makes this one fail, and only this one; the next run takes it
      await this.cases.alone(() => this.transfer.run(due)).then((done) => { moved += Number(done); }, (error: Error) => { failed.push(`${due.caseId}: ${error.message}`); });
    }
    if (failed.length > 0) throw new Error(`${moved} moved, not these: ${failed.join('; ')}`);
    return `${moved} cases moved to the new holder`;
  }
}
