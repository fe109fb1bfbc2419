import { Injectable } from '@nestjs/common';
import { BusinessSchedule } from '@onecounter/platform';
import { ExportJobs } from '../data/export-jobs';

/** So long one sees on the page what one exported. */
const REMEMBERED_MS = 90 * 86_400_000;

/** Each hour: exported files whose days are over. */
@Injectable()
export class ExpireExports extends BusinessSchedule {
  readonly name = 'expire-exports';
  readonly cron = '20 * * * *';
  constructor(private readonly jobs: ExportJobs) { super(); }

  async run(occurrence: Date): Promise<string> {
    return `${await this.jobs.expire(occurrence, new Date(occurrence.getTime() - REMEMBERED_MS))} exports expired`;
  }
}
