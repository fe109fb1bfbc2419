import { Injectable } from '@nestjs/common';
import { BusinessSchedule, MachineClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { ApiClients } from '../data/api-clients';
import { API_CLIENT_SUBJECT } from '../data/subjects';

const WARNED_DAYS = 14;
const DAY_MS = 86_400_000;

/** 密钥快到期: two weeks before the last key of a program ends, once for each end; people are told by whoever hears of the step (IAM-7). Machine time. */
@Injectable()
export class WarnOfEndingKeys extends BusinessSchedule {
  readonly name = 'warn-of-ending-keys';
  readonly cron = '20 8 * * *';
  constructor(private readonly clients: ApiClients, private readonly trace: Trace, private readonly machine: MachineClock) { super(); }

  async run(): Promise<string> {
    const now = this.machine.now();
    const ending = await this.clients.lockEnding(now, new Date(now.getTime() + WARNED_DAYS * DAY_MS));
    for (const { endsAt, ...state } of ending) await this.trace.takeStep(state, { kind: API_CLIENT_SUBJECT, verb: 'warnOfKeyEnd', actor: SYSTEM_ACTOR, facts: { endsAt: endsAt.toISOString() }, set: { warned_for: endsAt } });
    return `${ending.length} keys end soon`;
  }
}
