import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { HttpCaller } from './http-caller';
import { RunningGateway, type Sessions, type SignInPlace } from './running-gateway';
import { devTools, RunningProcess, until } from './running-process';

const PASSWORD = 'Onecounter#2026';

/** One installation on the spec's own database: as many real gateways and workers as a story needs. */
export class Premises implements Sessions {
  private readonly running: RunningProcess[] = [];
  private readonly sessions = new Map<string, Promise<HttpCaller>>();
  private constructor(readonly env: NodeJS.ProcessEnv, private db: pg.Client) {}

  /** @param settings environment beside the spec's own: another database, a broken folder */
  static async open(settings: NodeJS.ProcessEnv = {}): Promise<Premises> {
    const env: NodeJS.ProcessEnv = { ...process.env, LOG_LEVEL: 'error', ...settings };
    delete env.NODE_ENV; // Jest says 'test'; the application is to run as it does anywhere
    if (settings.NODE_ENV) env.NODE_ENV = settings.NODE_ENV;
    return new Premises(env, await connect(env));
  }

  /** After the database was away. */
  async reconnect(): Promise<void> {
    await this.db.end().catch(() => undefined);
    this.db = await connect(this.env);
  }

  async gateway(settings: NodeJS.ProcessEnv = {}): Promise<RunningGateway> {
    const port = String(await (await devTools()).freePort());
    const child = await this.start('dist/apps/gateway/src/main.js', { ...settings, PORT: port });
    const gateway = new RunningGateway(child, `http://127.0.0.1:${port}`, this);
    await child.ready('the gateway answers', async () => (await gateway.nobody().get('/health/ready').catch(() => null))?.status === 200);
    return gateway;
  }

  async worker(settings: NodeJS.ProcessEnv = {}): Promise<RunningProcess> {
    const child = await this.start('dist/apps/worker/src/main.js', { LOG_LEVEL: 'info', ...settings });
    await child.ready('the worker works', () => Promise.resolve(child.output.includes('kinds of jobs')));
    return child;
  }

  session(login: string, gateway: SignInPlace): Promise<HttpCaller> {
    let caller = this.sessions.get(login);
    if (!caller) this.sessions.set(login, (caller = signIn(login, gateway)));
    return caller;
  }

  /** Everybody signs in anew: a token lives ten minutes, and whoever signed in at a gateway that was killed may never have heard of it. */
  forgetSessions(): void {
    this.sessions.clear();
  }

  async rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.db.query<T & pg.QueryResultRow>(text, values)).rows;
  }

  /** The first value of the first row. */
  async value<T>(text: string, values: unknown[] = []): Promise<T> {
    return Object.values((await this.rows<Record<string, unknown>>(text, values))[0] ?? {})[0] as T;
  }

  /** Waits until every listener has heard every fact. */
  settled(withinMs = 180_000): Promise<boolean> {
    return until('all facts are heard', async () => (await this.value<string>('select count(*) from platform.outbox where done_at is null')) === '0', withinMs);
  }

  /** A key for a request that will be repeated. */
  key(): string {
    return randomUUID();
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((child) => child.kill()));
    await this.db.end().catch(() => undefined);
  }

  private async start(script: string, settings: NodeJS.ProcessEnv): Promise<RunningProcess> {
    const child = await RunningProcess.start(script, { ...this.env, ...settings });
    this.running.push(child);
    return child;
  }
}

async function connect(env: NodeJS.ProcessEnv): Promise<pg.Client> {
  const db = new pg.Client({ connectionString: env.DATABASE_URL });
  db.on('error', () => undefined); // stories in which the database is killed
  await db.connect();
  return db;
}

async function signIn(login: string, gateway: SignInPlace): Promise<HttpCaller> {
  const answer = await gateway.nobody().post('/auth/sign-in', { login, password: PASSWORD });
  if (answer.status >= 300) throw new Error(`${login} cannot sign in: ${answer.text}`);
  return new HttpCaller(gateway.base, String(answer.body.accessToken));
}
