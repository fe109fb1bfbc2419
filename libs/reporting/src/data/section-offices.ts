import { Injectable } from '@nestjs/common';
import type { BulletinSection } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export interface OfficeRow { readonly section: BulletinSection; readonly unit_id: number; readonly co_unit_ids: readonly number[]; readonly set_by_name: string; readonly set_at: Date }

/** 栏目责任科室, each change a row */
@Injectable()
export class SectionOffices {
  constructor(private readonly sql: Sql) {}

  /** The latest first, so that the first of a section is the one that counts. */
  history(jurisdictionPath: string): Promise<OfficeRow[]> {
    return this.sql.rows<OfficeRow>(`select o.section, o.unit_id, to_json(o.co_unit_ids) co_unit_ids, coalesce((select p.name from organisation.person p where p.id = o.set_by), '') set_by_name, o.set_at from reporting.section_office o where o.jurisdiction_path = $1 order by o.id desc limit 200`, [jurisdictionPath]);
  }

  async set(section: BulletinSection, unitId: number, coUnitIds: readonly number[], jurisdictionPath: string, by: number, at: Date): Promise<void> {
    await this.sql.rows('insert into reporting.section_office (section, unit_id, co_unit_ids, jurisdiction_path, set_by, set_at) values ($1, $2, $3, $4, $5, $6)', [section, unitId, coUnitIds, jurisdictionPath, by, at]);
  }
}
