import { Injectable } from '@nestjs/common';
import { Refusal } from '@onecounter/contracts';
import { AccessLog, SYSTEM_ACTOR, type Actor } from '@onecounter/platform';
import { Sessions } from '../data/sessions';
import type { Device } from '../http/device';
import type { SignInBody } from '../http/sign-in.body';
import { ProvePassword } from './prove-password';
import { SessionIssuer, type IssuedSession } from './session-issuer';

/** 登录: a right password opens a session; both outcomes are in the access log. */
@Injectable()
export class SignIn {
  constructor(private readonly prove: ProvePassword, private readonly sessions: Sessions, private readonly issuer: SessionIssuer, private readonly log: AccessLog) {}

  async run(body: SignInBody, device: Device): Promise<IssuedSession> {
    const detail = { app: device.app, address: device.address };
    const proof = await this.prove.run(body.login.trim().toLowerCase(), body.password, device.address);
    if (proof.refusal) return this.refuse(proof.refusal, proof.personId, detail);
    const { personId } = proof.account;
    const session = await this.sessions.open(personId, device.app, device.userAgent);
    const issued = await this.issuer.issue(session);
    if (!issued) return this.refuse(new Refusal('signInFailed'), personId, { ...detail, why: 'noPost' }); // the session stands for nobody and runs out
    await this.log.write(issued.actor, { action: 'signIn', detail: { ...detail, session: session.id } });
    return issued;
  }

  private async refuse(refusal: Refusal, personId: number | null, detail: object): Promise<never> {
    await this.log.write(nobody(personId), { action: 'signInRefused', detail: { ...detail, code: refusal.code } });
    throw refusal;
  }
}

/** Whoever did not get in acts in no post, even when the login is somebody's. */
export const nobody = (personId: number | null): Pick<Actor, 'personId' | 'post' | 'unitId'> => ({ ...SYSTEM_ACTOR, personId });
