import { Injectable } from '@nestjs/common';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';

const WINDOW_MS = 10_000;
const SESSIONS_KEPT = 10_000;
interface Bucket { left: number; at: number }

/**
 * Unsafe requests of one session, counted in the memory of this process: a bucket that holds as many as are allowed in ten seconds and fills evenly.
 * Far above what a person does, bulk acts and uploads in parts included; it stops a program that runs wild. Machine time.
 */
@Injectable()
export class SessionRate {
  private readonly buckets = new Map<string, Bucket>();
  private readonly most: number;

  constructor(private readonly clock: MachineClock, settings: Settings) {
    this.most = settings.requestsPerTenSeconds;
  }

  /** Takes one request; gives the seconds to wait when there is none left, otherwise 0. */
  take(sessionId: string): number {
    if (this.most === 0) return 0;
    const [now, perMs] = [this.clock.now().getTime(), this.most / WINDOW_MS];
    const bucket = this.buckets.get(sessionId) ?? this.open(sessionId, now);
    bucket.left = Math.min(this.most, bucket.left + Math.max(0, now - bucket.at) * perMs);
    bucket.at = now;
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perMs / 1000);
    bucket.left -= 1;
    return 0;
  }

  private open(sessionId: string, now: number): Bucket {
    const [longestKnown] = this.buckets.keys();
    if (this.buckets.size >= SESSIONS_KEPT && longestKnown !== undefined) this.buckets.delete(longestKnown);
    const bucket = { left: this.most, at: now };
    this.buckets.set(sessionId, bucket);
    return bucket;
  }
}
