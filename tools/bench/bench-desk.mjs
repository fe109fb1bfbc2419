// A real installation for measuring: embedded PostgreSQL with fsync on, gateway and floor as processes of their own, one signed-in clerk.
import path from 'node:path';
import pg from 'pg';
import { ensureDatabase, freePort, startPostgres } from '../dev/pg.mjs';
import { secretOf } from '../dev/secrets.mjs';

const answers = async (url, ms = 60_000) => {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    try { if ((await fetch(url)).ok) return; } catch { /* not yet */ }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`${url} does not answer`);
};

export async function openBenchDesk({ dataDir, root, spawn }) {
  const server = await startPostgres({ dataDir: path.join(dataDir, 'pg'), password: secretOf(dataDir, 'postgresPassword') });
  await ensureDatabase(server, 'onecounter');
  const base = { ...process.env, DATABASE_URL: server.url('onecounter'), DATA_DIR: dataDir, ONECOUNTER_CLOCK: 'movable', ONECOUNTER_SEED: 'demo', LOG_LEVEL: 'error', ONECOUNTER_REQUESTS_PER_TEN_SECONDS: '0', ONECOUNTER_PUSH_HOSTS: '127.0.0.1', TZ: 'UTC', MALLOC_ARENA_MAX: '2' };
  const { prepare } = await import('../../dist/apps/cli/src/prepare.js');
  const env = { ...base, ...(await prepare(base, () => {})) };
  const client = new pg.Client(base.DATABASE_URL);
  await client.connect();
  const children = [];
  const run = (file, args, extra) => { const child = spawn(process.execPath, [path.join(root, file), ...args], { env: { ...env, ...extra }, stdio: ['ignore', 'ignore', 'inherit'] }); children.push(child); return child; };

  const desk = {
    root, dataDir, env, client, spawn, server,
    async startGateway(port) {
      const child = run('dist/apps/gateway/src/main.js', [], { PORT: String(port) });
      await answers(`http://127.0.0.1:${port}/api/health/ready`);
      return child;
    },
    /** Ready when it hears the bell. */
    async startWorker(extra) {
      const child = run('dist/apps/worker/src/main.js', [], extra);
      const heard = async () => (await client.query(`select count(*)::int n from pg_stat_activity where application_name = 'onecounter bell'`)).rows[0].n > 0;
      for (let at = 0; !(await heard()); at += 1) { if (at > 600) throw new Error('no worker'); await new Promise((resolve) => { setTimeout(resolve, 50); }); }
      return child;
    },
    async call(method, url, body, token = desk.token) {
      const response = await fetch(`http://127.0.0.1:${desk.port}/api${url}`, { method, headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) }, body: body && JSON.stringify(body) });
      const value = await response.json();
      if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
      return value;
    },
    async signIn(login) { return (await desk.call('POST', '/auth/sign-in', { login, password: 'Onecounter#2026' }, null)).accessToken; },
    async close() {
      await Promise.all(children.filter((child) => child.exitCode === null && child.signalCode === null).map((child) => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); setTimeout(() => child.kill('SIGKILL'), 5000).unref(); })));
      await client.end();
      await server.stop();
    },
  };
  try {
    desk.port = await freePort();
    desk.floorPort = await freePort();
    desk.gateway = await desk.startGateway(desk.port);
    run('tools/bench/floor.mjs', [String(desk.floorPort)], { POOL: '16', DATABASE_URL: env.DATABASE_APP_URL });
    await answers(`http://127.0.0.1:${desk.floorPort}/bare`);
    // a token lives ten minutes: benches take a fresh one each
    desk.token = await desk.signIn('clerk1');
    return desk;
  } catch (error) {
    await desk.close(); // nothing may run on after a bench that never began
    throw error;
  }
}
