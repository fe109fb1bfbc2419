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
    for (const id of await this.silent.overdue()) if (await this.deemAccepted.run(id)) deemed += 1;
    return `${deemed} deemed accepted`;
  }
}
