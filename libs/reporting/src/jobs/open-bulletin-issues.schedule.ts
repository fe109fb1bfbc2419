import { Injectable } from '@nestjs/common';
import { BusinessSchedule, LegalClock, Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { BulletinIssues } from '../data/bulletin-issues';
import { LAST_RESORT } from '../rules/bulletin/first-offices';
import { OpenThePresent } from '../use-cases/bulletin/open-the-present';

/** Each morning: once the day of asking has come, the issue of the period that runs is opened and every section asked, both once. */
@Injectable()
export class OpenBulletinIssues extends BusinessSchedule {
  readonly name = 'open-bulletin-issues';
  readonly cron = '0 8 * * *';
  constructor(private readonly issues: BulletinIssues, private readonly open: OpenThePresent, private readonly legal: LegalClock, private readonly sql: Sql) { super(); }

  async run(): Promise<string> {
    let asked = 0;
    for (const place of await this.issues.places(LAST_RESORT)) asked += await this.sql.transaction(() => this.open.run({ actor: SYSTEM_ACTOR, unitId: place.id, jurisdictionPath: place.jurisdiction_path }, this.legal.today()));
    return `${asked} sections asked`;
  }
}
