import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Calendars } from '@onecounter/platform';
import { Adjustments } from '../data/adjustments';
import { VersionRows, type VersionRow } from '../data/version-rows';
import { judgePublication, type AdjustmentSaid } from '../rules/adjustment';
import { obstaclesToPublish, type Obstacle } from '../rules/publishable';

/** What would forbid publishing a draft from a given day, judged against all that is published now. */
@Injectable()
export class PublishingObstacles {
  constructor(private readonly rows: VersionRows, private readonly calendars: Calendars, private readonly adjustments: Adjustments) {}

  async of(row: VersionRow, effectiveFrom: PlainDate): Promise<Obstacle[]> {
    const others = await this.rows.publishedOthers(row.itemId, effectiveFrom);
    const earlier = await this.rows.spansOf(row.itemId);
    return obstaclesToPublish(row.definition, { effectiveFrom, others, earlier, calendar: await this.calendars.of('') });
  }

  /** @returns the unit that held the item before; null when nobody did @throws adjustmentKindMismatch, adjustmentPlanInvalid */
  async judgeAdjustment(row: VersionRow, effectiveOn: PlainDate, said: AdjustmentSaid): Promise<number | null> {
    const before = await this.rows.latestPublished(row.itemId);
    const [from, to] = [before && (await this.adjustments.holder(before.unitId)), (await this.adjustments.holder(row.unitId)) ?? refuse('notFound')];
    judgePublication(said, { from: from ?? null, to, continues: before?.status === 'published', effectiveOn });
    return before?.unitId ?? null;
  }
}
