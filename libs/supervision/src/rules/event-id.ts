import { createHash } from 'node:crypto';

/** Namespace of our events: one of our own, drawn once. */
const NAMESPACE = Buffer.from('6f2f5b0c4f0e4a5b9a3d7c1e8b20d946', 'hex');

/** UUID v5 of the case's number and the step: whoever writes the event again writes the same one. */
export function eventIdOf(caseNumber: string, seq: number): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${caseNumber}:${seq}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
