import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '@onecounter/platform';

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})\.([\w-]{43})$/;

/**
 * Refresh tokens of a session's chain. The n-th is an HMAC over the session's own random seed and n, so the same successor can be given twice
 * without being kept, and a token of the past is known from a guess. The database holds only the seed and the hash of the current one.
 */
@Injectable()
export class RefreshTokens {
  constructor(private readonly settings: Settings) {}

  tokenOf(session: { id: string; seed: Buffer }, rotation: number): string {
    const secret = createHmac('sha256', this.key()).update(session.seed).update(`${session.id}.${rotation}`).digest('base64url');
    return `${session.id}.${rotation}.${secret}`;
  }

  /** What the token claims to be; nothing is proved yet. */
  read(token: string): { sessionId: string; rotation: number } | null {
    const [, sessionId, rotation] = TOKEN.exec(token) ?? [];
    return sessionId === undefined ? null : { sessionId, rotation: Number(rotation) };
  }

  isGenuine(token: string, session: { id: string; seed: Buffer }, rotation: number): boolean {
    return timingSafeEqual(this.hashOf(token), this.hashOf(this.tokenOf(session, rotation)));
  }

  hashOf(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }

  private key(): Buffer {
    return createHmac('sha256', Buffer.from(this.settings.tokenSecret, 'base64')).update('onecounter refresh tokens').digest();
  }
}
