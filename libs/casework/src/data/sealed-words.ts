import { createHash, randomBytes } from 'node:crypto';

/** Words that a step rests on: kept beside the trace, which holds only the digest over salt and words. */
export interface SealedWords {
  readonly text: string;
  readonly salt: Buffer;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

export function sealWords(text: string): SealedWords {
  const [trimmed, salt] = [text.trim(), randomBytes(16)];
  return { text: trimmed, salt, digest: createHash('sha256').update(salt).update(trimmed).digest('hex') };
}
