import { createHash } from 'node:crypto';
import { canonicalJson } from '@onecounter/kernel/chain';

/** SHA-256 of the canonical spelling: the trace holds it, so that a definition changed behind its back is found. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
