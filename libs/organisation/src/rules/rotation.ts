const GRACE_MS = 30_000;

/** A chain of refresh tokens; instants are machine time. */
export interface Chain {
  /** Number of the token that is good now; its predecessor has the number below. */
  readonly rotation: number;
  readonly rotatedAt: Date | null;
  /** User agent that took the current token for its predecessor. */
  readonly previousDevice: string | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

export type Rotation = 'rotate' | 'repeat' | 'reused' | 'ended';

/**
 * What a genuine token of the chain is good for. The predecessor of the current one gets the same successor again for 30 seconds on the same
 * device (two tabs, a lost answer); every other token of the past has been copied, so the chain must end.
 */
export function judgeRotation(chain: Chain, presented: number, device: string, now: Date): Rotation {
  if (chain.revokedAt || chain.expiresAt <= now || presented > chain.rotation) return 'ended';
  if (presented === chain.rotation) return 'rotate';
  const inGrace = chain.rotatedAt !== null && now.getTime() - chain.rotatedAt.getTime() <= GRACE_MS;
  return presented === chain.rotation - 1 && inGrace && chain.previousDevice === device ? 'repeat' : 'reused';
}
