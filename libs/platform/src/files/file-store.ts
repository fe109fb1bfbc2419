import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Settings } from '../config/settings';

export interface StoredBytes { readonly hash: string; readonly sizeBytes: number; readonly head: Buffer }
const HEAD_BYTES = 4100;

/** Content-addressed bytes on disk: written beside, fsynced by rename, never changed. S3 comes behind the same three calls when configured. */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(private readonly settings: Settings) {
    this.root = path.join(settings.dataDir, 'files');
  }

  /** Streams in, refusing at the limit while streaming. @throws fileTooLarge, fileEmpty, storageFull */
  async take(source: Readable): Promise<StoredBytes> {
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let size = 0;
    const limit = this.settings.fileLimitBytes;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > limit) return done(Object.assign(new Error('too large'), { code: 'TOO_LARGE' }));
        if (size - chunk.length < HEAD_BYTES) head.push(chunk);
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const temporary = path.join(this.root, 'incoming', `${process.pid}-${process.hrtime.bigint()}`);
    await mkdir(path.dirname(temporary), { recursive: true });
    try {
      await pipeline(source, meter, createWriteStream(temporary, { flush: true }));
      if (size === 0) refuse('fileEmpty');
      const digest = hash.digest('hex');
      await this.place(temporary, digest);
      return { hash: digest, sizeBytes: size, head: Buffer.concat(head).subarray(0, HEAD_BYTES) };
    } catch (error) {
      await rm(temporary, { force: true });
      const { code } = error as { code?: string };
      if (code === 'TOO_LARGE') refuse('fileTooLarge', { limitMegabytes: limit / 1024 / 1024 });
      if (code === 'ENOSPC' || code === 'EDQUOT') refuse('storageFull');
      throw error;
    }
  }

  async put(bytes: Buffer): Promise<string> {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const temporary = path.join(this.root, 'incoming', `${process.pid}-${process.hrtime.bigint()}`);
    await mkdir(path.dirname(temporary), { recursive: true });
    await writeFile(temporary, bytes, { flush: true });
    await this.place(temporary, digest);
    return digest;
  }

  async open(hash: string): Promise<{ stream: Readable; sizeBytes: number } | null> {
    const file = this.pathOf(hash);
    const found = await stat(file).catch(() => null);
    return found ? { stream: createReadStream(file), sizeBytes: found.size } : null;
  }

  private async place(temporary: string, digest: string): Promise<void> {
    const target = this.pathOf(digest);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(temporary, target);
  }

  /** For the malware hook only. */
  pathFor(hash: string): string {
    return this.pathOf(hash);
  }

  private pathOf(hash: string): string {
    return path.join(this.root, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}
