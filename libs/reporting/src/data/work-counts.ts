import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { WorkCount } from '../rules/figures/parts';
import type { DayNumbers, Days } from './case-counts';
import { WORK_ROWS } from './work-rows';

/** What else was done in a period, by unit. */
@Injectable()
export class WorkCounts {
  constructor(private readonly sql: Sql) {}

  of({ from, to }: Days, { since, numbers }: DayNumbers): Promise<WorkCount[]> {
    return this.sql.rows<WorkCount>(`select r.code, r.unit_id, sum(r.amount)::float8 total from (${WORK_ROWS}) r group by r.code, r.unit_id order by r.code, r.unit_id`, [from, to, since, numbers]);
  }
}
