import cookie from '@fastify/cookie';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessGuard, FaultFilter, IdempotentTransaction, PlatformModule, validationPipe } from '@onecounter/platform';
import pg from 'pg';
import { OrganisationModule, type Statements } from '../src';

export const PASSWORD = 'Onecounter#2026';

/** Organisation alone behind the real guard, filter, pipe and interceptor: signing in needs no other module. */
@Module({
  imports: [PlatformModule, OrganisationModule],
  providers: [
    { provide: APP_FILTER, useClass: FaultFilter }, { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotentTransaction }, { provide: APP_PIPE, useFactory: validationPipe },
  ],
})
class SignInModule {}

export interface Asked {
  readonly body?: object;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  /** Network address; every request has one of its own unless the spec is about it. */
  readonly address?: string;
}

export interface Answered {
  readonly status: number;
  readonly json: Record<string, unknown> & { code?: string; accessToken: string; refreshToken: string };
  readonly cookie: string | undefined;
}

/** One gateway process; two of them share the database and nothing else. */
export class SignInDesk {
  private static addresses = 0;
  private constructor(readonly app: NestFastifyApplication) {}

  static async open(): Promise<SignInDesk> {
    const app = await NestFactory.create<NestFastifyApplication>(SignInModule, new FastifyAdapter({ trustProxy: true }), { logger: ['error'] });
    app.setGlobalPrefix('api');
    await app.register(cookie as never);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new SignInDesk(app);
  }

  async ask(method: 'GET' | 'POST' | 'PUT', route: string, asked: Asked = {}): Promise<Answered> {
    const address = asked.address ?? `10.1.${SignInDesk.addresses >> 8}.${SignInDesk.addresses++ & 255}`;
    const bearer = asked.token === undefined ? {} : { authorization: `Bearer ${asked.token}` };
    const headers = { 'user-agent': 'Spec', 'x-forwarded-for': address, ...bearer, ...asked.headers };
    const reply = await this.app.inject({ method, url: `/api${route}`, headers, ...(asked.body ? { payload: asked.body } : {}) });
    return { status: reply.statusCode, json: reply.json(), cookie: reply.cookies[0]?.value };
  }

  signIn(login: string, password = PASSWORD, asked: Asked = {}): Promise<Answered> {
    return this.ask('POST', '/auth/sign-in', { ...asked, body: { login, password } });
  }

  async tokenOf(login: string): Promise<string> {
    return (await this.signIn(login)).json.accessToken;
  }

  refresh(refreshToken: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.ask('POST', '/auth/refresh', { body: { refreshToken }, headers });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

/** Statements as the owner of the database, who may do what the application may not. */
export async function asOwner<T>(work: (db: Statements) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await work({ rows: async <R extends object>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as R[] });
  } finally {
    await client.end();
  }
}
