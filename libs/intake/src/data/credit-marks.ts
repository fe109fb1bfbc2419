import { Injectable } from '@nestjs/common';
import { CREDIT_MARK, lifecycleAllows, refuse, type CreditMarkKind, type CreditMarkStatus } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const CREDIT_MARK_SUBJECT = { lifecycle: CREDIT_MARK, table: 'intake.credit_mark' } as const satisfies SubjectKind;
export interface CreditMarkRow {
  readonly id: number; readonly status: CreditMarkStatus; readonly version: number; readonly head: Buffer; readonly applicant_id: number; readonly applicant_name: string; readonly kind: CreditMarkKind; readonly source: string; readonly case_id: number | null; readonly case_number: string | null;
  readonly evidence: string; readonly evidence_file_id: string | null; readonly recorded_on: string; readonly recorded_by_name: string | null; readonly ends_on: string | null;
  readonly repaired_on: string | null; readonly repaired_by_name: string | null; readonly repair_document: string | null; readonly repair_file_id: string | null;
}
const ROW = `m.id, m.status, m.version, m.head, m.applicant_id, a.name applicant_name, m.kind, m.source, m.case_id, (select c.number from casework.permit_case c where c.id = m.case_id) case_number, m.evidence, m.evidence_file_id, m.recorded_on,
  (select p.name from organisation.person p where p.id = m.recorded_by) recorded_by_name, m.ends_on, m.repaired_on, (select p.name from organisation.person p where p.id = m.repaired_by) repaired_by_name, m.repair_document, m.repair_file_id
  from intake.credit_mark m join casework.applicant a on a.id = m.applicant_id`;
const IN_FORCE = `m.status = 'recorded' and (m.ends_on is null or m.ends_on >= $2)`;

/** 失信记录: of the applicant, whichever window or section he comes to. */
@Injectable()
export class CreditMarks {
  constructor(private readonly sql: Sql) {}

  /** The one that lasts longest. */
  inForce(applicantId: number, today: string): Promise<CreditMarkRow | undefined> {
    return this.sql.row<CreditMarkRow>(`select ${ROW} where m.applicant_id = $1 and ${IN_FORCE} order by m.ends_on desc nulls first, m.id desc limit 1`, [applicantId, today]);
  }

  ofApplicant(applicantId: number): Promise<CreditMarkRow[]> {
    return this.sql.rows<CreditMarkRow>(`select ${ROW} where m.applicant_id = $1 order by m.id desc limit 100`, [applicantId]);
  }

  /** Within the jurisdiction in which they were recorded, newest first. */
  list(actor: Actor, filter: { readonly inForce: boolean; readonly today: string; readonly search: string | null; readonly before: number | null; readonly limit: number }): Promise<CreditMarkRow[]> {
    return this.sql.rows<CreditMarkRow>(
      `select ${ROW} where m.jurisdiction_path like $1 and ($3::boolean is false or ${IN_FORCE}) and $2::date is not null and ($4::text is null or a.name ilike $4 or m.source ilike $4) and ($5::bigint is null or m.id < $5) order by m.id desc limit $6`,
      [`${actor.jurisdictionPath}%`, filter.today, filter.inForce, filter.search, filter.before, filter.limit],
    );
  }

  /** @throws notFound outside the jurisdiction, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, actor: Actor): Promise<CreditMarkRow> {
    await this.sql.rows('select 1 from intake.credit_mark where id = $1 for update', [id]);
    const row = (await this.sql.row<CreditMarkRow>(`select ${ROW} where m.id = $1 and m.jurisdiction_path like $2`, [id, `${actor.jurisdictionPath}%`])) ?? refuse('notFound');
    if (row.version !== version) refuse('changedMeanwhile', { byName: row.repaired_by_name ?? '别人', version: row.version });
    const verb = 'repairCredit';
    if (!lifecycleAllows(CREDIT_MARK, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: CREDIT_MARK.steps[verb].zh, status: row.status, statusLabel: CREDIT_MARK.statuses[row.status].zh });
    return row;
  }
}
