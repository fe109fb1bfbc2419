// The database of this start: the one DATABASE_URL names, or the embedded server, kept running.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { pause } from './bound.mjs';
import { ensureDatabase, startPostgres } from './pg.mjs';
import { secretOf } from './secrets.mjs';
import { Restarts } from './supervisor.mjs';
import { Refusal } from './workspace.mjs';

const NAME = 'onecounter';
const OLDEST = 180_000;

/**
 * @param {{ dataDir: string, log: (line: string) => void, givenUp: () => void }} options
 * @returns {Promise<{ url: string, stop: () => Promise<unknown> }>} url: the owner's
 */
export async function openDatabase({ dataDir, log, givenUp }) {
  if (process.env.DATABASE_URL) {
    await checkExternal(process.env.DATABASE_URL);
    return { url: process.env.DATABASE_URL, stop: async () => {} };
  }
  return keepEmbedded({ dataDir, log, givenUp });
}

async function checkExternal(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // a connection that breaks fails the query below
  try {
    await client.connect();
    const { rows } = await client.query(`select current_setting('server_version_num')::int as version`);
    if (rows[0].version < OLDEST) throw new Refusal(`PostgreSQL 18 or later is needed, this is ${rows[0].version}`);
  } catch (error) {
    throw new Refusal(`DATABASE_URL: ${error.message || error.code}`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The embedded server comes back on the same port when it is killed, so that the processes' connections find it again. */
async function keepEmbedded({ dataDir, log, givenUp }) {
  const serverLog = path.join(dataDir, 'postgres.log');
  const options = { dataDir: path.join(dataDir, 'pg'), password: secretOf(dataDir, 'postgresPassword'), log: (text) => appendFileSync(serverLog, text, { mode: 0o600 }) };
  const restarts = new Restarts();
  let server = await startPostgres(options);
  let stopping = false;
  let returning = Promise.resolve();
  const comeBack = async () => {
    const wait = restarts.next();
    if (wait === null) throw new Error('the fifth time within a minute');
    log('PostgreSQL ended, is started again');
    await pause(wait);
    if (stopping) return;
    server = await startPostgres({ ...options, port: server.port });
    watch();
  };
  const watch = () => {
    void server.exited.then(() => {
      if (stopping) return;
      returning = comeBack().catch((error) => { log(`PostgreSQL does not come back: ${error.message}`); givenUp(); });
    });
  };
  watch();
  await ensureDatabase(server, NAME);
  return { url: server.url(NAME), stop: async () => { stopping = true; await returning; await server.stop(); } };
}
