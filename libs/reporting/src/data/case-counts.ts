import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { AcceptedCount, CentralCount, DecidedCount } from '../rules/figures/parts';
import { ACCEPTED_ROWS, CENTRAL_ROWS, DECIDED_ROWS } from './case-rows';

/** Legal dates, half-open. */
export interface Days { readonly from: string; readonly to: string }
/** Working days up to and with each day from `since` on. */
export interface DayNumbers { readonly since: string; readonly numbers: readonly number[] }

/** What cases say of a period, by section: each by one scan of an index that holds all of it. */
@Injectable()
export class CaseCounts {
  constructor(private readonly sql: Sql) {}

  accepted({ from, to }: Days): Promise<AcceptedCount[]> {
    return this.sql.rows<AcceptedCount>(
      `select r.unit_id, count(*)::int total, (count(*) filter (where r.instant))::int instant, (count(*) filter (where r.deemed))::int deemed, (count(*) filter (where r.centre))::int centre
       from (${ACCEPTED_ROWS}) r group by r.unit_id order by r.unit_id`, [from, to]);
  }

  decided({ from, to }: Days, days: DayNumbers): Promise<DecidedCount[]> {
    return this.sql.rows<DecidedCount>(
      `select r.unit_id, count(*)::int total, (count(*) filter (where r.refused))::int refused, coalesce(sum(r.early), 0)::int early, coalesce(sum(r.compressed), 0)::int compressed, max(r.last_on) last_on
       from (${DECIDED_ROWS}) r group by r.unit_id order by r.unit_id`, [from, to, days.since, days.numbers]);
  }

  /** The last day to which days of the decided were counted; null: nothing was decided. */
  async lastDay({ from, to }: Days): Promise<string | null> {
    const row = await this.sql.row<{ day: string | null }>('select max(greatest(c.statutory_due_on, c.promised_due_on)) "day" from casework.permit_case c where c.decided_on >= $1::date and c.decided_on < $2::date', [from, to]);
    return row?.day ?? null;
  }

  central({ from, to }: Days): Promise<CentralCount[]> {
    return this.sql.rows<CentralCount>(`select r.unit_id, count(*)::int total from (${CENTRAL_ROWS}) r group by r.unit_id order by r.unit_id`, [from, to]);
  }
}
