import { Injectable } from '@nestjs/common';
import { SecuritySettings } from '@onecounter/organisation';
import { BusinessSchedule, MachineClock } from '@onecounter/platform';
import { DeliveryLog } from '../data/delivery-log';

const AT_ONCE = 5_000;
const DAY_MS = 86_400_000;

/** 清理推送经过: attempts and test pushes older than the setting go, by machine time; what became of each delivery stays. */
@Injectable()
export class ForgetPushAttempts extends BusinessSchedule {
  readonly name = 'forget-push-attempts';
  readonly cron = '40 3 * * *';
  constructor(private readonly log: DeliveryLog, private readonly settings: SecuritySettings, private readonly machine: MachineClock) { super(); }

  async run(): Promise<string> {
    const { pushLogDays } = await this.settings.values();
    const before = new Date(this.machine.now().getTime() - pushLogDays * DAY_MS);
    let forgotten = 0;
    for (let gone = AT_ONCE; gone >= AT_ONCE; forgotten += gone) gone = await this.log.forget(before, AT_ONCE);
    return `${forgotten} forgotten`;
  }
}
