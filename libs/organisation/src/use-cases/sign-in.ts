import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { SecondFactors } from '../data/second-factors';
import type { Device } from '../http/device';
import type { SignInBody } from '../http/sign-in.body';
import { OpenSession } from './open-session';
import { ProvePassword } from './prove-password';
import type { IssuedSession } from './session-issuer';

/** 登录: a right password opens a session; of whoever has a second factor it only opens the second step. */
@Injectable()
export class SignIn {
  constructor(private readonly prove: ProvePassword, private readonly factors: SecondFactors, private readonly open: OpenSession) {}

  /** @throws signInFailed, accountLocked, tooManyRequests, secondFactorRequired with the challenge that the second step names */
  async run(body: SignInBody, device: Device): Promise<IssuedSession> {
    const proof = await this.prove.run(body.login.trim().toLowerCase(), body.password, device.address);
    if (proof.refusal) return this.open.refuse(proof.refusal, proof.personId, device);
    if (!proof.account.secondFactor) return this.open.run(proof.account.personId, device);
    const { id, seconds } = await this.factors.challenge(proof.account.personId);
    return refuse('secondFactorRequired', { challenge: id, seconds });
  }
}
