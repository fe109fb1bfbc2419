import { Injectable } from '@nestjs/common';
import { legalDateOf, type PlainDate } from '@onecounter/kernel';
import { MachineClock } from './machine-clock';

/** Legal time: steps, due dates, periods, schedules. In development it may be moved; the offset lives in the database. */
@Injectable()
export class LegalClock {
  private offsetMs = 0;
  private offsetVersion = 0;

  constructor(private readonly machine: MachineClock) {}

  now(): Date {
    return new Date(this.machine.now().getTime() + this.offsetMs);
  }

  /** Today's legal date of Asia/Shanghai. */
  today(): PlainDate {
    return legalDateOf(this.now());
  }

  get version(): number {
    return this.offsetVersion;
  }

  /** Only ClockKeeper calls this, after reading the row. */
  follow(offsetMs: number, version: number): void {
    this.offsetMs = offsetMs;
    this.offsetVersion = version;
  }
}
