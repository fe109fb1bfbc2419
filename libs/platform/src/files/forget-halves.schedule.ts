import { Injectable } from '@nestjs/common';
import { BusinessSchedule } from '../schedules/business-schedule';
import { HalfFiles } from './half-files';

/** Each hour: uploads that nobody went on with. */
@Injectable()
export class ForgetHalves extends BusinessSchedule {
  readonly name = 'forget-halves';
  readonly cron = '37 * * * *';
  constructor(private readonly halves: HalfFiles) { super(); }

  async run(): Promise<string> {
    const incoming = await this.halves.forgetIncoming();
    return `${incoming} halves, ${await this.halves.forgetUploads()} uploads in parts`;
  }
}
