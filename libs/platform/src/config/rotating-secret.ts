import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const LOOKS_AGAIN_MS = 1000;

export type RotatedName = 'tokenSecret' | 'signingKey';
export const markOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What a file of secrets says instead of `given`: its own secret when that one descends from it, otherwise nothing. Marks of former secrets, never these themselves, tell. */
export function successorOf(given: string, name: RotatedName, secrets: Readonly<Record<string, string>>): string | null {
  const descends = (secrets[`${name}Lineage`] ?? '').split(',').includes(markOf(given));
  return descends ? secrets[name] ?? null : null;
}

/** The secrets of DATA_DIR/secrets.json as a rotation may change them while a process runs; looked at once a second at most. */
export class SecretsFile {
  private readonly file: string;
  private secrets: Readonly<Record<string, string>> = {};
  private mark = '';
  private lookedAt = -LOOKS_AGAIN_MS;

  constructor(dataDir: string) {
    this.file = path.join(dataDir, 'secrets.json');
  }

  /** The secret that a process was given, or the one that a rotation has put into its place since. */
  newest(given: string, name: RotatedName): string {
    return successorOf(given, name, this.read()) ?? given;
  }

  get(name: string): string | undefined {
    return this.read()[name];
  }

  private read(): Readonly<Record<string, string>> {
    if (performance.now() - this.lookedAt < LOOKS_AGAIN_MS) return this.secrets;
    this.lookedAt = performance.now();
    const state = statSync(this.file, { throwIfNoEntry: false });
    const mark = state ? `${state.ino} ${state.mtimeMs} ${state.size}` : '';
    if (mark !== this.mark) [this.mark, this.secrets] = [mark, this.kept()];
    return this.secrets;
  }

  /** A file that is away or not ours to read leaves everything as it was given. */
  private kept(): Readonly<Record<string, string>> {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, string>;
    } catch {
      return {};
    }
  }
}
