import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Run { occurrence: string; doneAt: string | null; durationMs: number | null; byHand: boolean }
interface Schedule { id: number; name: string; version: number; cron: string; ownCron: string; nextRuns: string[] }
const NAME = 'sweep-files';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  await desk.get(ScheduleKeeper).tick();
}, 60_000);
afterAll(() => desk.close());

async function schedule(): Promise<Schedule> {
  const { schedules } = (await (await desk.as('sysadmin')).get('/jobs')).body as unknown as { schedules: Schedule[] };
  return schedules.find(({ name }) => name === NAME) as Schedule;
}
async function act(verb: string, body: object): Promise<Answer> {
  const { id, version } = await schedule();
  return (await desk.as('sysadmin')).post(`/jobs/schedules/${id}/${verb}`, { version, reason: '错开备份', ...body });
}
/** Occurrences that wait to be done. */
const claimed = async (): Promise<string[]> => (await desk.sql.rows<{ occurrence: Date }>('select occurrence from platform.schedule_run where name = $1 and done_at is null order by 1', [NAME])).map(({ occurrence }) => occurrence.toISOString());

describe('the time of a schedule', () => {
  it('is told with the next three runs, Asia/Shanghai', async () => {
    expect(await schedule()).toMatchObject({ cron: '40 3 * * *', ownCron: '40 3 * * *', nextRuns: ['2026-11-20T19:40:00.000Z', '2026-11-21T19:40:00.000Z', '2026-11-22T19:40:00.000Z'] });
  });

  it('is refused in words when it is wrong, and when it is what it was', async () => {
    failsWith(await act('change-schedule', { cron: '0 25 * * *' }), 'cronWrong', { why: '第 2 段（时）“25”不对' });
    failsWith(await act('change-schedule', { cron: '40 3 * * *' }), 'cronSame');
    failsWith(await act('change-schedule', { cron: 'x'.repeat(101) }), 'invalidInput');
    failsWith(await act('change-schedule', { cron: '0 3 * * *', version: 99 }), 'changedMeanwhile');
  });

  it('is changed from now on: what it would have had before is not made up; and given back', async () => {
    succeeds(await act('change-schedule', { cron: ' 15  4 * * 1-5' }));
    expect(await schedule()).toMatchObject({ cron: '15 4 * * 1-5', ownCron: '40 3 * * *', nextRuns: ['2026-11-22T20:15:00.000Z', '2026-11-23T20:15:00.000Z', '2026-11-24T20:15:00.000Z'] });
    await desk.get(ScheduleKeeper).tick();
    expect(await claimed()).toEqual([]);
    await desk.at('2026-11-23T04:20');
    await desk.get(ScheduleKeeper).tick();
    expect(await claimed()).toEqual(['2026-11-22T20:15:00.000Z']);
    succeeds(await act('change-schedule', { cron: '' }));
    expect((await schedule()).cron).toBe('40 3 * * *');
  });

  it('leaves a history with how long each run took', async () => {
    await desk.get(ScheduleKeeper).perform(NAME, new Date('2026-11-22T20:15:00Z'));
    const runs = (await (await desk.as('sysadmin')).get(`/jobs/schedules/${(await schedule()).id}/runs`)).body as unknown as Run[];
    expect(runs[0]).toMatchObject({ occurrence: '2026-11-22T20:15:00.000Z', byHand: false, durationMs: expect.any(Number) as number });
    failsWith(await (await desk.as('sysadmin')).get('/jobs/schedules/99999/runs'), 'notFound');
  });
});
