import { Injectable } from '@nestjs/common';
import { DUTY_POST, lifecycleAllows, refuse, type DutyPostStatus, type DutyPostVerb, type DutyRole, type RoleName } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';

export interface DutyPostRow {
  readonly id: number; readonly status: DutyPostStatus; readonly version: number; readonly head: Buffer; readonly unit_id: number; readonly role: DutyRole; readonly item_code: string | null; readonly item_name: string | null;
  readonly a_id: number; readonly a_name: string; readonly b_id: number | null; readonly b_name: string | null;
}
/** A and B of a duty. */
export interface DutyPair { readonly aId: number; readonly bId: number | null }

const ROW = `select d.id, d.status, d.version, d.head, d.unit_id, d.role, d.item_code, (select i.item_name from catalogue.published_item_in_use i where i.item_code = d.item_code order by i.effective_from desc limit 1) item_name,
  d.a_id, a.name a_name, d.b_id, b.name b_name from organisation.duty_post d join organisation.person a on a.id = d.a_id left join organisation.person b on b.id = d.b_id`;

/** AB岗 */
@Injectable()
export class DutyPosts {
  constructor(private readonly sql: Sql) {}

  /** Those in force in the unit, all items first. */
  ofUnit(unitId: number): Promise<DutyPostRow[]> {
    return this.sql.rows<DutyPostRow>(`${ROW} where d.unit_id = $1 and d.status = 'kept' order by d.role, d.item_code nulls first, a.name, d.id`, [unitId]);
  }

  /** Those in force in which the person is A or B. */
  ofPerson(personId: number): Promise<DutyPostRow[]> {
    return this.sql.rows<DutyPostRow>(`${ROW} where d.status = 'kept' and $1 in (d.a_id, d.b_id) order by d.item_code nulls first, d.id`, [personId]);
  }

  /** Who has the duty for an item: what is set for the item itself, else what is set for all items of the unit. Empty: nothing is set. */
  async pairs(unitId: number, role: RoleName, itemCode: string): Promise<DutyPair[]> {
    const rows = await this.sql.rows<DutyPair & { own: boolean }>(
      `select d.a_id "aId", d.b_id "bId", d.item_code is not null own from organisation.duty_post d where d.unit_id = $1 and d.role = $2 and d.status = 'kept' and (d.item_code = $3 or d.item_code is null) order by d.a_id`, [unitId, role, itemCode]);
    const own = rows.filter((row) => row.own);
    return own.length > 0 ? own : rows;
  }

  /** For a step; only of the actor's own unit. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: DutyPostVerb, actor: Actor): Promise<DutyPostRow> {
    await this.sql.rows('select id from organisation.duty_post where id = $1 for update', [id]);
    const row = (await this.sql.row<DutyPostRow>(`${ROW} where d.id = $1 and d.unit_id = $2`, [id, actor.unitId])) ?? refuse('notFound');
    if (row.version !== version) refuse('changedMeanwhile', { byName: '别人', version: row.version });
    if (!lifecycleAllows(DUTY_POST, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: DUTY_POST.steps[verb].zh, status: row.status, statusLabel: DUTY_POST.statuses[row.status].zh });
    return row;
  }

  /** Until the transaction ends nobody else sets a duty of the unit. */
  async holdUnit(unitId: number): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9101))', [String(unitId)]);
  }

  /** Items in use on the day: those of the section; at the counter, which receives for every section, all. */
  items(unitId: number | null, today: string): Promise<{ code: string; name: string }[]> {
    return this.sql.rows(
      `select distinct on (i.item_code) i.item_code code, i.item_name name from catalogue.published_item_in_use i
       where ($1::bigint is null or i.unit_id = $1) and i.effective_from <= $2 and (i.effective_to is null or i.effective_to >= $2) order by i.item_code, i.effective_from desc`, [unitId, today]);
  }
}
