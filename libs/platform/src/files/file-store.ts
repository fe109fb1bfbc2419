import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';

export interface StoredBytes { readonly hash: string; readonly sizeBytes: number }
/** What has arrived whole and is not kept yet. */
export interface ArrivedFile { readonly path: string; readonly head: Buffer; readonly tail: Buffer }

const HEAD_BYTES = 4100;
/** Where a zip lists its entries. */
const TAIL_BYTES = 64 * 1024;
/** No upload lasts longer: an older half was left by a process that was killed. */
const HALF_KEPT_MS = 600_000;

/** Content-addressed bytes on disk: written beside, fsynced by rename, never changed. S3 comes behind the same three calls when configured. */
@Injectable()
export class FileStore implements OnApplicationBootstrap {
  private readonly root: string;

  constructor(private readonly settings: Settings, private readonly clock: MachineClock) {
    this.root = path.join(settings.dataDir, 'files');
  }

  async onApplicationBootstrap(): Promise<void> {
    const incoming = path.join(this.root, 'incoming');
    for (const name of await readdir(incoming).catch(() => [])) {
      const half = path.join(incoming, name);
      const found = await stat(half).catch(() => null);
      if (found && this.clock.now().getTime() - found.mtimeMs > HALF_KEPT_MS) await rm(half, { force: true });
    }
  }

  /**
   * Streams in, refusing at the limit while streaming; what `judge` refuses is gone as if it had never come.
   * @throws fileTooLarge, fileEmpty, storageFull
   */
  async take(source: Readable, judge: (arrived: ArrivedFile) => Promise<void>): Promise<StoredBytes> {
    const { meter, met } = meterOf(this.settings.fileLimitBytes);
    return this.beside(async (temporary) => {
      await pipeline(source, meter, createWriteStream(temporary, { flush: true }));
      const { sizeBytes, head, hash } = met();
      if (sizeBytes === 0) refuse('fileEmpty');
      await judge({ path: temporary, head, tail: await tailOf(temporary, sizeBytes) });
      await this.place(temporary, hash);
      return { hash, sizeBytes };
    });
  }

  /** @throws storageFull */
  put(bytes: Buffer): Promise<string> {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return this.beside(async (temporary) => {
      await writeFile(temporary, bytes, { flush: true });
      await this.place(temporary, digest);
      return digest;
    });
  }

  async open(hash: string): Promise<{ stream: Readable; sizeBytes: number } | null> {
    const file = this.pathOf(hash);
    const found = await stat(file).catch(() => null);
    return found ? { stream: createReadStream(file), sizeBytes: found.size } : null;
  }

  /** Work on a file that nobody sees until it is whole; whatever goes wrong, no half of it stays. */
  private async beside<T>(work: (temporary: string) => Promise<T>): Promise<T> {
    const temporary = path.join(this.root, 'incoming', `${process.pid}-${process.hrtime.bigint()}`);
    try {
      await mkdir(path.dirname(temporary), { recursive: true });
      return await work(temporary);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined); // the first failure is the one to tell
      const { code } = error as { code?: string };
      if (code === 'TOO_LARGE') refuse('fileTooLarge', { limitMegabytes: this.settings.fileLimitBytes / 1024 / 1024 });
      if (code === 'ENOSPC' || code === 'EDQUOT') refuse('storageFull');
      throw error;
    }
  }

  private async place(temporary: string, digest: string): Promise<void> {
    const target = this.pathOf(digest);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(temporary, target);
  }

  private pathOf(hash: string): string {
    return path.join(this.root, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}

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
