import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock, Sql } from '@onecounter/platform';
import type { Chain } from '../rules/rotation';
import { SecuritySettings } from './security-settings';
import { RefreshTokens } from '../secrets/refresh-tokens';

/** A working day: after it the password is asked again, however busy the session was. */
const LIFETIME_MS = 12 * 3_600_000;

export type AppName = 'hall' | 'office' | 'api';

export interface Session extends Chain {
  readonly id: string;
  readonly personId: number;
  readonly app: AppName;
  readonly seed: Buffer;
}

export interface OwnSession {
  readonly id: string;
  readonly app: AppName;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

const COLUMNS = `id, person_id "personId", app, seed, rotation, rotated_at "rotatedAt", previous_device "previousDevice", revoked_at "revokedAt", expires_at "expiresAt"`;

/** Sign-ins and their chains of refresh tokens. */
@Injectable()
export class Sessions {
  constructor(private readonly sql: Sql, private readonly tokens: RefreshTokens, private readonly clock: MachineClock, private readonly settings: SecuritySettings) {}

  async open(personId: number, app: AppName, userAgent: string): Promise<Session> {
    const now = this.clock.now();
    const own = { id: randomUUID(), seed: randomBytes(32) };
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await this.sql.rows(
      `insert into organisation.session (id, person_id, app, seed, token_hash, created_at, last_seen_at, expires_at, user_agent) values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
      [own.id, personId, app, own.seed, this.tokens.hashOf(this.tokens.tokenOf(own, 0)), now, expiresAt, userAgent],
    );
    return { ...own, personId, app, expiresAt, rotation: 0, rotatedAt: null, previousDevice: null, revokedAt: null };
  }

  /** The session whose chain the token belongs to, current or not; null when it is none of ours. */
  async ofToken(token: string): Promise<{ session: Session; presented: number } | null> {
    const claim = this.tokens.read(token);
    const session = claim && (await this.sql.row<Session>(`select ${COLUMNS} from organisation.session where id = $1`, [claim.sessionId]));
    return session && this.tokens.isGenuine(token, session, claim.rotation) ? { session, presented: claim.rotation } : null;
  }

  /** Exchanges the current token for its successor; null when another request was faster. */
  async rotate(session: Session, device: string): Promise<Session | null> {
    const next = session.rotation + 1;
    const row = await this.sql.row<Session>(
      `update organisation.session set rotation = $3, token_hash = $4, rotated_at = $5, previous_device = $6
       where id = $1 and token_hash = $2 and revoked_at is null returning ${COLUMNS}`,
      [session.id, this.hash(session, session.rotation), next, this.hash(session, next), this.clock.now(), device],
    );
    return row ?? null;
  }

  /** Ends the session, when it is the person's; false when there was nothing to end. */
  async revoke(id: string, personId: number): Promise<boolean> {
    return (await this.sql.rows('update organisation.session set revoked_at = $3 where id = $1 and person_id = $2 and revoked_at is null returning id', [id, personId, this.clock.now()])).length > 0;
  }

  /** Ends all other sessions of the person; gives their ids. */
  async revokeOthers(personId: number, keptId: string | null): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      'update organisation.session set revoked_at = $3 where person_id = $1 and id is distinct from $2 and revoked_at is null returning id', [personId, keptId, this.clock.now()]);
    return rows.map((row) => row.id);
  }

  /** The person's running sessions, latest first. */
  async running(personId: number): Promise<OwnSession[]> {
    const [now, { idleMinutes }] = [this.clock.now(), await this.settings.values()];
    return this.sql.rows<OwnSession>(
      `select id, app, user_agent "userAgent", created_at "createdAt", last_seen_at "lastSeenAt", expires_at "expiresAt" from organisation.session
       where person_id = $1 and revoked_at is null and expires_at > $2 and last_seen_at > $3 order by created_at desc limit 100`,
      [personId, now, new Date(now.getTime() - idleMinutes * 60_000)],
    );
  }

  private hash(session: Session, rotation: number): Buffer {
    return this.tokens.hashOf(this.tokens.tokenOf(session, rotation));
  }
}
