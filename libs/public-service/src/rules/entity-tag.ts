import { createHash } from 'node:crypto';
import { canonicalJson } from '@onecounter/kernel/chain';

/** The tag under which an answer is kept: the same as long as it says the same (RFC 9110, 8.8.3). */
export const entityTag = (answer: unknown): string => `"${createHash('sha256').update(canonicalJson(answer)).digest('hex').slice(0, 32)}"`;

/** Whether whoever asks has this answer already; `weak` is what proxies make of a tag when they compress. */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, '')).some((one) => one === '*' || one === tag);
}
