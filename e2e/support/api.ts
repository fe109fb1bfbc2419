import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { components } from '@onecounter/api-client';

export type Schemas = components['schemas'];
export const BASE_URL = process.env['BASE_URL'] ?? 'http://127.0.0.1:3000';
interface Account { login: string; password: string }
const ACCOUNTS = JSON.parse(process.env['ONECOUNTER_DEMO_ACCOUNTS'] ?? '[]') as Account[];
/** Accounts that the table does not print (those of the other sections) have the same password. */
export const passwordOf = (login: string): string => ACCOUNTS.find((account) => account.login === login)?.password ?? 'Onecounter#2026';

/** What a test needs to be so before somebody sits down at a page: done through the real API, as the post whose work it is. */
export class Api {
  private static readonly known = new Map<string, Promise<Api>>();

  private constructor(private readonly login: string, private token: string) {}

  static as(login: string): Promise<Api> {
    const caller = Api.known.get(login) ?? Api.signIn(login);
    Api.known.set(login, caller);
    return caller;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.ask<Answer>('GET', path);
  }

  post<Answer>(path: string, body: object = {}): Promise<Answer> {
    return this.ask<Answer>('POST', path, body);
  }

  put<Answer>(path: string, body: object): Promise<Answer> {
    return this.ask<Answer>('PUT', path, body);
  }

  async bytes(path: string): Promise<Uint8Array> {
    const response = await this.send(path, {});
    expect(response.status, path).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** A session ends while the tests go on, sooner on a slow machine: whoever is not signed in any more signs in again, once. */
  private async send(path: string, request: { method?: string; headers?: Record<string, string>; body?: string | null }, again = true): Promise<Response> {
    const headers = { ...request.headers, authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() };
    const response = await fetch(`${BASE_URL}/api${path}`, { ...request, headers });
    if (response.status !== 401 || !again) return response;
    this.token = await Api.tokenOf(this.login);
    return this.send(path, request, false);
  }

  private async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await this.send(path, { method, headers: body ? { 'content-type': 'application/json' } : {}, body: body ? JSON.stringify(body) : null });
    const text = await response.text();
    expect(response.ok, `${method} ${path}: ${response.status} ${text}`).toBe(true);
    return JSON.parse(text) as Answer;
  }

  private static async signIn(login: string): Promise<Api> {
    return new Api(login, await Api.tokenOf(login));
  }

  private static async tokenOf(login: string): Promise<string> {
    const response = await fetch(`${BASE_URL}/api/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: passwordOf(login) }) });
    expect(response.status, `sign-in of ${login}`).toBe(200);
    return (await response.json() as Schemas['SessionView']).accessToken;
  }
}

/** Moves legal time for everybody: `2026-11-20T10:30`, time of China. */
export async function legalTimeIs(time: string): Promise<void> {
  await (await Api.as('sysadmin')).put('/clock', { to: `${time}:00+08:00` });
}
