import { STANDARD_SETTINGS, type SettingValues } from '@onecounter/contracts';

const MINUTE_MS = 60_000;
const GUESSES_AN_HOUR = 10;
const HOUR_MS = 3_600_000;

/** What is remembered of one login's attempts; all instants are machine time. */
export interface AttemptState {
  /** Failures in a row since the last success or the last lock. */
  readonly failedCount: number;
  /** Failures of the last hour, oldest first; a success does not forget those before it. */
  readonly failedAt: readonly Date[];
  readonly lockedUntil: Date | null;
}

export const NO_ATTEMPTS: AttemptState = { failedCount: 0, failedAt: [], lockedUntil: null };

export type Admission = { readonly lockedUntil: Date } | { readonly lockedUntil: null; readonly claimed: AttemptState };

/**
 * Whether one more password may be tried. An attempt is counted as failed before the password is looked at and given back when it was
 * right (`forgiveAttempt`): many guesses at once get no further than one after the other. `lockFailures` in a row lock for `lockMinutes`; ten in any hour
 * are the most, however often the owner signs in between.
 */
export function admitAttempt(state: AttemptState, now: Date, rule: Pick<SettingValues, 'lockFailures' | 'lockMinutes'> = STANDARD_SETTINGS): Admission {
  if (state.lockedUntil && state.lockedUntil > now) return { lockedUntil: state.lockedUntil };
  const recent = state.failedAt.filter((at) => at.getTime() > now.getTime() - HOUR_MS);
  const oldest = recent.at(-GUESSES_AN_HOUR);
  if (oldest) return { lockedUntil: new Date(oldest.getTime() + HOUR_MS) };
  const failedCount = (state.lockedUntil ? 0 : state.failedCount) + 1;
  const lockedUntil = failedCount >= rule.lockFailures ? new Date(now.getTime() + rule.lockMinutes * MINUTE_MS) : null;
  return { lockedUntil: null, claimed: { failedCount, failedAt: [...recent, now], lockedUntil } };
}
