import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, AccessTokens, type Actor } from '@onecounter/platform';
import { SessionDirectory } from '../data/session-directory';
import { Sessions } from '../data/sessions';
import type { Device } from '../http/device';
import { nobody } from './open-session';

type LoggedPerson = Pick<Actor, 'personId' | 'post' | 'unitId'>;

/** 退出登录, and ending another session of one's own. */
@Injectable()
export class EndSession {
  constructor(private readonly sessions: Sessions, private readonly tokens: AccessTokens, private readonly directory: SessionDirectory, private readonly log: AccessLog) {}

  /**
   * Ends what the access token names and what the refresh token names: at a shared counter the cookie must not outlive the sign-out, also
   * when the access token has run out meanwhile.
   */
  async signOut(device: Device): Promise<number> {
    const byAccess = device.accessToken && this.tokens.sessionOf(device.accessToken);
    const actor = byAccess ? await this.directory.find(byAccess) : null;
    const byRefresh = device.refreshCookie ? await this.sessions.ofToken(device.refreshCookie) : null;
    const asked = new Map<string, LoggedPerson>();
    if (byRefresh) asked.set(byRefresh.session.id, nobody(byRefresh.session.personId));
    if (actor?.sessionId) asked.set(actor.sessionId, actor);
    let count = 0;
    for (const [id, person] of asked) if (await this.end(id, person, 'signOut')) count += 1;
    return count;
  }

  /** @throws notFound when it is nobody's, somebody else's or already over. */
  async revokeOwn(actor: Actor, sessionId: string): Promise<number> {
    if (!(await this.end(sessionId, actor, 'revokeSession'))) refuse('notFound');
    return 1;
  }

  private async end(id: string, person: LoggedPerson, action: string): Promise<boolean> {
    const ended = await this.sessions.revoke(id, person.personId ?? 0);
    this.directory.forget(id);
    if (ended) await this.log.write(person, { action, detail: { session: id } });
    return ended;
  }
}
