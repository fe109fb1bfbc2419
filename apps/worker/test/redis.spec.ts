import { findWrongs, Premises, RealRedis, until, type RunningGateway } from '@onecounter/testing/processes';
import { acceptCases, expectHeardOnce } from './heard-once';

const CASES = 12;
const program = RealRedis.program();
const withRedis = program ? it : it.skip;
let redis: RealRedis;
let premises: Premises;
let gateway: RunningGateway;
beforeAll(async () => {
  if (!program) return console.warn('SKIPPED: there is no redis-server here and none may be installed');
  redis = await RealRedis.open(program);
  premises = await Premises.open({ REDIS_URL: redis.url, ONECOUNTER_RE_ADD_SECONDS: '4' });
  gateway = await premises.gateway();
  await gateway.moveClock('2026-11-20T10:30');
}, 240_000);
afterAll(async () => {
  if (program) await premises.close();
  await redis?.kill();
});

describe('jobs on Redis', () => {
  withRedis('are done once by the same code', async () => {
    const worker = await premises.worker();
    const ids = await acceptCases(gateway, CASES);
    await premises.settled(60_000);
    await expectHeardOnce(premises, ids);
    expect(await redis.ask('DBSIZE')).not.toBe(':0\r\n');
    await worker.kill('SIGTERM');
  }, 120_000);

  withRedis('survive a wiped Redis: the outbox fills the queue again, and writing needs no Redis', async () => {
    const ids = await acceptCases(gateway, CASES);
    const first = await premises.worker();
    await until('facts are relayed', async () => (await premises.value<number>('select count(*)::int from platform.outbox where relayed_at is null')) === 0);
    await first.kill('SIGKILL');
    await redis.ask('FLUSHALL');
    const second = await premises.worker();
    await premises.settled(90_000);
    await expectHeardOnce(premises, ids);
    await second.kill('SIGTERM');
    expect(await findWrongs(premises)).toEqual([]);
  }, 180_000);
});
