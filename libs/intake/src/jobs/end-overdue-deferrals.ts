import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Calendars, LegalClock } from '@onecounter/platform';
import { Deferrals } from '../data/deferrals';
import { EndOverdueDeferral } from '../use-cases/deferral/end-overdue-deferral';

/** At ten in the morning of a working day: until then the window registers what arrived the evening before. What ended is no longer found, so that a run that was killed goes on where it stopped. */
@Injectable()
export class EndOverdueDeferrals extends BusinessSchedule {
  readonly name = 'end-overdue-deferrals';
  readonly cron = '0 10 * * *';
  constructor(private readonly deferrals: Deferrals, private readonly end: EndOverdueDeferral, private readonly calendars: Calendars, private readonly legal: LegalClock) { super(); }

  async run(): Promise<string> {
    const today = this.legal.today();
    if (!(await this.calendars.of('')).isWorkingDay(today)) return 'a rest day: 0 ended';
    let ended = 0;
    const failed: string[] = [];
    for (const id of await this.deferrals.broken(today)) {
      // step, paper and credit mark of one case are one transaction; one case that cannot end must not hold back the others
      await this.deferrals.alone(() => this.end.run(id)).then((done) => { ended += Number(done); }, (error: Error) => { failed.push(`${id}: ${error.message}`); });
    }
    if (failed.length > 0) throw new Error(`${ended} ended, not these: ${failed.join('; ')}`);
    return `${ended} ended`;
  }
}
