import { createHash, randomBytes } from 'node:crypto';

/** Words are kept beside the trace; the trace holds their salted digest (SHA-256), so that they can be proved and forgotten. */
export interface SaltedWords { readonly text: string; readonly salt: Buffer; readonly digest: string }

export function saltWords(text: string): SaltedWords {
  const salt = randomBytes(16);
  return { text, salt, digest: createHash('sha256').update(salt).update(text).digest('hex') };
}
