import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Sql } from '@onecounter/platform';
import { EndOldPreReviews } from '../use-cases/pre-review/move-pre-review';

/** A quarter past midnight: pre-reviews past their last day end. Missed, it is made up once, by what stands then. */
@Injectable()
export class ExpirePreReviews extends BusinessSchedule {
  readonly name = 'expire-pre-reviews';
  readonly cron = '15 0 * * *';
  constructor(private readonly old: EndOldPreReviews, private readonly sql: Sql) { super(); }

  async run(): Promise<string> {
    return `${await this.sql.transaction(() => this.old.run())} ended`;
  }
}
