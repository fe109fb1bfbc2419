import { Injectable } from '@nestjs/common';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';
import { BusinessSchedule } from '../schedules/business-schedule';

const KEPT_MS = 48 * 3_600_000;

/** Answers to idempotency keys are kept 48 hours. */
@Injectable()
export class ForgetAnswers extends BusinessSchedule {
  readonly name = 'forget-answers';
  readonly cron = '17 * * * *';
  constructor(private readonly sql: Sql, private readonly clock: MachineClock) { super(); }

  async run(): Promise<string> {
    const gone = await this.sql.rows('delete from platform.idempotency where machine_at < $1 returning key', [new Date(this.clock.now().getTime() - KEPT_MS)]);
    return `${gone.length} answers forgotten`;
  }
}
