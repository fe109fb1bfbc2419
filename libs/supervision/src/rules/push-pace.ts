import type { AttemptOutcome, DeliveryState, ReceiverState } from '@onecounter/contracts';

/** So many failures in a row, whatever was sent, and the receiver is taken to be down. */
export const FAILURES_THAT_OPEN = 5;
/** How long nothing is sent to one that is down before it is probed again; the longer it is down, the rarer, but never more rarely than that it is found within a minute. */
const PROBE_PAUSES_MS = [2_000, 5_000, 10_000, 20_000, 30_000];

/** How long an event is tried, from its first turn on. */
export const horizonOf = (pausesMs: readonly number[]): number => pausesMs.reduce((sum, one) => sum + one, 0);

/** Until when nothing goes to a receiver that has failed so often in a row; null: it is not down. */
export function openUntil(failures: number, now: Date): Date | null {
  if (failures < FAILURES_THAT_OPEN) return null;
  const pause = PROBE_PAUSES_MS[Math.min(failures - FAILURES_THAT_OPEN, PROBE_PAUSES_MS.length - 1)] ?? 0;
  return new Date(now.getTime() + pause);
}

interface Tried { readonly attempts: number; readonly waitingSince: Date }
export interface Verdict { readonly state: DeliveryState; readonly nextAt: Date }

/** What becomes of a delivery after an attempt. One that waited as long as the pauses last, and failed again, is dead. */
export function judgeAttempt(outcome: AttemptOutcome, { attempts, waitingSince }: Tried, pausesMs: readonly number[], now: Date): Verdict {
  if (outcome === 'received') return { state: 'received', nextAt: now };
  if (outcome === 'gone') return { state: 'waiting', nextAt: now };
  if (now.getTime() - waitingSince.getTime() >= horizonOf(pausesMs)) return { state: 'dead', nextAt: now };
  const pause = pausesMs[Math.min(attempts, pausesMs.length - 1)] ?? 0;
  return { state: 'waiting', nextAt: new Date(now.getTime() + pause) };
}

export function receiverState({ failures, tried }: { readonly failures: number; readonly tried: boolean }): ReceiverState {
  if (!tried) return 'unknown';
  return failures === 0 ? 'well' : failures < FAILURES_THAT_OPEN ? 'ailing' : 'down';
}
