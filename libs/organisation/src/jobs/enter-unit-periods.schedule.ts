import { Injectable } from '@nestjs/common';
import { BusinessSchedule, LegalClock } from '@onecounter/platform';
import { UnitRows } from '../data/unit-rows';

/** At midnight what was decided for the new day comes into force: names, parents, prefixes. The step was taken when it was decided. */
@Injectable()
export class EnterUnitPeriods extends BusinessSchedule {
  readonly name = 'enter-unit-periods';
  readonly cron = '0 0 * * *';
  constructor(private readonly rows: UnitRows, private readonly legal: LegalClock) { super(); }

  async run(): Promise<string> {
    return `${await this.rows.enterPeriods(this.legal.today())} units changed`;
  }
}
