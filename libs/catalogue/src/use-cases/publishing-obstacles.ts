import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@onecounter/kernel';
import { Calendars } from '@onecounter/platform';
import { VersionRows, type VersionRow } from '../data/version-rows';
import { obstaclesToPublish, type Obstacle } from '../rules/publishable';

/** What would forbid publishing a draft from a given day, judged against all that is published now. */
@Injectable()
export class PublishingObstacles {
  constructor(private readonly rows: VersionRows, private readonly calendars: Calendars) {}

  async of(row: VersionRow, effectiveFrom: PlainDate): Promise<Obstacle[]> {
    const others = await this.rows.publishedOthers(row.itemId, effectiveFrom);
    const earlier = await this.rows.spansOf(row.itemId);
    return obstaclesToPublish(row.definition, { effectiveFrom, others, earlier, calendar: await this.calendars.of('') });
  }
}
