import { Injectable } from '@nestjs/common';

/** Machine time, never moved: tokens, lockouts, rate limits, signatures, leases. */
@Injectable()
export class MachineClock {
  now(): Date {
    return new Date();
  }
}
