import { Dice, findWrongs, pause, Premises, RealRedis, until, type HttpCaller, type RunningGateway } from '@onecounter/testing/processes';
import { acceptCases, expectHeardOnce, LISTENERS } from './heard-once';

/** Whatever the jobs lie in: the same stories. */
const STORES = ['PostgreSQL', 'Redis'] as const;
const CASES = 12;
const KILLS = 3;
const MANY = 24;
/** Jobs that a worker has in hand. */
const AT_ONCE = 8;
const program = RealRedis.program();
if (!program) console.warn('SKIPPED on Redis: there is no redis-server here and none may be installed');

interface Jobs { queue: { id: number; status: string; version: number; backend: string; unheard: number }; schedules: { id: number; name: string; version: number }[] }

describe.each(STORES)('jobs on %s', (store) => {
  const story = store === 'PostgreSQL' || program ? it : it.skip;
  let redis: RealRedis | null = null;
  let premises: Premises;
  let gateway: RunningGateway;
  let admin: HttpCaller;

  beforeAll(async () => {
    if (store === 'Redis' && !program) return;
    redis = store === 'Redis' && program ? await RealRedis.open(program) : null;
    premises = await Premises.open({ ONECOUNTER_RE_ADD_SECONDS: '4', ...(redis ? { REDIS_URL: redis.url } : {}) });
    gateway = await premises.gateway();
    await gateway.moveClock('2026-11-09T10:30');
    admin = await gateway.as('sysadmin');
  });
  afterAll(async () => {
    if (store === 'PostgreSQL' || program) await premises.close();
    await redis?.kill();
  });

  const jobs = async (): Promise<Jobs> => (await admin.get('/jobs')).body as unknown as Jobs;
  const wipe = (): Promise<unknown> => (redis ? redis.ask('FLUSHALL') : premises.rows('truncate bullmq.job cascade'));
  const assignedBeforePapers = async (ids: readonly number[]): Promise<number> => Number(await premises.value<string>(
    `with heard as (select o.fact, r.listener, r.done_at from platform.event_receipt r join platform.outbox o on o.id = r.event_id where o.subject_kind = 'permitCase' and o.subject_id = any($1))
     select count(*) from heard where listener = 'assign-reviewer-when-application-accepted'
       and done_at <= (select min(done_at) from heard where listener = 'render-document-when-step-names-it' and fact in ('applicationRegistered', 'applicationAccepted'))`, [ids]));
  async function switchQueue(verb: string): Promise<number> {
    const { id, version } = (await jobs()).queue;
    return (await admin.post(`/jobs/queues/${id}/${verb}`, { version, reason: '检修' })).status;
  }

  story('are done once by two workers at once, facts and schedules', async () => {
    const silent = await gateway.given.registeredCase();
    const workers = await Promise.all([premises.worker(), premises.worker()]);
    const ids = await acceptCases(gateway, CASES);
    await premises.settled();
    await expectHeardOnce(premises, ids);
    expect((await jobs()).queue).toMatchObject({ status: 'running', backend: store });

    await until('the schedules start from that day', async () => (await premises.value<Date | undefined>(`select done_up_to from platform.schedule where name = 'deem-accepted-when-silent' and done_up_to < '2026-11-10'`)) !== undefined);
    await gateway.moveClock('2026-11-17T00:01');
    await until('silence is acceptance', async () => (await premises.value<string>('select status from casework.permit_case where id = $1', [silent.id])) === 'accepted');
    await premises.settled();
    const verbs = await premises.rows<{ verb: string }>(`select verb from platform.step where subject_kind = 'permitCase' and subject_id = $1 order by seq`, [silent.id]);
    expect(verbs.map(({ verb }) => verb)).toEqual(['registerApplication', 'deemAccepted', 'assignReviewer']);
    await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
    expect(await findWrongs(premises)).toEqual([]);
    await gateway.moveClock('2026-11-20T10:30');
  });

  story('are lost by no kill, and none is done twice: a later worker finishes what was begun', async () => {
    const dice = new Dice();
    const ids = await acceptCases(gateway, CASES);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const worker = await premises.worker();
      await pause(dice.between(20, 500));
      await worker.kill();
    }
    const heard = Number(await premises.value<string>('select count(*) from platform.event_receipt r join platform.outbox o on o.id = r.event_id where listener = any($1) and o.subject_id = any($2)', [LISTENERS, ids]));
    const last = await premises.worker();
    await premises.settled();
    expect(heard).toBeLessThan(4 * CASES); // there was something left to do
    await expectHeardOnce(premises, ids);
    await last.kill('SIGTERM');
  });

  story('survive a store that was wiped: the outbox fills it again, and writing needs none', async () => {
    const ids = await acceptCases(gateway, CASES);
    const first = await premises.worker();
    await until('facts are relayed', async () => (await premises.value<number>('select count(*)::int from platform.outbox where relayed_at is null')) === 0);
    await first.kill('SIGKILL');
    await wipe();
    const second = await premises.worker();
    await premises.settled();
    await expectHeardOnce(premises, ids);
    await second.kill('SIGTERM');
  });

  story('rest while the queue is paused; a schedule run by hand, and what was committed meanwhile, are done afterwards', async () => {
    const worker = await premises.worker();
    await until('the schedules are known', async () => (await jobs()).schedules.length > 0);
    expect(await switchQueue('pause-job-queue')).toBe(200);
    await until('the worker has seen it', () => Promise.resolve(worker.output.includes('paused by an administrator')));
    const accepted = await gateway.given.acceptedCase();
    const many = await acceptCases(gateway, MANY);
    const sweep = (await jobs()).schedules.find(({ name }) => name === 'sweep-files');
    expect((await admin.post(`/jobs/schedules/${sweep?.id}/run-schedule`, { version: sweep?.version, reason: '试一试' })).status).toBe(200);
    await pause(1_000);
    const assignee = async (): Promise<unknown> => (await (await gateway.as('clerk1')).get(`/cases/${accepted.id}`)).body.assigneeName;
    // both stores share the database and its legal day: the last run by time may be one of the other
    const swept = async (): Promise<boolean> => (await premises.value<number>(`select count(*)::int from platform.schedule_run where name = 'sweep-files' and done_at is null`)) === 0;
    expect([(await jobs()).queue.status, (await jobs()).queue.unheard > 0, await assignee(), await swept()]).toEqual(['paused', true, null, false]);

    expect(await switchQueue('resume-job-queue')).toBe(200);
    await until('the case has a reviewer', async () => (await assignee()) !== null);
    await until('the schedule is done', swept);
    await premises.settled();
    await expectHeardOnce(premises, many);
    // papers wait until nothing else does: when the first was begun, only what the worker had in hand was left
    expect(await assignedBeforePapers(many)).toBeGreaterThanOrEqual(MANY - AT_ONCE);
    await worker.kill('SIGTERM');
  });
});
