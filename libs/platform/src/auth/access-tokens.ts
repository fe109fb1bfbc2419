import { createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';

const LIFETIME_SECONDS = 600;
const CACHE_LIMIT = 10_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Short access tokens (HS256 only). Verified ones are remembered until they expire: verification is most of a small request's cost. */
@Injectable()
export class AccessTokens {
  private keyed: { readonly secret: string; readonly key: KeyObject } | undefined;
  private readonly verified = new Map<string, { sessionId: string; expiresAtMs: number }>();

  constructor(private readonly jwt: JwtService, private readonly clock: MachineClock, private readonly settings: Settings) {}

  issue(sessionId: string): { accessToken: string; expiresIn: number } {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    const payload = { sid: sessionId, iat: issuedAt, exp: issuedAt + LIFETIME_SECONDS };
    return { accessToken: this.jwt.sign(payload, { secret: this.key() as never, algorithm: 'HS256' }), expiresIn: LIFETIME_SECONDS };
  }

  /** The session the token stands for, or null when it is forged, expired or of another kind. */
  sessionOf(token: string): string | null {
    const [now, key] = [this.clock.now().getTime(), this.key()];
    const known = this.verified.get(token);
    if (known) return known.expiresAtMs > now ? known.sessionId : null;
    try {
      const payload = this.jwt.verify<{ sid?: unknown; exp?: unknown }>(token, { secret: key as never, algorithms: ['HS256'], clockTimestamp: Math.floor(now / 1000) });
      if (typeof payload.sid !== 'string' || !UUID.test(payload.sid) || typeof payload.exp !== 'number') return null;
      if (this.verified.size >= CACHE_LIMIT) this.verified.clear();
      this.verified.set(token, { sessionId: payload.sid, expiresAtMs: payload.exp * 1000 });
      return payload.sid;
    } catch {
      return null;
    }
  }

  /** That of the secret in force; another one makes all tokens of before worthless. */
  private key(): KeyObject {
    const secret = this.settings.tokenSecret;
    if (this.keyed?.secret === secret) return this.keyed.key;
    this.verified.clear();
    this.keyed = { secret, key: createSecretKey(Buffer.from(secret, 'base64')) };
    return this.keyed.key;
  }
}
