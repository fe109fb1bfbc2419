import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { RowCounts } from '../rules/figures/parts';
import { CaseCounts, type DayNumbers, type Days } from './case-counts';
import { WorkCounts } from './work-counts';

/** What the rows of a period come to as they stand now. */
@Injectable()
export class LiveCounts {
  constructor(private readonly sql: Sql, private readonly cases: CaseCounts, private readonly work: WorkCounts) {}

  async of(period: Days, days: DayNumbers): Promise<RowCounts> {
    const [accepted, decided, central, work] = await this.sql.together([() => this.cases.accepted(period), () => this.cases.decided(period, days), () => this.cases.central(period), () => this.work.of(period, days)]);
    return { accepted, decided, central, work };
  }
}
