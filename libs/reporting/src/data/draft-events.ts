import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface AdjustmentRow { readonly kind: string; readonly item_name: string; readonly effective_on: string; readonly from_unit_name: string | null; readonly to_unit_name: string | null; readonly legal_basis: string }
export interface KeyProjectRow { readonly name: string; readonly investment_wan: number; readonly stage: string; readonly lead_unit_name: string; readonly problem: string | null }

/** What happened in a period that a draft tells of. */
@Injectable()
export class DraftEvents {
  constructor(private readonly sql: Sql) {}

  /** In force from a day of the period. @param from @param to legal dates, the latter no more of the period */
  adjustments(from: string, to: string): Promise<AdjustmentRow[]> {
    return this.sql.rows<AdjustmentRow>('select a.kind, a.item_name, a.effective_on, a.from_unit_name, a.to_unit_name, a.legal_basis from catalogue.published_adjustment a where a.effective_on >= $1 and a.effective_on < $2 order by a.effective_on, a.id limit 60', [from, to]);
  }

  /** Key projects that stood open at some time of the period, the largest first. */
  keyProjects(jurisdictionPath: string, from: string, to: string): Promise<KeyProjectRow[]> {
    return this.sql.rows<KeyProjectRow>(
      `select p.name, p.investment_wan::float8 investment_wan, p.stage, (select u.name from organisation.unit u where u.id = p.lead_unit_id) lead_unit_name, (select o.text from casework.project_problem o where o.project_id = p.id and o.settled_on is null order by o.id desc limit 1) problem
       from casework.project p where p.key_level is not null and p.jurisdiction_path like $1 || '%' and p.registered_on < $3 and (p.closed_on is null or p.closed_on >= $2) order by p.investment_wan desc, p.id limit 60`, [jurisdictionPath, from, to]);
  }

  /** Sections of the place that are on the day, for tables by unit. */
  units(jurisdictionPath: string, on: string): Promise<{ id: number; name: string }[]> {
    return this.sql.rows(`select u.id, u.name from organisation.unit u where u.jurisdiction_path = $1 and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2) order by u.id`, [jurisdictionPath, on]);
  }

  /** The place and its counties on the day, as units that stand for them. */
  places(jurisdictionPath: string, on: string): Promise<{ id: number; name: string }[]> {
    return this.sql.rows(
      `select distinct on (u.jurisdiction_path) u.id, case u.kind when 'bureau' then '市本级' else u.name end as name from organisation.unit u where u.kind in ('bureau', 'county') and u.jurisdiction_path like $1 || '%' and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2) order by u.jurisdiction_path, u.id`, [jurisdictionPath, on]);
  }
}
