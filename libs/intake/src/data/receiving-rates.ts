import { Injectable } from '@nestjs/common';
import { RECEIVING_RATE_MONTH, type RateStanding, type ReceivingRateStatus } from '@onecounter/contracts';
import { Sql, type SubjectKind, type WriteStatement } from '@onecounter/platform';
import { FIRST_PRESENTED } from './first-presented';
import type { Ranked, ReceivingCount } from '../rules/receiving-rate';

export const RECEIVING_RATE_SUBJECT = { lifecycle: RECEIVING_RATE_MONTH, table: 'intake.receiving_rate_month' } as const satisfies SubjectKind;
export type RatedBy = 'unit' | 'category' | 'item';
export interface CountedRow extends ReceivingCount { readonly key: string; readonly label: string }
export interface TrendRow extends ReceivingCount { readonly month: string }
export interface FrozenLine extends ReceivingCount { readonly unit_id: number; readonly rank: number | null; readonly standing: RateStanding; readonly last: boolean }
export interface FrozenMonth { readonly id: number; readonly status: ReceivingRateStatus; readonly version: number; readonly least_count: number; readonly confirmed_by_name: string; readonly confirmed_on: string; readonly lines: readonly FrozenLine[] }

const FIRST = `f as (${FIRST_PRESENTED})`;
const COUNTS = `(count(*) filter (where f.outcome <> 'excluded'))::int presented, (count(*) filter (where f.outcome = 'complete'))::int complete, (count(*) filter (where f.outcome = 'onTrust'))::int "onTrust",
  (count(*) filter (where f.outcome in ('complete', 'onTrust') and f.reviewed))::int "jointReview", (count(*) filter (where f.outcome = 'excluded'))::int excluded`;

/** 接件成功率: counted anew at each look, frozen when confirmed. */
@Injectable()
export class ReceivingRates {
  constructor(private readonly sql: Sql) {}

  /** Every section of the place, also without applications; other units that received something with them. */
  bySection(place: string, from: string, until: string): Promise<CountedRow[]> {
    return this.sql.rows<CountedRow>(
      `with ${FIRST}, n as (select f.unit_id, ${COUNTS} from f group by f.unit_id)
       select u.id::text "key", u.name "label", coalesce(n.presented, 0) presented, coalesce(n.complete, 0) complete, coalesce(n."onTrust", 0) "onTrust", coalesce(n."jointReview", 0) "jointReview", coalesce(n.excluded, 0) excluded
       from organisation.unit u left join n on n.unit_id = u.id where n.unit_id is not null or u.kind = 'section' and u.jurisdiction_path = $1 and u.valid_from < $3::date and (u.valid_to is null or u.valid_to > $2::date) order by u.id`, [place, from, until]);
  }

  /** 审批类别: the type of the item in the version by which the application came. */
  byCategory(place: string, from: string, until: string, unitId: number | null): Promise<CountedRow[]> {
    return this.sql.rows<CountedRow>(
      `with ${FIRST}, v as materialized (select id, definition->>'itemType' category from catalogue.item_version)
       select v.category "key", v.category "label", ${COUNTS} from f join v on v.id = f.item_version_id where ($4::bigint is null or f.unit_id = $4) group by v.category order by v.category`, [place, from, until, unitId]);
  }

  byItem(place: string, from: string, until: string, narrowed: { readonly unitId: number | null; readonly category: string | null }): Promise<CountedRow[]> {
    return this.sql.rows<CountedRow>(
      `with ${FIRST}, v as materialized (select id, definition->>'itemType' category from catalogue.item_version)
       select f.item_code "key", max(f.item_name) "label", ${COUNTS} from f join v on v.id = f.item_version_id where ($4::bigint is null or f.unit_id = $4) and ($5::text is null or v.category = $5) group by f.item_code order by f.item_code limit 1000`,
      [place, from, until, narrowed.unitId, narrowed.category]);
  }

  /** By month of Asia/Shanghai, the oldest first; months without anything are left out. */
  trend(place: string, from: string, until: string, unitId: number | null): Promise<TrendRow[]> {
    return this.sql.rows<TrendRow>(
      `with ${FIRST} select to_char(f.presented_at at time zone 'Asia/Shanghai', 'YYYY-MM') "month", ${COUNTS} from f where ($4::bigint is null or f.unit_id = $4) group by 1 order by 1`, [place, from, until, unitId]);
  }

  /** Until the transaction ends nobody else confirms a month. */
  async alone(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(9590)');
  }

  /** As confirmed. `month`: its first day. */
  async frozen(place: string, month: string): Promise<FrozenMonth | null> {
    return (await this.sql.row<FrozenMonth>(
      `select m.id, m.status, m.version, m.least_count, m.confirmed_on, (select n.name from organisation.person n where n.id = m.confirmed_by) confirmed_by_name,
         coalesce((select json_agg(json_build_object('unit_id', l.unit_id, 'presented', l.presented, 'complete', l.complete, 'onTrust', l.on_trust, 'jointReview', l.joint_review, 'excluded', l.excluded, 'rank', l.rank, 'standing', l.standing, 'last', l.last) order by l.unit_id)
           from intake.receiving_rate_line l where l.month_id = m.id), '[]') lines from intake.receiving_rate_month m where m.jurisdiction_path = $1 and m.month = $2::date`, [place, month])) ?? null;
  }
}

/** Adds the figures of each section to the step that freezes them. */
export function recordLines(w: WriteStatement, lines: readonly (ReceivingCount & Ranked & { readonly key: string })[]): void {
  const rows = lines.map(({ key, presented, complete, onTrust, jointReview, excluded, rank, standing, last }) => ({ unit_id: Number(key), presented, complete, on_trust: onTrust, joint_review: jointReview, excluded, rank, standing, last }));
  w.part('rl', `insert into intake.receiving_rate_line (month_id, unit_id, presented, complete, on_trust, joint_review, excluded, rank, standing, last)
    select s.id, x.unit_id, x.presented, x.complete, x.on_trust, x.joint_review, x.excluded, x.rank, x.standing, x.last
    from jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(unit_id bigint, presented int, complete int, on_trust int, joint_review int, excluded int, rank int, standing text, last boolean), s`);
}
