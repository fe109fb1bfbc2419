import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { Sql } from '../database/sql';
import type { ByteShelf } from './byte-shelf';
import { DiskShelf } from './disk-shelf';
import { S3Shelf } from './s3-shelf';
import { raiseDiskFailure } from './store-failure';

export interface StoredBytes { readonly hash: string; readonly sizeBytes: number }
/** What has arrived whole and is not kept yet. */
export interface ArrivedFile { readonly path: string; readonly head: Buffer; readonly tail: Buffer }

const HEAD_BYTES = 4100;
/** Where a zip lists its entries. */
const TAIL_BYTES = 64 * 1024;
const KEEP_LOCK = 4_210_310;

/**
 * Content-addressed bytes: judged whole in a local file of this process, then put on the shelf (disk, or S3 when configured) by their hash and
 * never changed. Kept is what a row names: uploads have their own, everything else gets one in platform.kept_bytes.
 */
@Injectable()
export class FileStore {
  private readonly shelf: ByteShelf;
  private readonly root: string;

  constructor(private readonly settings: Settings, private readonly clock: MachineClock, private readonly sql: Sql) {
    this.root = path.join(settings.dataDir, 'files');
    this.shelf = settings.s3 ? new S3Shelf(settings.s3) : new DiskShelf(this.root);
  }

  /**
   * Streams in, refusing at the limit while streaming; what `judge` refuses is gone as if it had never come. `keep` writes the row that names the bytes.
   * @throws fileTooLarge, fileEmpty, storageFull, fileStoreAway
   */
  take<T>(source: Readable, judge: (arrived: ArrivedFile) => Promise<void>, keep: (bytes: StoredBytes) => Promise<T>): Promise<T> {
    const { meter, met } = meterOf(this.settings.fileLimitBytes);
    return this.beside(async (temporary) => {
      await pipeline(source, meter, createWriteStream(temporary, { flush: true }));
      const { sizeBytes, head, hash } = met();
      if (sizeBytes === 0) refuse('fileEmpty');
      await judge({ path: temporary, head, tail: await tailOf(temporary, sizeBytes) });
      await this.shelf.place(temporary, hash, sizeBytes);
      return this.keeping(hash, () => keep({ hash, sizeBytes }));
    });
  }

  /** Kept for good, unless the transaction around it is rolled back. @throws storageFull, fileStoreAway */
  put(bytes: Buffer): Promise<string> {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return this.beside(async (temporary) => {
      await writeFile(temporary, bytes, { flush: true });
      await this.shelf.place(temporary, digest, bytes.length);
      await this.keeping(digest, () => this.sql.rows('insert into platform.kept_bytes (file_hash, machine_at) values ($1, $2) on conflict do nothing', [digest, this.clock.now()]));
      return digest;
    });
  }

  /** Null when there are no such bytes. @throws fileStoreAway */
  open(hash: string): Promise<{ stream: Readable; sizeBytes: number } | null> {
    return this.shelf.open(hash);
  }

  /** Removes what no row names and what lies there since before that time. @returns how many */
  async sweep(before: Date): Promise<number> {
    let removed = 0;
    for await (const page of this.shelf.list()) {
      const old = page.filter(({ storedAtMs }) => storedAtMs < before.getTime()).map(({ hash }) => hash);
      for (const { hash } of await this.sql.apart(() => this.unnamed(old))) if (await this.removeUnnamed(hash)) removed += 1;
    }
    return removed;
  }

  /** The same bytes may come again while the sweep takes them away: one waits for the other, and the row is written only over bytes that are there. */
  private keeping<T>(hash: string, keep: () => Promise<T>): Promise<T> {
    return this.sql.transaction(async () => {
      await this.sql.rows('select 1 from pg_advisory_xact_lock_shared($1::int, $2::int)', [KEEP_LOCK, lockOf(hash)]);
      return (await this.shelf.has(hash)) ? keep() : refuse('systemBusy', { seconds: 2 });
    });
  }

  private removeUnnamed(hash: string): Promise<boolean> {
    return this.sql.apart(() => this.sql.transaction(async () => {
      const lock = await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1::int, $2::int) got', [KEEP_LOCK, lockOf(hash)]);
      if (!lock?.got || (await this.unnamed([hash])).length === 0) return false;
      await this.shelf.remove(hash);
      return true;
    }));
  }

  private unnamed(hashes: readonly string[]): Promise<{ hash: string }[]> {
    return this.sql.rows<{ hash: string }>(
      `select h.hash from unnest($1::text[]) h(hash) where not exists (select 1 from platform.stored_file f where f.hash = h.hash)
       and not exists (select 1 from platform.kept_bytes k where k.file_hash = h.hash) and not exists (select 1 from platform.document d where d.file_hash = h.hash) and not exists (select 1 from platform.export_job e where e.file_hash = h.hash)`, [hashes]);
  }

  /** Work on a file that nobody sees until it is whole; whatever becomes of it, it does not stay here. */
  private async beside<T>(work: (temporary: string) => Promise<T>): Promise<T> {
    const temporary = path.join(this.root, 'incoming', `${process.pid}-${process.hrtime.bigint()}`);
    try {
      await mkdir(path.dirname(temporary), { recursive: true });
      return await work(temporary);
    } catch (error) {
      if ((error as { code?: string }).code === 'TOO_LARGE') refuse('fileTooLarge', { limitMegabytes: this.settings.fileLimitBytes / 1024 / 1024 });
      return raiseDiskFailure('write', error);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined); // the first failure is the one to tell
    }
  }
}

const lockOf = (hash: string): number => Buffer.from(hash.slice(0, 8), 'hex').readInt32BE();

/** Counts, hashes and keeps the first bytes of what passes; fails as soon as it is too much. */
function meterOf(limit: number): { meter: Transform; met: () => StoredBytes & { head: Buffer } } {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let sizeBytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (sizeBytes < HEAD_BYTES) head.push(chunk);
      sizeBytes += chunk.length;
      if (sizeBytes > limit) return done(Object.assign(new Error('too large'), { code: 'TOO_LARGE' }));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { meter, met: () => ({ hash: hash.digest('hex'), sizeBytes, head: Buffer.concat(head).subarray(0, HEAD_BYTES) }) };
}

async function tailOf(file: string, sizeBytes: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const length = Math.min(sizeBytes, TAIL_BYTES);
    return (await handle.read(Buffer.alloc(length), 0, length, sizeBytes - length)).buffer;
  } finally {
    await handle.close();
  }
}
