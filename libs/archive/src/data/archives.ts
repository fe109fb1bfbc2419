import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { caseScope } from '@onecounter/casework';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import type { KeptPackage } from '../package/keep-package';

export interface ArchiveRow {
  readonly id: number; readonly status: string; readonly version: number; readonly head: Buffer; readonly case_id: number; readonly case_version: number; readonly archived_on: string;
  readonly manifest_file_hash: string; readonly files: number; readonly size_bytes: number;
}
export interface ListedArchive {
  readonly case_id: number; readonly number: string; readonly item_name: string; readonly item_code: string; readonly applicant_name: string; readonly case_status: string; readonly ended_on: string;
  readonly due_on: string | null; readonly failure: string | null; readonly archived_on: string | null; readonly files: number | null; readonly size_bytes: number | null; readonly edition: number | null; readonly cursor: number;
}
export interface ArchiveFilter { readonly state: 'waiting' | 'archived'; readonly from?: string; readonly to?: string; readonly search?: string; readonly after?: number; readonly limit: number }
const COLUMNS = 'a.id, a.status, a.version, a.head, a.case_id, a.case_version, a.archived_on, a.manifest_file_hash, a.files, a.size_bytes';
/** Far above every other advisory lock. */
const PACKING_LOCKS = 4_210_346_000_000_000;

@Injectable()
export class Archives {
  constructor(private readonly sql: Sql) {}

  /** Held to the end of the transaction: two who archive one case at once would pack it twice. */
  async claim(caseId: number): Promise<boolean> {
    return (await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [PACKING_LOCKS + caseId]))?.got ?? false;
  }

  ofCase(caseId: number): Promise<ArchiveRow | undefined> {
    return this.sql.row<ArchiveRow>(`select ${COLUMNS} from archive.case_archive a where a.case_id = $1`, [caseId]);
  }

  /** Newest first, within scope. */
  page(actor: Actor, { state, from, to, search, after, limit }: ArchiveFilter): Promise<ListedArchive[]> {
    const scope = caseScope(actor, 6);
    const words = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const values = [after ?? Number.MAX_SAFE_INTEGER, from ?? '0001-01-01', to ?? '9999-12-31', words, limit, ...scope.values];
    const matching = `($4::text is null or c.number ilike $4 or c.applicant_name ilike $4 or c.item_name ilike $4 or c.item_code ilike $4) and ${scope.where}`;
    const common = 'c.id case_id, c.number, c.item_name, c.item_code, c.applicant_name, c.status case_status';
    return state === 'waiting'
      ? this.sql.rows<ListedArchive>(
        `select ${common}, w.ended_on, w.due_on, w.failure, null::date archived_on, a.files, a.size_bytes, a.version edition, w.case_id "cursor" from archive.waiting_case w join casework.permit_case c on c.id = w.case_id left join archive.case_archive a on a.case_id = w.case_id
         where w.case_id < $1 and w.ended_on between $2 and $3 and ${matching} order by w.case_id desc limit $5`, values)
      : this.sql.rows<ListedArchive>(
        `select ${common}, (c.moved_at at time zone 'Asia/Shanghai')::date ended_on, null::date due_on, null::text failure, a.archived_on, a.files, a.size_bytes, a.version edition, a.id "cursor" from archive.case_archive a join casework.permit_case c on c.id = a.case_id
         where a.id < $1 and a.archived_on between $2 and $3 and ${matching} order by a.id desc limit $5`, values);
  }
}

/** Adds what the step keeps beside the subject: the made files, and that nothing waits any more. */
export function recordPackage(w: WriteStatement, packed: KeptPackage, caseId: number): void {
  w.part('kf', `insert into archive.kept_file (archive_id, edition, path, made_file_hash)
    select s.id, s.version, k.path, k.hash from s, unnest(${w.param(packed.made.map(({ path }) => path), 'text[]')}, ${w.param(packed.made.map(({ hash }) => hash), 'text[]')}) k(path, hash)`);
  w.part('wd', `delete from archive.waiting_case w using s where w.case_id = ${w.param(caseId, 'bigint')}`);
}

/** Two who archive the same case at once: the unique key decides, the second is told. */
export function archivedOnce(error: unknown): never {
  if ((error as { constraint?: string }).constraint === 'case_archive_case_id_key') refuse('archiveUpToDate');
  throw error;
}
