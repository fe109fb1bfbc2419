import { Injectable } from '@nestjs/common';
import { BusinessSchedule } from '@onecounter/platform';
import { FlagProjects } from '../use-cases/tracking/flag-projects';

/** At twenty to nine of a working day: projects in service without a line since the last working day, or without a change for a week. */
@Injectable()
export class WatchAgencyProjects extends BusinessSchedule {
  readonly name = 'watch-agency-projects';
  readonly cron = '40 8 * * *';
  constructor(private readonly flag: FlagProjects) { super(); }

  async run(): Promise<string> {
    const flagged = await this.flag.run();
    return flagged === null ? 'a rest day: nothing was flagged' : `${flagged} flagged`;
  }
}
