import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS, type DocumentKind } from '@onecounter/contracts';
import { Sql, type Actor, type DocumentToName, type WriteStatement } from '@onecounter/platform';
import { caseScope } from '../scope/case-scope';

/** 审批专用章: every use is an entry of the ledger tied to a case, written with the step itself (REV-9). @param caseId of a joint case's paper: the ledger names a case, so it is the first of its cases */
export function recordSealUse(w: WriteStatement, document: DocumentToName, row: { unit_id: number; jurisdiction_path: string }, actor: Actor, usedAt: Date, caseId?: number): void {
  w.part('su', `insert into casework.seal_use (used_at, unit_id, jurisdiction_path, seal_name, purpose, document_id, case_id, copies, by_person, keeper_post)
    select ${w.param(usedAt, 'timestamptz')}, ${w.param(row.unit_id, 'bigint')}, ${w.param(row.jurisdiction_path)}, ${w.param(SEAL_NAME)}, ${w.param(DOCUMENT_KINDS[document.kind].zh)}, ${w.param(document.id, 'uuid')}, ${caseId === undefined ? 's.id' : w.param(caseId, 'bigint')}, 1, ${w.param(actor.personId, 'bigint')}, ${w.param(actor.post)} from s`);
}
export const SEAL_NAME = '行政审批专用章';
/** 第二枚: the bureau's official seal, with which nothing is sealed that 行政审批专用章 does not seal too. */
export const SECOND_SEAL_NAME = '行政公章';

export interface SpecialUse { readonly documentId: string; readonly purpose: string; readonly requestedBy: number | null; readonly basis: string; readonly reason: string }

/** 特殊用印: its own entry beside that of 行政审批专用章, with who asked and why; the keeper's name is the use's. */
export function recordSpecialUse(w: WriteStatement, use: SpecialUse, row: { unit_id: number; jurisdiction_path: string }, keeper: Actor, usedAt: Date): void {
  w.part('su', `insert into casework.seal_use (used_at, unit_id, jurisdiction_path, seal_name, purpose, document_id, case_id, copies, by_person, keeper_post, kind, requested_by, basis, reason)
    select ${w.param(usedAt, 'timestamptz')}, ${w.param(row.unit_id, 'bigint')}, ${w.param(row.jurisdiction_path)}, ${w.param(SECOND_SEAL_NAME)}, ${w.param(use.purpose)}, ${w.param(use.documentId, 'uuid')}, s.id, 1, ${w.param(keeper.personId, 'bigint')}, ${w.param(keeper.post)},
      'special', ${w.param(use.requestedBy, 'bigint')}, ${w.param(use.basis)}, ${w.param(use.reason)} from s`);
}

export interface SealUseRow {
  id: number; used_at: Date; unit_name: string; seal_name: string; purpose: string; document_id: string; document_state: string; mark: string | null; year: number | null; serial: number | null;
  case_id: number; case_number: string; item_name: string; copies: number; by_name: string | null; keeper_post: string;
  kind: 'ordinary' | 'special'; requested_by_name: string | null; basis: string | null; reason: string | null;
}
export interface SealRequestRow {
  id: number; case_id: number; case_number: string; item_name: string; unit_name: string; document_id: string; document_kind: DocumentKind; mark: string | null; year: number | null; serial: number | null;
  opened_on: string; requested_by_name: string | null; basis: string; reason: string | null;
}

@Injectable()
export class SealUses {
  constructor(private readonly sql: Sql) {}

  /** Newest first, keyset by id, within the actor's scope. */
  list(actor: Actor, before: number | null, limit: number): Promise<SealUseRow[]> {
    const scope = caseScope(actor, 3);
    return this.sql.rows<SealUseRow>(
      `select u.id, u.used_at, organisation.unit_name_on(u.unit_id, (u.used_at at time zone 'Asia/Shanghai')::date) unit_name, u.seal_name, u.purpose, u.document_id, d.state document_state, d.mark, d.year, d.serial, u.case_id, c.number case_number, c.item_name, u.copies, p.name by_name, u.keeper_post,
         u.kind, (select r.name from organisation.person r where r.id = u.requested_by) requested_by_name, u.basis, u.reason
       from casework.seal_use u join casework.permit_case c on c.id = u.case_id join platform.document d on d.id = u.document_id left join organisation.person p on p.id = u.by_person
       where u.id < $1 and ${scope.where} order by u.id desc limit $2`,
      [before ?? Number.MAX_SAFE_INTEGER, limit, ...scope.values],
    );
  }

  /** 等保管人确认的: oldest first; there are never many. */
  waiting(actor: Actor): Promise<SealRequestRow[]> {
    const scope = caseScope(actor, 1);
    return this.sql.rows<SealRequestRow>(
      `select h.id, c.id case_id, c.number case_number, c.item_name, un.name unit_name, d.id document_id, d.kind document_kind, d.mark, d.year, d.serial, h.opened_on, p.name requested_by_name, h.basis, h.reason
       from casework.case_hold h join casework.permit_case c on c.id = h.case_id join platform.document d on d.id = h.document_id join organisation.unit un on un.id = c.unit_id left join organisation.person p on p.id = h.opened_by
       where h.kind = 'secondSeal' and h.cleared_on is null and ${scope.where} order by h.id limit 200`,
      [...scope.values],
    );
  }
}
