// `npm start`: from a bare clone to a running system, and back down in order.
// Only node: modules (and ours that keep to them) may be imported statically here: node_modules may not exist yet.
import { get as getPlain } from 'node:http';
import { get as getSafe } from 'node:https';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause } from './bound.mjs';
import { tryLock } from './lock.mjs';
import { makeDataDir } from './secrets.mjs';
import { Supervised } from './supervisor.mjs';
import { Refusal, installDependencies, requireNode, root, runNode } from './workspace.mjs';
import { staleParts } from '../build/parts.mjs';
import { freePort } from './pg.mjs';
import { openDatabase } from './database.mjs';
import { accountLines } from './accounts.mjs';

const READY_WITHIN_MS = 60_000;
const port = process.env.PORT || '3000';
const safe = Boolean(process.env.TLS_CERT);
const address = `${safe ? 'https' : 'http'}://127.0.0.1:${port}`;
const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
const production = process.env.NODE_ENV === 'production';
const log = (line) => console.log(`[start] ${line}`);

/** What stop() has to end: the processes, then the database (a promise, as it may still be starting). */
const running = { database: null, processes: [] };
let stopping = null;

function stop(code) {
  stopping ??= (async () => {
    await Promise.all(running.processes.map((each) => each.stop()));
    const database = await running.database?.catch(() => null);
    await database?.stop();
    process.exit(code);
  })();
  return stopping;
}

async function timed(name, work) {
  const began = performance.now();
  const result = await work;
  log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** A gateway of a killed start may need a moment to leave its port. */
async function requirePort() {
  for (let tries = 0; ; tries += 1) {
    try {
      return await freePort(Number(port));
    } catch (error) {
      if (tries >= 20) throw new Refusal(`port ${port} is taken (${error.code}); choose another: PORT=3100 npm start`);
      await pause(100);
    }
  }
}

async function buildWhenStale() {
  if (staleParts().length === 0) return;
  const { code } = await timed('build', runNode('tools/build.mjs'));
  if (code !== 0) throw new Refusal('the build failed');
}

/** Roles, tables, catalogue and accounts, by the compiled code; returns what the processes need to know. */
async function prepareDatabase(database) {
  const { prepare } = await import(pathToFileURL(path.join(root, 'dist/apps/cli/src/prepare.js')).href);
  return prepare({ ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir }, log);
}

function launch(name, env) {
  const supervised = new Supervised({ name, script: path.join(root, `dist/apps/${name}/src/main.js`), env, log, givenUp: () => void stop(1) });
  running.processes.push(supervised);
  supervised.start();
}

function answersReady() {
  return new Promise((resolve) => {
    // our own process on our own machine, whatever name its certificate has
    const request = (safe ? getSafe : getPlain)(`${address}/api/health/ready`, { timeout: 2000, rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

async function becomeReady() {
  for (const began = performance.now(); performance.now() - began < READY_WITHIN_MS; await pause(50)) {
    if (await answersReady()) return;
  }
  throw new Error(`${address}/api/health/ready does not answer 200 within a minute`);
}

const PLACES = { windows: '/hall/', management: '/office/', public: '/public/', API: '/api/docs' };

/** People read the table; scripts wait for the last line, or for the message when they hold a channel to us. */
function announce(accounts) {
  const table = accounts.length === 0 ? [] : ['Demo accounts', ...accountLines(accounts), ''];
  const places = Object.entries(PLACES).map(([name, place]) => `${name.padEnd(10)}  ${address}${place}`);
  log(`up after ${process.uptime().toFixed(1)} s; Ctrl-C stops everything`);
  console.log(['', ...table, ...places, '', `ready: ${address}`].join('\n'));
  process.send?.({ ready: address, accounts });
}

async function start() {
  if (process.env.ONECOUNTER_PREBUILT !== '1') await installDependencies(log);
  running.database = openDatabase({ dataDir, log, givenUp: () => void stop(1) });
  running.database.catch(() => {}); // awaited below; a failure may come while we still build
  await requirePort();
  if (process.env.ONECOUNTER_PREBUILT !== '1') await buildWhenStale();
  const database = await running.database;
  const { ONECOUNTER_DEMO_ACCOUNTS: accounts, ...prepared } = await timed('database', prepareDatabase(database));
  if (stopping) return;
  const clock = production ? {} : { ONECOUNTER_CLOCK: 'movable' };
  const env = { ...clock, ...process.env, DATABASE_URL: database.url, ...prepared, DATA_DIR: dataDir, PORT: port, TZ: 'UTC' };
  env.MALLOC_ARENA_MAX ??= '2'; // glibc gives each thread of the pool an arena of its own: 251 MB against 186 after 30,000 requests
  env.DATABASE_URL = env.DATABASE_APP_URL ?? env.DATABASE_URL; // neither holds the owner's rights
  launch('gateway', env);
  launch('worker', env);
  await becomeReady();
  if (!stopping) announce(accounts ? JSON.parse(accounts) : []);
}

requireNode();
process.env.TZ = 'UTC';
process.chdir(root);
makeDataDir(dataDir);
const lock = tryLock(path.join(dataDir, 'start.lock'));
if (lock.heldBy !== undefined) {
  console.error(`Already running on ${dataDir} (process ${lock.heldBy}). Stop it, or start another: DATA_DIR=.data2 PORT=3100 npm start`);
  process.exit(1);
}
/** Whoever started us and is gone wants no servers left: npm does not pass every signal on through its shell. */
function stopWithParent() {
  process.once('disconnect', () => void stop(0));
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) void stop(0); }, 500).unref();
}

stopWithParent();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
start().catch((error) => {
  if (!stopping) console.error(`[start] ${error instanceof Refusal ? error.message : (error.stack ?? error)}`);
  return stop(1);
});
