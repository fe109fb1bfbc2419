import { Injectable } from '@nestjs/common';
import type { ExportFormat, ExportState } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export interface ExportJob {
  readonly id: number; readonly list: string; readonly format: ExportFormat; readonly file_name: string; readonly state: ExportState; readonly asked_at: Date; readonly rows_done: number; readonly rows_total: number | null;
  readonly file_hash: string | null; readonly size_bytes: number | null; readonly failure: string | null; readonly finished_at: Date | null; readonly expires_at: Date | null;
}
/** What a worker has in hand until its lease runs out. */
export interface ClaimedExport { readonly id: number; readonly person_id: number; readonly post_id: number; readonly list: string; readonly filter: Readonly<Record<string, string>>; readonly format: ExportFormat; readonly file_name: string; readonly attempts: number; readonly lease: string }
export interface NewExport { readonly personId: number; readonly postId: number; readonly list: string; readonly filter: Readonly<Record<string, string>>; readonly format: ExportFormat; readonly fileName: string; readonly askedAt: Date }

const SHOWN = 'id, list, format, file_name, state, asked_at, rows_done, rows_total, file_hash, size_bytes::float8 size_bytes, failure, finished_at, expires_at';
const SHOWN_AT_ONCE = 50;
const OPEN = `state in ('waiting', 'running')`;
const IN_HAND = `id = $1 and lease = $2 and state = 'running'`;

/** 导出任务 as rows; each is its asking person's own. */
@Injectable()
export class ExportJobs {
  constructor(private readonly sql: Sql) {}

  /** The newest. */
  own(personId: number): Promise<ExportJob[]> {
    return this.sql.rows<ExportJob>(`select ${SHOWN} from platform.export_job where person_id = $1 order by id desc limit ${SHOWN_AT_ONCE}`, [personId]);
  }

  find(id: number, personId: number): Promise<ExportJob | undefined> {
    return this.sql.row<ExportJob>(`select ${SHOWN} from platform.export_job where id = $1 and person_id = $2`, [id, personId]);
  }

  async underWay(personId: number): Promise<number> {
    return (await this.sql.row<{ n: number }>(`select count(*)::int n from platform.export_job where person_id = $1 and ${OPEN}`, [personId]))?.n ?? 0;
  }

  async add({ personId, postId, list, filter, format, fileName, askedAt }: NewExport): Promise<ExportJob | undefined> {
    return this.sql.row<ExportJob>(`insert into platform.export_job (person_id, post_id, list, filter, format, file_name, asked_at) values ($1, $2, $3, $4, $5, $6, $7) returning ${SHOWN}`, [personId, postId, list, JSON.stringify(filter), format, fileName, askedAt]);
  }

  /** @returns false when it is over already */
  async cancel(id: number, personId: number, at: Date): Promise<boolean> {
    return (await this.sql.row(`update platform.export_job set state = 'cancelled', finished_at = $3, lease = null where id = $1 and person_id = $2 and ${OPEN} returning id`, [id, personId, at])) !== undefined;
  }

  /** The oldest that waits, or whose worker is gone: it begins anew. @param now machine time */
  claim(now: Date, until: Date, lease: string): Promise<ClaimedExport | undefined> {
    return this.sql.row<ClaimedExport>(
      `update platform.export_job set state = 'running', lease = $3, lease_until = $2, attempts = attempts + 1, rows_done = 0, rows_total = null
       where id = (select id from platform.export_job where ${OPEN} and (lease_until is null or lease_until < $1) order by id for update skip locked limit 1)
       returning id, person_id, post_id, list, filter, format, file_name, attempts, lease`, [now, until, lease]);
  }

  /** @returns false once it was cancelled, or taken over by another worker */
  async note({ id, lease }: ClaimedExport, rows: number, total: number | null, until: Date): Promise<boolean> {
    return (await this.sql.row(`update platform.export_job set rows_done = $3, rows_total = $4, lease_until = $5 where ${IN_HAND} returning id`, [id, lease, rows, total, until])) !== undefined;
  }

  /** @returns false as {@link note} */
  async finish({ id, lease }: ClaimedExport, file: { hash: string; sizeBytes: number; rows: number }, at: Date, expiresAt: Date): Promise<boolean> {
    return (await this.sql.row(
      `update platform.export_job set state = 'done', lease = null, rows_done = $3, rows_total = $3, file_hash = $4, size_bytes = $5, finished_at = $6, expires_at = $7 where ${IN_HAND} returning id`, [id, lease, file.rows, file.hash, file.sizeBytes, at, expiresAt])) !== undefined;
  }

  async fail({ id, lease }: ClaimedExport, failure: string, at: Date): Promise<void> {
    await this.sql.rows(`update platform.export_job set state = 'failed', lease = null, failure = $3, finished_at = $4 where ${IN_HAND}`, [id, lease, failure, at]);
  }

  /** It waits for its next attempt until then, machine time. */
  async putBack({ id, lease }: ClaimedExport, until: Date): Promise<void> {
    await this.sql.rows(`update platform.export_job set state = 'waiting', lease = null, lease_until = $3 where ${IN_HAND}`, [id, lease, until]);
  }

  /** Files that nobody may fetch any more are unnamed here, and swept away by night; rows of long ago go with them. @returns how many expired */
  async expire(now: Date, forgetBefore: Date): Promise<number> {
    const expired = await this.sql.rows(`update platform.export_job set state = 'expired', file_hash = null where state = 'done' and expires_at <= $1 returning id`, [now]);
    await this.sql.rows(`delete from platform.export_job where not ${OPEN} and state <> 'done' and coalesce(finished_at, asked_at) < $1`, [forgetBefore]);
    return expired.length;
  }
}
