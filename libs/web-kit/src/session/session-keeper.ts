import { jsonRequest } from '../client/api';
import { newKey } from '../client/machine-time';
import { problemOf } from '../client/problem';
import { sendOrExplain, type AppCode, type Send, type TokenKeeper } from '../client/transport';

export interface SignedInPerson {
  id: string | number;
  name: string;
  post: string;
  postLabel: string;
  unitName: string;
  windowNumber: string | number | null;
  permissions: string[];
  /** Minutes without a touch after which the page signs out. */
  idleMinutes?: number;
  mustChangePassword: boolean;
  /** An administrator without a second factor: nothing else is done before. */
  mustEnrolSecondFactor?: boolean;
  /** The roster of today names another window than the one signed in at. */
  rosterNotice?: string | null;
  /** Posts held today; with more than one, one acts in one of them. */
  posts?: { id: number; label: string; unitName: string; windowNumber: string | null; current: boolean }[];
}

export interface SignInAnswer {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  person: SignedInPerson;
}

interface TabMessage { kind: 'signedIn' | 'signedOut'; answer?: SignInAnswer }

/**
 * Holds the access token of this tab in memory and shares it with the other tabs of the same app, so that they rotate
 * the refresh cookie once and not once each (a rotation too many looks like theft to the server).
 */
export class SessionKeeper implements TokenKeeper {
  token: string | null = null;
  person: SignedInPerson | null = null;
  onChange: (person: SignedInPerson | null) => void = () => undefined;
  /** Set by the shell: opens the sign-in dialog over the page. */
  askToSignIn: () => Promise<boolean> = async () => false;
  private readonly tabs: BroadcastChannel | null;
  private refreshing: Promise<boolean> | null = null;
  private asking: Promise<boolean> | null = null;
  /** After leaving, only a password opens this tab again, even while the refresh cookie could not be taken back yet. */
  private left = false;

  constructor(private readonly app: AppCode, private readonly send: Send = (request) => fetch(request)) {
    this.tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`onecounter.session.${app}`);
    this.tabs?.addEventListener('message', (event: MessageEvent<TabMessage>) => this.hear(event.data));
  }

  async signIn(login: string, password: string): Promise<SignedInPerson> {
    const response = await this.call('/api/auth/sign-in', { login, password });
    if (!response.ok) throw await problemOf(response);
    return this.take(await response.json() as SignInAnswer, true);
  }

  /** The second step, with the challenge that the first one answered with. */
  async prove(challenge: string, code: string): Promise<SignedInPerson> {
    const response = await this.call('/api/auth/second-factor/prove', { challenge, code });
    if (!response.ok) throw await problemOf(response);
    return this.take(await response.json() as SignInAnswer, true);
  }

  /** @returns false when there is no valid refresh cookie (any more). @throws Problem when the server cannot be asked. */
  refresh(staleToken: string | null): Promise<boolean> {
    this.refreshing ??= this.withLock(() => this.refreshOnce(staleToken)).finally(() => { this.refreshing = null; });
    return this.refreshing;
  }

  signInAgain(): Promise<boolean> {
    this.asking ??= this.askToSignIn().finally(() => { this.asking = null; });
    return this.asking;
  }

  /** @throws Problem when the server could not be told; this tab is closed all the same. */
  async signOut(): Promise<void> {
    const token = this.token;
    this.leave();
    this.tabs?.postMessage({ kind: 'signedOut' } satisfies TabMessage);
    const response = await this.call('/api/auth/sign-out', {}, token);
    if (!response.ok && response.status !== 401) throw await problemOf(response);
  }

  /** Stops listening to the other tabs. */
  close(): void {
    this.tabs?.close();
  }

  private leave(): void {
    this.left = true;
    this.token = null;
    this.person = null;
    this.onChange(null);
  }

  private async refreshOnce(staleToken: string | null): Promise<boolean> {
    if (this.left) return false;
    if (this.token !== null && this.token !== staleToken) return true;
    const response = await this.call('/api/auth/refresh', {});
    if (response.status === 401 || response.status === 403) return false;
    if (!response.ok) throw await problemOf(response);
    this.take(await response.json() as SignInAnswer, true);
    return true;
  }

  private take(answer: SignInAnswer, tellOthers: boolean): SignedInPerson {
    this.left = false;
    this.token = answer.accessToken;
    this.person = answer.person;
    if (tellOthers) this.tabs?.postMessage({ kind: 'signedIn', answer } satisfies TabMessage);
    this.onChange(answer.person);
    return answer.person;
  }

  private hear(message: TabMessage): void {
    if (message.kind === 'signedIn' && message.answer) this.take(message.answer, false);
    if (message.kind === 'signedOut') this.leave();
  }

  private async call(path: string, body: unknown, token: string | null = null): Promise<Response> {
    const request = jsonRequest('POST', path, body);
    request.headers.set('X-OneCounter-App', this.app);
    request.headers.set('Idempotency-Key', newKey());
    if (token) request.headers.set('Authorization', `Bearer ${token}`);
    return sendOrExplain(request, this.send);
  }

  /** navigator.locks exists only on https and localhost; elsewhere the server's 30 s of grace must do. */
  private async withLock(work: () => Promise<boolean>): Promise<boolean> {
    if (typeof navigator === 'undefined' || !navigator.locks) return work();
    return navigator.locks.request(`onecounter.refresh.${this.app}`, work) as Promise<boolean>;
  }
}

