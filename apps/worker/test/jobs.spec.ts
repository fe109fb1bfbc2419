import { SCHEDULE_LABELS } from '@onecounter/contracts';
import { Premises, until, type HttpCaller, type RunningGateway, type RunningProcess } from '@onecounter/testing/processes';

interface Last { occurrence: string; doneAt: string | null; summary: string | null }
interface Schedule { id: number; name: string; label: string; status: string; version: number; last: Last | null }
interface Jobs { queue: { id: number; status: string; version: number; backend: string; unheard: number }; schedules: Schedule[]; steps: { verb: string; label: string; byName: string; reason: string }[] }

let premises: Premises;
let gateway: RunningGateway;
let worker: RunningProcess;
let admin: HttpCaller;
beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway();
  await gateway.moveClock('2026-11-20T10:30');
  worker = await premises.worker();
  admin = await gateway.as('sysadmin');
  await until('the schedules are known', async () => ((await jobs()).schedules.length > 0));
});
afterAll(() => premises.close());

const jobs = async (): Promise<Jobs> => (await admin.get('/jobs')).body as unknown as Jobs;
async function schedule(name: string): Promise<Schedule> {
  const found = (await jobs()).schedules.find((one) => one.name === name);
  if (!found) throw new Error(`no schedule ${name}`);
  return found;
}
async function act(name: string, verb: string, body: object = { reason: '试一试' }): Promise<{ status: number; body: Record<string, unknown> }> {
  const { id, version } = await schedule(name);
  return admin.post(`/jobs/schedules/${id}/${verb}`, { version, ...body });
}

describe('work in the background', () => {
  it('is listed with Chinese names: none is missing', async () => {
    const { schedules, queue } = await jobs();
    expect(schedules.map(({ name }) => name).filter((name) => !(name in SCHEDULE_LABELS))).toEqual([]);
    expect(queue).toMatchObject({ status: 'running', backend: 'PostgreSQL' });
  });

  it('is run by hand at once, and says what came of it', async () => {
    expect((await act('sweep-files', 'run-schedule')).status).toBe(200);
    await until('it is done', async () => (await schedule('sweep-files')).last?.doneAt != null);
    expect((await schedule('sweep-files')).last?.summary).toMatch(/files without a row/);
    expect((await jobs()).steps[0]).toMatchObject({ verb: 'runSchedule', label: SCHEDULE_LABELS['sweep-files'], reason: '试一试' });
  });

  it('rests while it is paused and makes up for what it missed; a second pause and a stale version are refused', async () => {
    const { id, version } = await schedule('deem-accepted-when-silent');
    expect((await act('deem-accepted-when-silent', 'pause-schedule')).status).toBe(200);
    expect((await act('deem-accepted-when-silent', 'pause-schedule')).body).toMatchObject({ code: 'stepNotAllowed' });
    expect((await admin.post(`/jobs/schedules/${id}/resume-schedule`, { version, reason: '旧的' })).body).toMatchObject({ code: 'changedMeanwhile' });
    const silent = await gateway.given.registeredCase();
    await gateway.moveClock('2026-12-10T08:00');
    await until('others were done since', async () => ((await schedule('forget-old-drafts')).last?.occurrence ?? '') > '2026-12-09');
    const status = async (): Promise<unknown> => (await (await gateway.as('clerk1')).get(`/cases/${silent.id}`)).body.status;
    expect(await status()).toBe('registered');
    expect((await act('deem-accepted-when-silent', 'resume-schedule')).status).toBe(200);
    await until('silence became acceptance', async () => (await status()) === 'accepted');
  });

  it('that was claimed and never done is found again: its job was lost with the queue', async () => {
    await worker.kill('SIGKILL');
    await premises.rows(`insert into platform.schedule_run (name, occurrence, claimed_at) values ('forget-answers', '2026-12-10T00:00:00Z', '2026-01-01T00:00:00Z')`);
    worker = await premises.worker();
    await until('it is done', async () => (await premises.value<Date | null>(`select done_at from platform.schedule_run where name = 'forget-answers' and occurrence = '2026-12-10T00:00:00Z'`)) !== null);
  });
});
