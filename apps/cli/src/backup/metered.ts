import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import type { EntryDigest } from './manifest';

/** Passes bytes on, counting and hashing them. */
export class Metered extends Transform {
  private readonly hash = createHash('sha256');
  private count = 0;
  private hex: string | undefined;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.count += chunk.length;
    done(null, chunk);
  }

  get bytes(): number {
    return this.count;
  }

  /** To be asked when everything has passed. */
  get digest(): EntryDigest {
    this.hex ??= this.hash.digest('hex');
    return { bytes: this.count, sha256: this.hex };
  }
}
