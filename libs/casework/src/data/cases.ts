import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import { caseScope, withinScope } from '../scope/case-scope';
import type { CaseInFull, CaseRow } from './case-row';

export const CASE_COLUMNS = `c.id, c.status, c.version, c.head, c.moved_at, c.moved_by, c.reminded_on, c.number, c.progress_code, c.jurisdiction_path, c.unit_id, c.item_version_id, c.item_code, c.item_name, c.case_type, c.review_levels, c.window_id,
  c.received_by, c.received_at, c.presented_on, c.applicant_id, c.applicant_name, c.applicant, c.agent, c.notices, c.deemed, c.entered_late, c.running, c.notice_due_on, c.supplement_due_on, c.accepted_on, c.decided_on,
  c.statutory_due_on, c.promised_due_on, c.delivery_due_on, c.due_on, c.provisional, c.clock_stopped_on, c.assignee_id, c.reviewed_by, c.checked_by, c.decided_by, c.certified_by, c.issued_by, c.issued_at`;
const BESIDE = `
  (select p.name from organisation.person p where p.id = c.received_by) received_by_name, (select p.name from organisation.person p where p.id = c.assignee_id) assignee_name,
  coalesce((select json_agg(json_build_object('code', m.code, 'position', m.position, 'name', m.name, 'originals', m.originals, 'copies', m.copies, 'verdict', m.verdict, 'points', m.points, 'message', m.message, 'files', m.files) order by m.position)
    from casework.case_material m where m.case_id = c.id), '[]') materials,
  coalesce((select json_agg(row_to_json(h) order by h.id) from casework.case_hold h where h.case_id = c.id), '[]') holds,
  coalesce((select json_agg(row_to_json(x) order by x.step_seq) from casework.limit_extension x where x.case_id = c.id), '[]') extensions`;
const IN_FULL = `select ${CASE_COLUMNS}, ${BESIDE} from casework.permit_case c where c.id = $1`;

/** Reads of cases. `get*` never is absent; `find*` may be. */
@Injectable()
export class Cases {
  constructor(private readonly sql: Sql) {}

  /** One statement. @throws notFound, also when the case is out of the actor's scope: nobody learns that it exists. */
  async getInFull(id: number, actor: Actor): Promise<CaseInFull> {
    const row = await this.sql.row<CaseInFull>(IN_FULL, [id]);
    return row && withinScope(actor, row) ? row : refuse('notFound');
  }

  /** For the system's own work, which has no scope. */
  async getForSystem(id: number): Promise<CaseInFull> {
    return (await this.sql.row<CaseInFull>(IN_FULL, [id])) ?? refuse('notFound');
  }

  async findByNumber(number: string, actor: Actor): Promise<CaseRow | undefined> {
    const scope = caseScope(actor, 2);
    return this.sql.row<CaseRow>(`select ${CASE_COLUMNS} from casework.permit_case c where c.number = $1 and ${scope.where}`, [number, ...scope.values]);
  }

  /** Cases of one applicant, newest first, in the actor's scope. */
  async ofApplicant(applicantId: number, actor: Actor, limit = 20): Promise<CaseRow[]> {
    const scope = caseScope(actor, 3);
    return this.sql.rows<CaseRow>(`select ${CASE_COLUMNS} from casework.permit_case c where c.applicant_id = $1 and ${scope.where} order by c.id desc limit $2`, [applicantId, limit, ...scope.values]);
  }

  /** Cases of one joint case in the order of its theme, in the actor's scope. */
  async ofJointCase(jointCaseId: number, actor: Actor): Promise<CaseRow[]> {
    const scope = caseScope(actor, 2);
    return this.sql.rows<CaseRow>(`select ${CASE_COLUMNS} from casework.joint_member m join casework.permit_case c on c.id = m.case_id where m.joint_case_id = $1 and ${scope.where} order by m.position`, [jointCaseId, ...scope.values]);
  }

  /** Who took the last step: told to whoever came second. */
  async lastStepBy(id: number): Promise<string> {
    const row = await this.sql.row<{ name: string }>(`select p.name from platform.step s join organisation.person p on p.id = s.by_person where s.subject_kind = 'permitCase' and s.subject_id = $1 order by s.seq desc limit 1`, [id]);
    return row?.name ?? '系统';
  }

  /** Where these cases stand now, for those who follow them. */
  standOf(ids: readonly number[]): Promise<Pick<CaseRow, 'id' | 'version' | 'status'>[]> {
    return this.sql.rows('select id, version, status from casework.permit_case where id = any($1)', [ids]);
  }

  /** Credit code, or the identity number as masked as it is kept, by case. */
  async identitiesOf(ids: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.sql.rows<{ id: number; identity: string | null }>(`select id, coalesce(applicant ->> 'creditCode', applicant ->> 'residentIdMasked') identity from casework.permit_case where id = any($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row.identity ?? '']));
  }

  /** What of the applicant is kept as ciphertext. */
  sealedApplicant(applicantId: number): Promise<{ resident_id_sealed: string | null; phone_sealed: string | null } | undefined> {
    return this.sql.row('select resident_id_sealed, phone_sealed from casework.applicant where id = $1', [applicantId]);
  }

  /** The case through which the actor may see a file: the one it was handed in with, or one that uses it again. @throws notFound when there is none */
  async withFile(fileId: string, caseId: number, actor: Actor): Promise<number> {
    const scope = caseScope(actor, 3);
    const row = await this.sql.row<{ id: number }>(
      `select c.id from casework.permit_case c where (c.id = $2 or c.id in (select l.case_id from casework.linked_file l where l.file_id = $1)) and ${scope.where} order by c.id = $2 desc, c.id limit 1`,
      [fileId, caseId, ...scope.values],
    );
    return row?.id ?? refuse('notFound');
  }

  /** Whether the result of this case is a material of one that the actor may see. */
  async isMaterialWithin(id: number, actor: Actor): Promise<boolean> {
    const scope = caseScope(actor, 2);
    return (await this.sql.row(`select 1 from casework.case_predecessor p join casework.permit_case c on c.id = p.case_id where p.on_case_id = $1 and cardinality(p.provides) > 0 and ${scope.where} limit 1`, [id, ...scope.values])) !== undefined;
  }

  async markSeen(id: number, version: number, actor: Actor): Promise<void> {
    if (actor.personId === null) return;
    await this.sql.rows(
      `insert into casework.case_seen (case_id, person_id, version) values ($1, $2, $3) on conflict (person_id, case_id) do update set version = excluded.version where case_seen.version < excluded.version`,
      [id, actor.personId, version],
    );
  }
}
