import { Injectable } from '@nestjs/common';
import { BusinessSchedule, MachineClock } from '@onecounter/platform';
import { SignInAttempts } from '../data/sign-in-attempts';

const KEPT_MS = 24 * 3_600_000;

/** Attempts count for an hour; after a day nothing depends on them. The access log keeps what happened. */
@Injectable()
export class ForgetSignInAttempts extends BusinessSchedule {
  readonly name = 'forget-sign-in-attempts';
  readonly cron = '41 3 * * *';
  constructor(private readonly attempts: SignInAttempts, private readonly clock: MachineClock) { super(); }

  async run(): Promise<string> {
    const gone = await this.attempts.forgetBefore(new Date(this.clock.now().getTime() - KEPT_MS));
    return `${gone} logins forgotten`;
  }
}
