import { Injectable } from '@nestjs/common';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';

const WINDOW_MS = 10_000;
const KEPT = 10_000;
interface Bucket { left: number; at: number }

/** Buckets that hold as many requests as are allowed in a time and fill evenly; in the memory of this process. Machine time. */
export class RequestBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: MachineClock, private readonly windowMs: number) {}

  /** Takes one request of `most`; gives the seconds to wait when there is none left, otherwise 0. */
  take(key: string, most: number): number {
    const [now, perMs] = [this.clock.now().getTime(), most / this.windowMs];
    const bucket = this.buckets.get(key) ?? this.open(key, most, now);
    bucket.left = Math.min(most, bucket.left + Math.max(0, now - bucket.at) * perMs);
    bucket.at = now;
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perMs / 1000);
    bucket.left -= 1;
    return 0;
  }

  private open(key: string, most: number, now: number): Bucket {
    const [longestKnown] = this.buckets.keys();
    if (this.buckets.size >= KEPT && longestKnown !== undefined) this.buckets.delete(longestKnown);
    const bucket = { left: most, at: now };
    this.buckets.set(key, bucket);
    return bucket;
  }
}

/** Unsafe requests of one session: far above what a person does, bulk acts and uploads in parts included; it stops a program that runs wild. */
@Injectable()
export class SessionRate {
  private readonly buckets: RequestBuckets;
  private readonly most: number;

  constructor(clock: MachineClock, settings: Settings) {
    this.buckets = new RequestBuckets(clock, WINDOW_MS);
    this.most = settings.requestsPerTenSeconds;
  }

  /** Takes one request; gives the seconds to wait when there is none left, otherwise 0. */
  take(sessionId: string): number {
    return this.most === 0 ? 0 : this.buckets.take(sessionId, this.most);
  }
}
