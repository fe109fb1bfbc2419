import { verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from '@onecounter/kernel/chain';
import type { Checkpoint } from '../checkpoints';

/** A line that is what it was when it was signed, or why it is not. */
export type ReadLine = { readonly ok: true; readonly line: Checkpoint } | { readonly ok: false; readonly why: string };

/** @param keyOf the key that must have signed the line of this number */
export function readCheckpointLine(text: string, keyOf: (no: number) => KeyObject): ReadLine {
  const parsed = parse(text);
  if (!isCheckpoint(parsed)) return { ok: false, why: 'it is no checkpoint' };
  const { signature, ...body } = parsed;
  const signed = verify(null, Buffer.from(canonicalJson(body)), keyOf(parsed.no), Buffer.from(signature, 'base64'));
  return signed ? { ok: true, line: parsed } : { ok: false, why: 'its signature does not fit' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCheckpoint(value: unknown): value is Checkpoint {
  const { no, machineAt, heads, prev, signature } = (value ?? {}) as Partial<Record<keyof Checkpoint, unknown>>;
  return Number.isSafeInteger(no) && typeof machineAt === 'string' && typeof prev === 'string' && typeof signature === 'string' && Array.isArray(heads) && heads.every(isHead);
}

function isHead(head: unknown): boolean {
  if (!Array.isArray(head)) return false;
  const [kind, id, seq, hash] = head as unknown[];
  return typeof kind === 'string' && Number.isSafeInteger(id) && Number.isSafeInteger(seq) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
}
