import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, MachineClock } from '@onecounter/platform';
import { SessionDirectory } from '../data/session-directory';
import { Sessions, type Session } from '../data/sessions';
import type { Device } from '../http/device';
import { judgeRotation } from '../rules/rotation';
import { SessionIssuer, type IssuedSession } from './session-issuer';
import { nobody } from './open-session';

/** 续期: exchanges a refresh token. Two tabs that come together get the same successor; a copied token ends the whole chain (IAM-5). */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly sessions: Sessions, private readonly issuer: SessionIssuer, private readonly directory: SessionDirectory,
    private readonly log: AccessLog, private readonly clock: MachineClock,
  ) {}

  /** @throws notSignedIn, refreshReused */
  async run(token: string | null, device: Device): Promise<IssuedSession> {
    const found = (token && (await this.sessions.ofToken(token))) || refuse('notSignedIn');
    const rotation = judgeRotation(found.session, found.presented, device.userAgent, this.clock.now());
    if (rotation === 'ended') refuse('notSignedIn');
    if (rotation === 'reused') return this.endChain(found.session, device);
    const current = rotation === 'repeat' ? found.session : await this.sessions.rotate(found.session, device.userAgent);
    if (!current) return this.run(token, device); // somebody was faster: judge again by what is there now
    return (await this.issuer.issue(current)) ?? refuse('notSignedIn');
  }

  private async endChain(session: Session, device: Device): Promise<never> {
    await this.sessions.revoke(session.id, session.personId);
    this.directory.forget(session.id);
    await this.log.write(nobody(session.personId), { action: 'refreshReused', detail: { session: session.id, app: session.app, address: device.address } });
    return refuse('refreshReused');
  }
}
