import { Injectable } from '@nestjs/common';
import { refuse, SEAL_REGISTER, type SealRegisterKind, type SealRegisterStatus, type SealRegisterVerb } from '@onecounter/contracts';
import { requireStep } from '@onecounter/casework';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import type { ColumnHeads } from '../rules/seals/register-columns';
import { unitScope } from './unit-scope';

export const SEAL_REGISTER_SUBJECT = { lifecycle: SEAL_REGISTER, table: 'compliance.seal_register' } as const satisfies SubjectKind;
export interface SealRegisterRow {
  readonly id: number; readonly status: SealRegisterStatus; readonly version: number; readonly head: Buffer; readonly register: SealRegisterKind; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string;
  readonly keeper_id: number; readonly keeper_name: string; readonly opened_on: string; readonly columns: ColumnHeads | null; readonly lines: number; readonly last_used_on: string | null;
}
export interface RegisterImportRow { readonly id: number; readonly file_name: string; readonly sheet: string; readonly lines: number; readonly imported_by: number; readonly imported_by_name: string; readonly imported_on: string }
export interface ImportToKeep { readonly registerId: number; readonly fileHash: string; readonly fileName: string; readonly sheet: string; readonly lines: number; readonly salt: Buffer; readonly by: number | null; readonly on: string }

const ROW = `select r.id, r.status, r.version, r.head, r.register, r.unit_id, (select u.name from organisation.unit u where u.id = r.unit_id) unit_name, r.jurisdiction_path, r.keeper_id, (select p.name from organisation.person p where p.id = r.keeper_id) keeper_name, r.opened_on, r.columns,
  (select count(*)::int from compliance.register_entry e where e.register_id = r.id and e.struck_on is null) lines, (select max(e.used_on) from compliance.register_entry e where e.register_id = r.id and e.struck_on is null) last_used_on from compliance.seal_register r`;
const IMPORT = 'select i.id, i.file_name, i.sheet, i.lines, i.imported_by, (select p.name from organisation.person p where p.id = i.imported_by) imported_by_name, i.imported_on from compliance.register_import i';

/** 用印登记簿 */
@Injectable()
export class SealRegisters {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor): Promise<SealRegisterRow[]> {
    const scope = unitScope(actor, 'r', 1);
    return this.sql.rows<SealRegisterRow>(`${ROW} where ${scope.where} order by r.register, r.unit_id limit 500`, [...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<SealRegisterRow> {
    const scope = unitScope(actor, 'r', 2);
    return (await this.sql.row<SealRegisterRow>(`${ROW} where r.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: SealRegisterVerb, actor: Actor): Promise<SealRegisterRow> {
    await this.sql.rows('select id from compliance.seal_register where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(SEAL_REGISTER, verb, row, version);
    return row;
  }

  async known(unitId: number, register: SealRegisterKind): Promise<boolean> {
    return (await this.sql.row('select 1 from compliance.seal_register r where r.unit_id = $1 and r.register = $2', [unitId, register])) !== undefined;
  }

  /** Whether the person holds a post in the unit on the day and can sign in. */
  async worksIn(personId: number, unitId: number, day: string): Promise<boolean> {
    return (await this.sql.row(
      'select 1 from organisation.post_holding h join organisation.account a on a.person_id = h.person_id and not a.disabled where h.person_id = $1 and h.unit_id = $2 and h.valid_from <= $3::date and (h.valid_to is null or h.valid_to > $3::date)', [personId, unitId, day])) !== undefined;
  }

  /** Whoever can be named keeper. */
  workersOf(unitId: number, day: string): Promise<{ id: number; name: string }[]> {
    return this.sql.rows(
      'select distinct p.id, p.name from organisation.post_holding h join organisation.person p on p.id = h.person_id join organisation.account a on a.person_id = p.id and not a.disabled where h.unit_id = $1 and h.valid_from <= $2::date and (h.valid_to is null or h.valid_to > $2::date) order by p.name, p.id limit 200', [unitId, day]);
  }

  /** The keeper of the unit's approval seal, when it has a register. */
  async keeperOf(unitId: number): Promise<number | null> {
    return (await this.sql.row<{ keeper_id: number }>(`select r.keeper_id from compliance.seal_register r where r.unit_id = $1 and r.register = 'approval'`, [unitId]))?.keeper_id ?? null;
  }

  /** Units in force on the day with every name they go by or went by. */
  unitNames(day: string): Promise<{ id: number; jurisdiction_path: string; names: string[] }[]> {
    return this.sql.rows(
      `select u.id, u.jurisdiction_path, array(select u.name union select unnest(u.alias) union select h.name from organisation.unit_period h where h.unit_id = u.id) names
       from organisation.unit u where u.valid_from <= $1::date and (u.valid_to is null or u.valid_to > $1::date) order by u.id`, [day]);
  }

  /** Mondays of the weeks that the unit has signed. */
  async signedWeeks(unitId: number): Promise<Set<string>> {
    const rows = await this.sql.rows<{ week: string }>(`select w.week from compliance.ledger_week w where w.unit_id = $1 and w.status = 'signed'`, [unitId]);
    return new Set(rows.map(({ week }) => week));
  }

  importOf(registerId: number, fileHash: string): Promise<RegisterImportRow | undefined> {
    return this.sql.row<RegisterImportRow>(`${IMPORT} where i.register_id = $1 and i.file_hash = $2`, [registerId, fileHash]);
  }

  imports(registerId: number): Promise<RegisterImportRow[]> {
    return this.sql.rows<RegisterImportRow>(`${IMPORT} where i.register_id = $1 order by i.id desc limit 100`, [registerId]);
  }

  async keepImport({ registerId, fileHash, fileName, sheet, lines, salt, by, on }: ImportToKeep): Promise<number> {
    const row = await this.sql.row<{ id: number }>(
      'insert into compliance.register_import (register_id, file_hash, file_name, sheet, lines, salt, imported_by, imported_on) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id', [registerId, fileHash, fileName, sheet, lines, salt, by, on]);
    return row?.id ?? 0;
  }
}
