import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Sql } from '@onecounter/platform';
import { InheritContributions } from '../use-cases/bulletin/inherit-contributions';

/** Each morning, for units that ended today. */
@Injectable()
export class InheritContributionsSchedule extends BusinessSchedule {
  readonly name = 'inherit-contributions';
  readonly cron = '50 7 * * *';
  constructor(private readonly inherit: InheritContributions, private readonly sql: Sql) { super(); }

  async run(): Promise<string> {
    return `${await this.sql.transaction(() => this.inherit.run())} contributions passed on`;
  }
}
