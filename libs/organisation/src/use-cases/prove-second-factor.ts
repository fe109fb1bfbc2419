import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Accounts } from '../data/accounts';
import { SecondFactors } from '../data/second-factors';
import type { Device } from '../http/device';
import { OpenSession } from './open-session';
import { ProvePassword } from './prove-password';
import type { IssuedSession } from './session-issuer';

/** 登录第二步: a code of the phone, or a recovery code. What fails is counted with the passwords and locks like them. */
@Injectable()
export class ProveSecondFactor {
  constructor(private readonly factors: SecondFactors, private readonly accounts: Accounts, private readonly prove: ProvePassword, private readonly open: OpenSession) {}

  /** @throws secondFactorOver, secondFactorFailed, accountLocked, tooManyRequests, signInFailed */
  async run(challenge: string, code: string, device: Device): Promise<IssuedSession> {
    const personId = (await this.factors.challenged(challenge)) ?? refuse('secondFactorOver');
    const login = (await this.accounts.loginOf(personId)) ?? refuse('secondFactorOver');
    const proof = await this.prove.second(login, () => this.factors.use(personId, code), device.address);
    if (proof.refusal) return this.open.refuse(proof.refusal, personId, device);
    if (!(await this.factors.close(challenge))) refuse('secondFactorOver');
    return this.open.run(personId, device, { secondFactor: true });
  }
}
