import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import type { KeptPackage } from '../package/keep-package';
import type { ExplainedGap } from '../rules/agency-contents';

export interface AgencyArchiveRow {
  readonly id: number; readonly status: string; readonly version: number; readonly head: Buffer; readonly project_id: number; readonly project_version: number; readonly number: string; readonly project_name: string; readonly owner_name: string; readonly contents_digest: string; readonly archived_on: string;
  readonly manifest_file_hash: string; readonly files: number; readonly size_bytes: number; readonly gaps: number;
}
export interface DownloadRow { readonly at: Date; readonly by_name: string | null; readonly edition: number }
export interface AgencyArchiveFilter { readonly gaps: boolean | null; readonly from: string | null; readonly to: string | null; readonly search: string | null; readonly before: number | null; readonly limit: number }
const COLUMNS = 'a.id, a.status, a.version, a.head, a.project_id, a.project_version, a.number, a.project_name, a.owner_name, a.contents_digest, a.archived_on, a.manifest_file_hash, a.files, a.size_bytes, a.gaps';
/** Beside those of the archives of joint cases. */
const PACKING_LOCKS = 4_210_348_000_000_000;

/** 代办档案 */
@Injectable()
export class AgencyArchives {
  constructor(private readonly sql: Sql) {}

  /** Held to the end of the transaction: two who archive one project at once would pack it twice. */
  async claim(projectId: number): Promise<boolean> {
    return (await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [PACKING_LOCKS + projectId]))?.got ?? false;
  }

  ofProject(projectId: number): Promise<AgencyArchiveRow | undefined> {
    return this.sql.row<AgencyArchiveRow>(`select ${COLUMNS} from archive.agency_archive a where a.project_id = $1`, [projectId]);
  }

  /** Of its latest edition. */
  gaps({ id, version }: Pick<AgencyArchiveRow, 'id' | 'version'>): Promise<ExplainedGap[]> {
    return this.sql.rows<ExplainedGap>('select g.code, g.title, g.who, g.reason from archive.agency_gap g where g.archive_id = $1 and g.edition = $2 order by g.code', [id, version]);
  }

  /** Who had the package, the latest first; at most 50. */
  downloads(projectId: number): Promise<DownloadRow[]> {
    return this.sql.rows<DownloadRow>(
      `select l.legal_at at, (select n.name from organisation.person n where n.id = l.by_person) by_name, (l.detail ->> 'edition')::int edition from platform.access_log l
       where l.action = 'downloadArchive' and l.subject_kind = 'agencyProject' and l.subject_id = $1 order by l.id desc limit 50`, [projectId]);
  }

  /** The newest first, within scope. */
  page(actor: Actor, { gaps, from, to, search, before, limit }: AgencyArchiveFilter): Promise<AgencyArchiveRow[]> {
    return this.sql.rows<AgencyArchiveRow>(
      `select ${COLUMNS} from archive.agency_archive a where a.jurisdiction_path like $1 || '%' and ($2::boolean is null or (a.gaps > 0) = $2) and ($3::date is null or a.archived_on >= $3) and ($4::date is null or a.archived_on <= $4)
         and ($5::text is null or a.number ilike $5 or a.project_name ilike $5 or a.owner_name ilike $5) and ($6::bigint is null or a.id < $6) order by a.id desc limit $7`, [actor.jurisdictionPath, gaps, from, to, search, before, limit]);
  }
}

/** Adds what the step keeps beside the subject: made files, and what lacks with its reason. */
export function recordAgencyPackage(w: WriteStatement, packed: KeptPackage, gaps: readonly ExplainedGap[]): void {
  const texts = (of: (one: ExplainedGap) => string): string => w.param(gaps.map(of), 'text[]');
  w.part('kf', `insert into archive.agency_kept_file (archive_id, edition, path, made_file_hash)
    select s.id, s.version, k.path, k.hash from s, unnest(${w.param(packed.made.map(({ path }) => path), 'text[]')}, ${w.param(packed.made.map(({ hash }) => hash), 'text[]')}) k(path, hash)`);
  w.part('ag', `insert into archive.agency_gap (archive_id, edition, code, title, who, reason)
    select s.id, s.version, g.code, g.title, g.who, g.reason from s, unnest(${texts(({ code }) => code)}, ${texts(({ title }) => title)}, ${texts(({ who }) => who)}, ${texts(({ reason }) => reason)}) g(code, title, who, reason)`);
}

/** Two who archive the same project at once: the unique key decides, the second is told. */
export function agencyArchivedOnce(error: unknown): never {
  if ((error as { constraint?: string }).constraint === 'agency_archive_project_id_key') refuse('archiveUpToDate');
  throw error;
}
