import { Givens } from '../givens';
import { HttpCaller } from './http-caller';
import type { RunningProcess } from './running-process';

/** Who is signed in; sessions live in the database and are good at every gateway. */
export interface Sessions { session(login: string, at: SignInPlace): Promise<HttpCaller>; rows(text: string, values?: unknown[]): Promise<object[]> }
export interface SignInPlace { readonly base: string; nobody(): HttpCaller }

/** A gateway that listens, in a process of its own. */
export class RunningGateway {
  readonly given: Givens;
  /** The database of the premises, for what a story supposes. */
  readonly sql = { rows: (text: string, values?: unknown[]): Promise<object[]> => this.sessions.rows(text, values) };
  constructor(readonly process: RunningProcess, readonly base: string, private readonly sessions: Sessions) {
    this.given = new Givens(this);
  }

  /** Signs in once for each login; the session is good at every gateway of the premises. */
  async as(login: string): Promise<HttpCaller> {
    return (await this.sessions.session(login, this)).at(this.base);
  }

  nobody(): HttpCaller {
    return new HttpCaller(this.base, null);
  }

  /** Moves legal time by the API, e.g. 2026-11-20T10:30 (Asia/Shanghai). */
  async moveClock(to: string): Promise<void> {
    const answer = await (await this.as('sysadmin')).put('/clock', { to: `${to}:00+08:00` });
    if (answer.status !== 200) throw new Error(`The clock does not move: ${answer.text}`);
  }

  kill(signal?: NodeJS.Signals): Promise<void> {
    return this.process.kill(signal);
  }
}
