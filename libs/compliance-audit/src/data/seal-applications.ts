import { Injectable } from '@nestjs/common';
import { refuse, SEAL_APPLICATION, type OfficialSeal, type SealApplicationStatus, type SealApplicationVerb } from '@onecounter/contracts';
import { requireStep } from '@onecounter/casework';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import { unitScope } from './unit-scope';

export const SEAL_APPLICATION_SUBJECT = { lifecycle: SEAL_APPLICATION, table: 'compliance.seal_application' } as const satisfies SubjectKind;
export interface SealApplicationRow {
  readonly id: number; readonly status: SealApplicationStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly seal: OfficialSeal; readonly matter: string; readonly paper: string; readonly copies: number;
  readonly case_id: number | null; readonly case_number: string | null; readonly item_code: string | null; readonly applicant_name: string | null; readonly applied_by: number; readonly applied_by_name: string; readonly applied_on: string; readonly decided_by: number | null; readonly decided_by_name: string | null;
  readonly decided_on: string | null; readonly document_id: string | null; readonly used_by_name: string | null; readonly used_at: Date | null; readonly used_copies: number | null;
}
export interface ApplicationFilter { readonly statuses: readonly SealApplicationStatus[] | null; readonly unitId: number | null; readonly words: string | null; readonly before: number | null; readonly limit: number }

const ROW = `select a.id, a.status, a.version, a.head, a.number, a.unit_id, (select u.name from organisation.unit u where u.id = a.unit_id) unit_name, a.jurisdiction_path, a.seal, a.matter, a.paper, a.copies, a.case_id, a.case_number, a.item_code, a.applicant_name,
  a.applied_by, (select p.name from organisation.person p where p.id = a.applied_by) applied_by_name, a.applied_on, a.decided_by, (select p.name from organisation.person p where p.id = a.decided_by) decided_by_name, a.decided_on, a.document_id,
  (select p.name from organisation.person p where p.id = a.used_by) used_by_name, a.used_at, a.used_copies from compliance.seal_application a`;

/** 公章使用申请 */
@Injectable()
export class SealApplications {
  constructor(private readonly sql: Sql) {}

  /** The newest first. */
  list(actor: Actor, { statuses, unitId, words, before, limit }: ApplicationFilter): Promise<SealApplicationRow[]> {
    const scope = unitScope(actor, 'a', 6);
    return this.sql.rows<SealApplicationRow>(
      `${ROW} where ($1::text[] is null or a.status = any($1)) and ($2::bigint is null or a.unit_id = $2) and ($3::text is null or a.number ilike $3 or a.matter ilike $3 or a.paper ilike $3 or a.case_number ilike $3) and ($4::bigint is null or a.id < $4) and ${scope.where} order by a.id desc limit $5`,
      [statuses, unitId, words, before, limit, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<SealApplicationRow> {
    const scope = unitScope(actor, 'a', 2);
    return (await this.sql.row<SealApplicationRow>(`${ROW} where a.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: SealApplicationVerb, actor: Actor): Promise<SealApplicationRow> {
    await this.sql.rows('select id from compliance.seal_application where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(SEAL_APPLICATION, verb, row, version);
    return row;
  }
}
