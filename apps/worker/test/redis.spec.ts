import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { findWrongs, Premises, until, type RunningGateway } from '@onecounter/testing/processes';
import { acceptCases, expectHeardOnce } from './heard-once';

const CASES = 12;
const PORT = 6390 + (process.pid % 500);

/** A real Redis: the machine's, or Debian's package where we may install it. */
function redisServer(): string | null {
  const known = process.env.REDIS_SERVER ?? '/usr/bin/redis-server';
  if (existsSync(known)) return known;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return existsSync(known) ? known : null;
}

/** One command on a bare socket. */
const redis = (command: string): Promise<string> => new Promise((resolve, reject) => {
  const socket = createConnection(PORT, '127.0.0.1', () => socket.write(`${command}\r\n`));
  socket.once('data', (answer) => { resolve(String(answer)); socket.end(); });
  socket.once('error', reject);
});

const server = redisServer();
const withRedis = server ? it : it.skip;
let child: ChildProcess | null = null;
let premises: Premises;
let gateway: RunningGateway;
beforeAll(async () => {
  if (!server) return console.warn('SKIPPED: there is no redis-server here and none may be installed');
  child = spawn(server, ['--port', String(PORT), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  await until('Redis answers', async () => (await redis('PING').catch(() => '')).includes('PONG'));
  premises = await Premises.open({ REDIS_URL: `redis://127.0.0.1:${PORT}` });
  gateway = await premises.gateway();
  await gateway.moveClock('2026-11-20T10:30');
}, 240_000);
afterAll(async () => {
  if (server) await premises.close();
  child?.kill('SIGKILL');
});

describe('jobs on Redis', () => {
  withRedis('are done once by the same code', async () => {
    const worker = await premises.worker();
    const ids = await acceptCases(gateway, CASES);
    await premises.settled(60_000);
    await expectHeardOnce(premises, ids);
    expect(await redis('DBSIZE')).not.toBe(':0\r\n');
    await worker.kill('SIGTERM');
  }, 120_000);

  withRedis('survive a wiped Redis: the outbox fills the queue again, and writing needs no Redis', async () => {
    const ids = await acceptCases(gateway, CASES);
    const first = await premises.worker();
    await until('facts are relayed', async () => (await premises.value<number>('select count(*)::int from platform.outbox where relayed_at is null')) === 0);
    await first.kill('SIGKILL');
    await redis('FLUSHALL');
    const second = await premises.worker();
    await premises.settled(90_000);
    await expectHeardOnce(premises, ids);
    await second.kill('SIGTERM');
    expect(await findWrongs(premises)).toEqual([]);
  }, 180_000);
});
