import { Injectable } from '@nestjs/common';
import { Refusal } from '@onecounter/contracts';
import { AccessLog, SYSTEM_ACTOR, type Actor } from '@onecounter/platform';
import { Sessions } from '../data/sessions';
import type { Device } from '../http/device';
import { SessionIssuer, type IssuedSession } from './session-issuer';

/** A session for whoever has proved who they are, or the refusal; both are in the access log. */
@Injectable()
export class OpenSession {
  constructor(private readonly sessions: Sessions, private readonly issuer: SessionIssuer, private readonly log: AccessLog) {}

  /** @param how beside where from: by which proof @throws signInFailed when the person holds no post today */
  async run(personId: number, device: Device, how: object = {}): Promise<IssuedSession> {
    const session = await this.sessions.open(personId, device.app, device.userAgent);
    const issued = await this.issuer.issue(session);
    if (!issued) return this.refuse(new Refusal('signInFailed'), personId, device, { why: 'noPost' }); // the session stands for nobody and runs out
    await this.log.write(issued.actor, { action: 'signIn', detail: { ...from(device), ...how, session: session.id } });
    return issued;
  }

  async refuse(refusal: Refusal, personId: number | null, device: Device, why: object = {}): Promise<never> {
    await this.log.write(nobody(personId), { action: 'signInRefused', detail: { ...from(device), ...why, code: refusal.code } });
    throw refusal;
  }
}

const from = ({ app, address }: Device): object => ({ app, address });
/** Whoever did not get in acts in no post, even when the login is somebody's. */
export const nobody = (personId: number | null): Pick<Actor, 'personId' | 'post' | 'unitId'> => ({ ...SYSTEM_ACTOR, personId });
