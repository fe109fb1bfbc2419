import { Injectable } from '@nestjs/common';
import { addDays, legalDateOf } from '@onecounter/kernel';
import { BusinessSchedule } from '@onecounter/platform';
import { LedgerWeeks } from '../data/ledger-weeks';
import { mondayOf } from '../rules/seals/ledger-week-rules';
import { KeepWeeks } from '../use-cases/seals/keep-weeks';

/** On Mondays, holidays too: the week that ended, for every section that used the approval seal in it. */
@Injectable()
export class OpenLedgerWeeks extends BusinessSchedule {
  readonly name = 'open-ledger-weeks';
  readonly cron = '5 0 * * 1';
  override readonly makeUp = 'each' as const;
  override readonly takesDay = true;
  constructor(private readonly weeks: LedgerWeeks, private readonly keep: KeepWeeks) { super(); }

  async run(occurrence: Date): Promise<string> {
    await this.weeks.alone();
    return `${await this.keep.open(await this.weeks.used(addDays(mondayOf(legalDateOf(occurrence)), -7)))} weeks`;
  }
}
