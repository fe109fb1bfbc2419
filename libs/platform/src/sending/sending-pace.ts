const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];
/** Pauses after a failed attempt; after the last of them it has failed. */
const PAUSES = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR] as const;
export const MOST_ATTEMPTS = PAUSES.length + 1;

/** Machine time of the next attempt after `made` of them; null: no more. Pure. */
export function nextAttempt(made: number, now: Date): Date | null {
  const pause = PAUSES[made - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
