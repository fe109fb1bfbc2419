import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { jointScope } from '@onecounter/casework';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import type { KeptPackage } from '../package/keep-package';
import type { ArchiveFilter } from './archives';

export interface JointArchiveRow {
  readonly id: number; readonly status: string; readonly version: number; readonly head: Buffer; readonly joint_case_id: number; readonly joint_version: number; readonly archived_on: string;
  readonly manifest_file_hash: string; readonly files: number; readonly size_bytes: number;
}
/** A case of the joint case, with its archive if it has one. */
export interface PartRow { readonly case_id: number; readonly case_version: number; readonly edition: number | null; readonly archived_version: number | null; readonly manifest_file_hash: string | null }
export interface ListedJointArchive {
  readonly joint_case_id: number; readonly number: string; readonly theme_code: string; readonly theme_name: string; readonly applicant_name: string; readonly cases: number; readonly ended_on: string;
  readonly due_on: string | null; readonly failure: string | null; readonly archived_on: string | null; readonly files: number | null; readonly size_bytes: number | null; readonly edition: number | null; readonly cursor: number;
}
const COLUMNS = 'a.id, a.status, a.version, a.head, a.joint_case_id, a.joint_version, a.archived_on, a.manifest_file_hash, a.files, a.size_bytes';
/** Beside those of the archives of cases. */
const PACKING_LOCKS = 4_210_347_000_000_000;

/** Whose packages one may list and have: a section those of the joint cases it leads, for they hold the papers of every section. */
export function leadScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  return actor.reach === 'section' ? { where: `j.lead_unit_id = $${first}`, values: [actor.unitId] } : jointScope(actor, first);
}

@Injectable()
export class JointArchives {
  constructor(private readonly sql: Sql) {}

  /** Held to the end of the transaction: two who archive one joint case at once would pack it twice. */
  async claim(jointId: number): Promise<boolean> {
    return (await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [PACKING_LOCKS + jointId]))?.got ?? false;
  }

  ofJointCase(jointId: number): Promise<JointArchiveRow | undefined> {
    return this.sql.row<JointArchiveRow>(`select ${COLUMNS} from archive.joint_archive a where a.joint_case_id = $1`, [jointId]);
  }

  /** In the order of the theme. */
  partsOf(jointId: number): Promise<PartRow[]> {
    return this.sql.rows<PartRow>(
      `select m.case_id, c.version case_version, a.version edition, a.case_version archived_version, a.manifest_file_hash
       from casework.joint_member m join casework.permit_case c on c.id = m.case_id left join archive.case_archive a on a.case_id = m.case_id where m.joint_case_id = $1 order by m.position, m.case_id`, [jointId]);
  }

  /** Whether the package holds the joint case and each of its cases as they stand. */
  async standsAsArchived(jointId: number): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from archive.joint_archive a join casework.joint_case j on j.id = a.joint_case_id where a.joint_case_id = $1 and a.joint_version = j.version and not exists (
         select 1 from casework.joint_member m join casework.permit_case c on c.id = m.case_id left join archive.case_archive o on o.case_id = m.case_id
           left join archive.joint_part p on p.archive_id = a.id and p.edition = a.version and p.case_id = m.case_id
         where m.joint_case_id = j.id and (o.version is distinct from p.case_edition or o.case_version is distinct from c.version))`, [jointId]);
    return row !== undefined;
  }

  /** The joint case whose package holds this archive of a case. @param archiveId of the case's archive */
  archivedWith(archiveId: number): Promise<{ id: number; ended_on: string } | undefined> {
    return this.sql.row(
      `select j.id, (j.moved_at at time zone 'Asia/Shanghai')::date ended_on from archive.case_archive o join archive.joint_part p on p.case_id = o.case_id
       join archive.joint_archive a on a.id = p.archive_id and a.version = p.edition join casework.joint_case j on j.id = a.joint_case_id where o.id = $1`, [archiveId]);
  }

  /** Newest first, of what one's section leads. */
  page(actor: Actor, { state, from, to, search, after, limit }: ArchiveFilter): Promise<ListedJointArchive[]> {
    const scope = leadScope(actor, 6);
    const words = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const values = [after ?? Number.MAX_SAFE_INTEGER, from ?? '0001-01-01', to ?? '9999-12-31', words, limit, ...scope.values];
    const matching = `($4::text is null or j.number ilike $4 or j.applicant_name ilike $4 or j.theme_name ilike $4) and ${scope.where}`;
    const common = `j.id joint_case_id, j.number, j.theme_code, j.theme_name, j.applicant_name, (select count(*)::int from casework.joint_member m where m.joint_case_id = j.id) cases`;
    return state === 'waiting'
      ? this.sql.rows<ListedJointArchive>(
        `select ${common}, w.ended_on, w.due_on, w.failure, null::date archived_on, a.files, a.size_bytes, a.version edition, w.joint_case_id "cursor"
         from archive.waiting_joint w join casework.joint_case j on j.id = w.joint_case_id left join archive.joint_archive a on a.joint_case_id = w.joint_case_id
         where w.joint_case_id < $1 and w.ended_on between $2 and $3 and ${matching} order by w.joint_case_id desc limit $5`, values)
      : this.sql.rows<ListedJointArchive>(
        `select ${common}, (j.moved_at at time zone 'Asia/Shanghai')::date ended_on, null::date due_on, null::text failure, a.archived_on, a.files, a.size_bytes, a.version edition, a.id "cursor"
         from archive.joint_archive a join casework.joint_case j on j.id = a.joint_case_id where a.id < $1 and a.archived_on between $2 and $3 and ${matching} order by a.id desc limit $5`, values);
  }
}

/** Adds what the step keeps beside the subject: made files, editions of its parts, and that nothing waits any more. */
export function recordJointPackage(w: WriteStatement, packed: KeptPackage, jointId: number, parts: readonly { readonly caseId: number; readonly edition: number }[]): void {
  w.part('kf', `insert into archive.joint_kept_file (archive_id, edition, path, made_file_hash)
    select s.id, s.version, k.path, k.hash from s, unnest(${w.param(packed.made.map(({ path }) => path), 'text[]')}, ${w.param(packed.made.map(({ hash }) => hash), 'text[]')}) k(path, hash)`);
  w.part('jp', `insert into archive.joint_part (archive_id, edition, case_id, case_edition)
    select s.id, s.version, k.id, k.edition from s, unnest(${w.param(parts.map(({ caseId }) => caseId), 'bigint[]')}, ${w.param(parts.map(({ edition }) => edition), 'int[]')}) k(id, edition)`);
  w.part('wd', `delete from archive.waiting_joint w using s where w.joint_case_id = ${w.param(jointId, 'bigint')}`);
}

/** Two who archive the same joint case at once: the unique key decides, the second is told. */
export function jointArchivedOnce(error: unknown): never {
  if ((error as { constraint?: string }).constraint === 'joint_archive_joint_case_id_key') refuse('archiveUpToDate');
  throw error;
}
