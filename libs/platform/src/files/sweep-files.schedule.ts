import { Injectable } from '@nestjs/common';
import { MachineClock } from '../clocks/machine-clock';
import { BusinessSchedule } from '../schedules/business-schedule';
import { FileStore } from './file-store';

/** A process killed between the bytes and their row leaves bytes without one; a day is longer than anything that is still under way. */
const KEPT_MS = 24 * 3_600_000;

/** Each night: files that no row names, after a crash or because their draft was forgotten. */
@Injectable()
export class SweepFiles extends BusinessSchedule {
  readonly name = 'sweep-files';
  readonly cron = '40 3 * * *';
  constructor(private readonly store: FileStore, private readonly clock: MachineClock) { super(); }

  async run(): Promise<string> {
    return `${await this.store.sweep(new Date(this.clock.now().getTime() - KEPT_MS))} files without a row`;
  }
}
