import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Calendars, LegalClock } from '@onecounter/platform';
import { Deferrals } from '../data/deferrals';
import { ChaseDeferral } from '../use-cases/deferral/chase-deferral';

const LOOKS_AHEAD = 3;

/** At nine in the morning; on rest days nobody is chased. */
@Injectable()
export class ChaseDeferrals extends BusinessSchedule {
  readonly name = 'chase-deferrals';
  readonly cron = '0 9 * * *';
  constructor(private readonly deferrals: Deferrals, private readonly chase: ChaseDeferral, private readonly calendars: Calendars, private readonly legal: LegalClock) { super(); }

  async run(): Promise<string> {
    const until = (await this.calendars.of('')).addWorkingDays(this.legal.today(), LOOKS_AHEAD).date;
    let chased = 0;
    const failed: string[] = [];
    for (const id of await this.deferrals.lackingBy(until)) {
      // one case a transaction: a step that somebody takes in between makes this one fail, and only this one
      await this.deferrals.alone(() => this.chase.run(id)).then((done) => { chased += Number(done); }, (error: Error) => { failed.push(`${id}: ${error.message}`); });
    }
    if (failed.length > 0) throw new Error(`${chased} chased, not these: ${failed.join('; ')}`);
    return `${chased} chased`;
  }
}
