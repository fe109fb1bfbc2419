import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Keys of AES-256-GCM by their ids, and the key of the look-ups, which never changes. */
export interface KeyRing {
  /** Id of the key that seals. */
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly lookup: string;
  /** Grows with each rotation, so that of two copies the newer one is known; absent: 0. */
  readonly generation?: number;
}

const LOOKS_AGAIN_MS = 1000;

export const readRing = (text: string): KeyRing => JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as KeyRing;
export const writeRing = (ring: KeyRing): string => Buffer.from(JSON.stringify(ring)).toString('base64');

/** The other one when it is the same ring, rotated since: same look-up key, higher generation. */
export function newerRing(own: KeyRing, other: KeyRing): KeyRing {
  return other.lookup === own.lookup && (other.generation ?? 0) > (own.generation ?? 0) ? other : own;
}

/** The ring that a process was started with, or what `rotate-keys` has written into DATA_DIR/secrets.json since: nobody needs to start it again. */
export class RotatingRing {
  private ring: KeyRing;
  private readonly file: string;
  private mark = '';
  private lookedAt = -LOOKS_AGAIN_MS;

  constructor(given: string, dataDir: string) {
    this.ring = readRing(given);
    this.file = path.join(dataDir, 'secrets.json');
  }

  /** At most a second old. */
  get newest(): KeyRing {
    if (performance.now() - this.lookedAt >= LOOKS_AGAIN_MS) this.look();
    return this.ring;
  }

  /** @throws Error when no key of that id is on the ring, nor on the one in the file */
  key(id: string): Buffer {
    if (!this.newest.keys[id]) this.look();
    const key = this.ring.keys[id];
    if (!key) throw new Error(`The data key ${id} is not on the ring`);
    return Buffer.from(key, 'base64');
  }

  private look(): void {
    this.lookedAt = performance.now();
    const state = statSync(this.file, { throwIfNoEntry: false });
    const mark = state ? `${state.ino} ${state.mtimeMs} ${state.size}` : '';
    if (mark === this.mark) return;
    this.mark = mark;
    const kept = this.kept();
    if (kept) this.ring = newerRing(this.ring, readRing(kept));
  }

  /** A file that is away or not ours to read leaves the ring as it was given. */
  private kept(): string | null {
    try {
      return (JSON.parse(readFileSync(this.file, 'utf8')) as { dataKeys?: string }).dataKeys ?? null;
    } catch {
      return null;
    }
  }
}
