import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Sql, UNWATCHED, type RunProgress } from '@onecounter/platform';
import { FormChecks, type AddressToCheck } from '../data/form-checks';
import { CheckFormAddress } from '../use-cases/forms/check-form-address';

const MOST = 1000;
const AT_ONCE = 8;

/** Every night each outside address is asked whether it still answers, a few at a time. */
@Injectable()
export class CheckFormAddresses extends BusinessSchedule {
  readonly name = 'check-form-addresses';
  readonly cron = '30 3 * * *';
  constructor(private readonly checks: FormChecks, private readonly checking: CheckFormAddress, private readonly sql: Sql) { super(); }

  async run(_occurrence?: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    const waiting = await this.checks.due(MOST);
    const count = waiting.length;
    let working = 0;
    const worker = async (): Promise<void> => {
      for (let one: AddressToCheck | undefined = waiting.shift(); one; one = waiting.shift()) {
        if (await this.one(one)) working += 1;
        await progress.at(count - waiting.length, count);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return `${count} addresses, ${count - working} do not answer`;
  }

  /** Each by itself: what one said stays, whatever becomes of the others. */
  private one(address: AddressToCheck): Promise<boolean> {
    return this.sql.apart(() => this.checking.check(address));
  }
}
