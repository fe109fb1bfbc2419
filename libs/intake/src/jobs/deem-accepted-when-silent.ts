import { Injectable } from '@nestjs/common';
import { BusinessSchedule } from '@onecounter/platform';
import { SilentCases } from '../data/silent-cases';
import { DeemAccepted } from '../use-cases/deem-accepted';

/** Each legal midnight, before anything that counts periods. */
@Injectable()
export class DeemAcceptedWhenSilent extends BusinessSchedule {
  readonly name = 'deem-accepted-when-silent';
  readonly cron = '0 0 * * *';
  constructor(private readonly silent: SilentCases, private readonly deemAccepted: DeemAccepted) { super(); }

  async run(): Promise<string> {
    let deemed = 0;
    const failed: string[] = [];
    for (const id of await this.silent.overdue()) {
      // one case a transaction: one that cannot be deemed accepted must not hold back the others; the job fails and is tried again for it
      await this.silent.alone(() => this.deemAccepted.run(id)).then((done) => { deemed += Number(done); }, (error: Error) => { failed.push(`${id}: ${error.message}`); });
    }
    if (failed.length > 0) throw new Error(`${deemed} deemed accepted, not these: ${failed.join('; ')}`);
    return `${deemed} deemed accepted`;
  }
}
