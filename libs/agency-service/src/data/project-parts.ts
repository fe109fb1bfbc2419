import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export interface ProjectItemRow { readonly no: number; readonly item_code: string | null; readonly item_name: string; readonly level: 'city' | 'county' | 'outside'; readonly unit_name: string; readonly working_days: number | null; readonly why: string | null }
export interface ProjectMaterialRow { readonly no: number; readonly name: string; readonly item_codes: readonly string[]; readonly taken_on: string | null; readonly taken_by_name: string | null; readonly copies: number | null; readonly original: boolean | null; readonly note: string | null }
export type ItemToKeep = Omit<ProjectItemRow, 'no'>;
export interface MaterialToKeep { readonly name: string; readonly itemCodes: readonly string[] }
export interface TakenMaterial { readonly no: number; readonly copies: number; readonly original: boolean; readonly note?: string }

const ITEM = '(item_code text, item_name text, level text, unit_name text, working_days int, why text)';
/** What an item is known by when the registration is written anew: its code, or its words. */
const KEY = (one: string): string => `coalesce(${one}.item_code, ${one}.level || ' ' || ${one}.unit_name || ' ' || ${one}.item_name)`;
const GONE = `not exists (select 1 from jsonb_to_recordset($2::jsonb) as x ${ITEM} where ${KEY('x')} = ${KEY('i')})`;
const UNDER_WAY = `(exists (select 1 from agency_service.item_case c where c.project_id = i.project_id and c.no = i.no) or exists (select 1 from agency_service.outside_entry e where e.project_id = i.project_id and e.no = i.no)
  or exists (select 1 from agency_service.county_transfer t where t.project_id = i.project_id and t.item_no = i.no and t.status in ('handed', 'received', 'done', 'closedOut')))`;

/** 登记表: items and materials of a project. */
@Injectable()
export class ProjectParts {
  constructor(private readonly sql: Sql) {}

  items(projectId: number): Promise<ProjectItemRow[]> {
    return this.sql.rows('select no, item_code, item_name, level, unit_name, working_days, why from agency_service.project_item where project_id = $1 order by no', [projectId]);
  }

  materials(projectId: number): Promise<ProjectMaterialRow[]> {
    return this.sql.rows(
      `select m.no, m.name, m.item_codes, m.taken_on, (select n.name from organisation.person n where n.id = m.taken_by) taken_by_name, m.copies, m.original, m.note from agency_service.project_material m where m.project_id = $1 order by m.no`, [projectId]);
  }

  /** Written anew: an item that stays keeps its number, by which cases, transfers and entries know it; what was taken already stays taken, found by its name. @throws agencyItemUnderWay */
  async keep(projectId: number, items: readonly ItemToKeep[], materials: readonly MaterialToKeep[]): Promise<void> {
    const kept = [projectId, JSON.stringify(items)];
    const busy = await this.sql.row<{ item_name: string }>(`select i.item_name from agency_service.project_item i where i.project_id = $1 and ${GONE} and ${UNDER_WAY} order by i.no limit 1`, kept);
    if (busy) refuse('agencyItemUnderWay', { itemName: busy.item_name }, 'itemCodes');
    await this.sql.rows(`delete from agency_service.project_item i where i.project_id = $1 and ${GONE}`, kept);
    await this.sql.rows(`update agency_service.project_item i set item_name = x.item_name, level = x.level, unit_name = x.unit_name, working_days = x.working_days, why = coalesce(x.why, i.why) from jsonb_to_recordset($2::jsonb) as x ${ITEM} where i.project_id = $1 and ${KEY('i')} = ${KEY('x')}`, kept);
    await this.sql.rows(
      `insert into agency_service.project_item (project_id, no, item_code, item_name, level, unit_name, working_days, why)
       select $1, greatest((select coalesce(max(k.no), 0) from agency_service.project_item k where k.project_id = $1), (select coalesce(max(t.item_no), 0) from agency_service.county_transfer t where t.project_id = $1),
           (select coalesce(max(e.no), 0) from agency_service.outside_entry e where e.project_id = $1)) + row_number() over (order by x.no), x.item_code, x.item_name, x.level, x.unit_name, x.working_days, x.why
       from rows from (jsonb_to_recordset($2::jsonb) as ${ITEM}) with ordinality x (item_code, item_name, level, unit_name, working_days, why, no)
       where not exists (select 1 from agency_service.project_item i where i.project_id = $1 and ${KEY('i')} = ${KEY('x')})`, kept);
    await this.sql.rows('delete from agency_service.project_material where project_id = $1 and taken_on is null', [projectId]);
    await this.sql.rows(
      `insert into agency_service.project_material (project_id, no, name, item_codes)
       select $1, (select coalesce(max(k.no), 0) from agency_service.project_material k where k.project_id = $1) + row_number() over (order by x.no), x.name, array(select jsonb_array_elements_text(x.codes))
       from rows from (jsonb_to_recordset($2::jsonb) as (name text, "itemCodes" jsonb)) with ordinality x (name, codes, no) where not exists (select 1 from agency_service.project_material k where k.project_id = $1 and k.name = x.name)`,
      [projectId, JSON.stringify(materials)]);
  }

  /** @returns how many of them there were to take */
  async take(projectId: number, taken: readonly TakenMaterial[], personId: number | null, on: string): Promise<number> {
    const rows = await this.sql.rows(
      `update agency_service.project_material m set taken_on = $3, taken_by = $4, copies = x.copies, original = x.original, note = x.note from jsonb_to_recordset($2::jsonb) as x (no int, copies int, original boolean, note text)
       where m.project_id = $1 and m.no = x.no and m.taken_on is null returning m.no`, [projectId, JSON.stringify(taken), on, personId]);
    return rows.length;
  }
}
