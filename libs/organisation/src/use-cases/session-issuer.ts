import { Injectable } from '@nestjs/common';
import { AccessTokens, type Actor } from '@onecounter/platform';
import { WorkPlacesOf, type WorkPlaces } from '../data/work-places';
import { SessionDirectory } from '../data/session-directory';
import type { Session } from '../data/sessions';
import { RefreshTokens } from '../secrets/refresh-tokens';

/** What a client gets to go on with. */
export interface IssuedSession {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string;
  readonly endsAt: Date;
  readonly actor: Actor;
  readonly places: WorkPlaces;
}

/** Tokens for a session: a short one that names it, and the current one of its chain. */
@Injectable()
export class SessionIssuer {
  constructor(private readonly access: AccessTokens, private readonly refresh: RefreshTokens, private readonly directory: SessionDirectory, private readonly places: WorkPlacesOf) {}

  /** Null when the person holds no post today, or the account was disabled. */
  async issue(session: Session): Promise<IssuedSession | null> {
    const actor = await this.directory.find(session.id);
    return actor && { places: await this.places.actor(actor), ...this.access.issue(session.id), refreshToken: this.refresh.tokenOf(session, session.rotation), endsAt: session.expiresAt, actor };
  }
}
