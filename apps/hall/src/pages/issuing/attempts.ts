import { newKey } from '@onecounter/web-kit';

interface Attempt { text: string; key: string }
/** By case; the same body goes under the same key, so that a lost answer does not take effect twice. */
export type Attempts = Map<number, Attempt>;

export function keyFor(attempts: Attempts, id: number, text: string): string {
  const last = attempts.get(id);
  if (last?.text === text) return last.key;
  const attempt = { text, key: newKey() };
  attempts.set(id, attempt);
  return attempt.key;
}
