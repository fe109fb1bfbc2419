import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';
import type { Actor } from '../http/actor';
import { FileStore, type ArrivedFile } from './file-store';
import { mediaTypeOf } from './file-kinds';
import { MalwareHook } from './malware-hook';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly hash: string;
}
export interface FileRow { id: string; hash: string; size_bytes: number; media_type: string; name: string; uploaded_by: number | null; draft_id: string | null; subject_kind: string | null; subject_id: number | null }

/** Uploaded files: bytes first, row second, so that there is never a row without its bytes. */
@Injectable()
export class Uploads {
  constructor(private readonly store: FileStore, private readonly malware: MalwareHook, private readonly sql: Sql, private readonly clock: MachineClock) {}

  /**
   * Judged by its content and by the scanner, then kept; only what is kept has a row, and only what has a row is kept.
   * @param id given by whoever may ask twice: the second time the first file stands
   * @throws fileTooLarge, fileEmpty, fileTypeRefused, fileInfected, malwareCheckFailed, storageFull, fileStoreAway
   */
  take(source: Readable, name: string, actor: Actor, draftId: string | null, id: string = randomUUID()): Promise<StoredFile> {
    let mediaType = '';
    const clean = cleanName(name);
    const judge = async (arrived: ArrivedFile): Promise<void> => {
      mediaType = await mediaTypeOf(arrived);
      await this.malware.inspect(arrived.path);
    };
    return this.store.take(source, judge, async ({ hash, sizeBytes }) => {
      await this.sql.rows(
        'insert into platform.stored_file (id, hash, size_bytes, media_type, name, uploaded_by, client_id, draft_id, machine_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing',
        [id, hash, sizeBytes, mediaType, clean, actor.personId, actor.client?.id ?? null, draftId, this.clock.now()],
      );
      return { id, name: clean, sizeBytes, mediaType, hash };
    });
  }

  find(id: string): Promise<FileRow | undefined> {
    return this.sql.row<FileRow>('select id, hash, size_bytes, media_type, name, uploaded_by, draft_id, subject_kind, subject_id from platform.stored_file where id = $1', [id]);
  }

  async open(row: FileRow): Promise<Readable> {
    return (await this.store.open(row.hash))?.stream ?? refuse('notFound');
  }

  /** Binds uploads of the actor, a person or a program, to a subject, in the transaction of the step that names them. @throws notFound when one is another's; `field` names what asked for it. */
  async attach(ids: readonly string[], actor: Actor, subjectKind: string, subjectId: number, field?: string): Promise<void> {
    if (ids.length === 0) return;
    const bound = await this.sql.rows(
      `update platform.stored_file set subject_kind = $1, subject_id = $2 where id = any($3::uuid[]) and (uploaded_by is not distinct from $4 and client_id is not distinct from $5 and subject_id is null or subject_kind = $1 and subject_id = $2) returning id`,
      [subjectKind, subjectId, ids, actor.personId, actor.client?.id ?? null],
    );
    if (bound.length !== new Set(ids).size) refuse('notFound', {}, field);
  }

  /** The same for many subjects at once, each file with its own. @throws notFound when one is another's */
  async attachEach(pairs: readonly { readonly fileId: string; readonly subjectId: number }[], actor: Actor, subjectKind: string): Promise<void> {
    if (pairs.length === 0) return;
    const bound = await this.sql.rows(
      `update platform.stored_file f set subject_kind = $1, subject_id = x."subjectId" from jsonb_to_recordset($2::jsonb) x("fileId" uuid, "subjectId" bigint) where f.id = x."fileId" and f.uploaded_by = $3 and f.subject_id is null returning f.id`,
      [subjectKind, JSON.stringify(pairs), actor.personId],
    );
    if (bound.length !== pairs.length) refuse('notFound', {}, 'materials');
  }
}

/** Nothing of a path, no control characters; the end of a long name, which has its kind. */
export const cleanName = (name: string): string => [...name.replace(/[\p{Cc}/\\]/gu, '_')].slice(-120).join('') || 'file';
