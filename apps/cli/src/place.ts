import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { environmentOf, knownSecrets } from './secrets';

/** Where a command works: the environment with all addresses and keys in it. */
export interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly close: () => Promise<void>;
}
interface Database { readonly url: string; readonly close: () => Promise<void> }
interface EmbeddedServer { url: (database: string) => string; stop: () => Promise<unknown> }
interface EmbeddedTools {
  startPostgres: (options: { dataDir: string; password: string }) => Promise<EmbeddedServer>;
  ensureDatabase: (server: EmbeddedServer, name: string) => Promise<void>;
  secretOf: (dataDir: string, key: string) => string;
  tryLock: (file: string) => { release: () => void; heldBy?: undefined } | { heldBy: number };
}

/** Something the operator can mend: told in one sentence. */
export class Refusal extends Error {}

const NAME = 'onecounter';
const OWNER = 'onecounter_owner';
/** Postmaster.pid: process, directory, start, port. */
const [PID_LINE, PORT_LINE] = [0, 3];

/**
 * DATABASE_URL of the environment; otherwise the embedded server of DATA_DIR, which is started for the command when it does not run. Secrets come from the
 * environment or from DATA_DIR/secrets.json. A command that reads only (`verify`) is content with DATABASE_VERIFIER_URL: on the auditor's machine there is
 * no owner. A restore (`emptyPlace`) makes a place where there is none.
 */
export async function openPlace(env: NodeJS.ProcessEnv, needs: 'owner' | 'verifier' | 'emptyPlace' | 'nothing', log: (line: string) => void): Promise<Place> {
  const dataDir = path.resolve(env.DATA_DIR ?? '.data');
  const clock = env.NODE_ENV === 'production' ? {} : { ONECOUNTER_CLOCK: 'movable' };
  const base = { ...clock, ...env, DATA_DIR: dataDir };
  if (needs === 'nothing') return { env: base, close: () => Promise.resolve() };
  if (needs === 'emptyPlace' && !env.DATABASE_URL) (await embeddedTools()).secretOf(dataDir, 'postgresPassword');
  if (!env.DATABASE_URL && needs === 'verifier' && env.DATABASE_VERIFIER_URL) return { env: base, close: () => Promise.resolve() };
  const database = env.DATABASE_URL ? { url: env.DATABASE_URL, close: () => Promise.resolve() } : await embedded(dataDir, log);
  return { env: { ...base, DATABASE_URL: database.url, ...environmentOf(database.url, knownSecrets(dataDir), env) }, close: database.close };
}

async function embedded(dataDir: string, log: (line: string) => void): Promise<Database> {
  const password = knownSecrets(dataDir).postgresPassword;
  if (!password) throw new Refusal(`There is no database: set DATABASE_URL, or DATA_DIR to where npm start keeps its data (${dataDir} has none)`);
  const running = runningServer(path.join(dataDir, 'pg'), password);
  if (running && (await answers(running))) return { url: running, close: () => Promise.resolve() };
  return startServer(dataDir, password, log);
}

/** The address of the server that `npm start` keeps running, by its pid file. */
function runningServer(home: string, password: string): string | null {
  const note = path.join(home, 'elsewhere');
  const file = path.join(existsSync(note) ? readFileSync(note, 'utf8').trim() : home, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[PID_LINE]), Number(lines[PORT_LINE])];
  return pid > 0 && port > 0 ? `postgres://${OWNER}:${password}@127.0.0.1:${port}/${NAME}` : null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // a server going down while we ask does not answer
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Holds the lock of `npm start` meanwhile: a start in between would take our server for a leftover. */
async function startServer(dataDir: string, password: string, log: (line: string) => void): Promise<Database> {
  const { startPostgres, ensureDatabase, tryLock } = await embeddedTools();
  const lock = tryLock(path.join(dataDir, 'start.lock'));
  if (lock.heldBy !== undefined) throw new Refusal(`npm start (process ${lock.heldBy}) is just starting or stopping on ${dataDir}; try again in a moment`);
  log('starting the embedded PostgreSQL for this command');
  const server = await startPostgres({ dataDir: path.join(dataDir, 'pg'), password });
  await ensureDatabase(server, NAME);
  return { url: server.url(NAME), close: async () => { await server.stop(); lock.release(); } };
}

/** tools/ is not compiled: it is imported as it lies beside dist/. */
async function embeddedTools(): Promise<EmbeddedTools> {
  const tools = path.resolve(import.meta.dirname, '../../../../tools/dev');
  const [server, lock, secrets] = await Promise.all(['pg.mjs', 'lock.mjs', 'secrets.mjs'].map((file) => import(pathToFileURL(path.join(tools, file)).href) as Promise<Partial<EmbeddedTools>>));
  return { ...server, ...lock, ...secrets } as EmbeddedTools;
}
