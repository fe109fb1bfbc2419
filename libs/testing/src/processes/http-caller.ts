import { randomUUID } from 'node:crypto';
import type { Answer, Clerk } from '../caller';

const PATIENCE_MS = 60_000;

/** Somebody who calls the API over a real socket. Paths are below /api. */
export class HttpCaller implements Clerk {
  constructor(readonly base: string, readonly token: string | null) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  /** With a fresh Idempotency-Key unless one is given. @throws TypeError when no answer comes back */
  post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  put(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  /** The same person at another gateway: sessions live in the database. */
  at(base: string): HttpCaller {
    return new HttpCaller(base, this.token);
  }

  private async send(method: string, path: string, body: object | undefined, headers: Record<string, string>): Promise<Answer> {
    const key: Record<string, string> = method === 'GET' ? {} : { 'idempotency-key': randomUUID() };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const bearer: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const response = await fetch(`${this.base}/api${path}`, {
      method, headers: { ...bearer, ...key, ...type, ...headers }, signal: AbortSignal.timeout(PATIENCE_MS), ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    const json = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
    return { status: response.status, body: (json ? JSON.parse(text) : {}) as Answer['body'], text, headers: Object.fromEntries(response.headers), bytes };
  }
}
