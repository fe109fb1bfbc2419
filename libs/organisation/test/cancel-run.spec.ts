import { ScheduleKeeper, type RunProgress } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Run { occurrence: string; doneAt: string | null; durationMs: number | null; cancelled: boolean; cancelledByName: string | null; summary: string | null }
interface Schedule { id: number; name: string; version: number; takesDay: boolean; open: boolean; underWay: { done: number; total: number | null; stopping: boolean } | null; last: { cancelled: boolean; doneAt: string | null } | null }
const NAME = 'sweep-files';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  await desk.get(ScheduleKeeper).tick();
}, 60_000);
afterAll(() => desk.close());

async function schedule(name = NAME): Promise<Schedule> {
  const { schedules } = (await (await desk.as('sysadmin')).get('/jobs')).body as unknown as { schedules: Schedule[] };
  return schedules.find((one) => one.name === name) as Schedule;
}
async function act(verb: string, body: object = {}, name = NAME): Promise<Answer> {
  const { id, version } = await schedule(name);
  return (await desk.as('sysadmin')).post(`/jobs/schedules/${id}/${verb}`, { version, reason: '要停机维护', ...body });
}
const runs = async (name = NAME): Promise<Run[]> => (await (await desk.as('sysadmin')).get(`/jobs/schedules/${(await schedule(name)).id}/runs`)).body as unknown as Run[];
const claimed = async (name = NAME): Promise<Date> => (await desk.sql.row<{ occurrence: Date }>('select occurrence from platform.schedule_run where name = $1 and done_at is null order by occurrence desc', [name]))?.occurrence ?? new Date(0);

/** Something that happens once. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open };
}

/** The work of the schedule as `work`, for one run. */
async function performAs(work: (progress: RunProgress) => Promise<string>): Promise<string> {
  const found = desk.get(ScheduleKeeper).find(NAME);
  if (!found) throw new Error('no schedule');
  const own = found.run.bind(found);
  found.run = (_occurrence, progress) => work(progress);
  try {
    return await desk.get(ScheduleKeeper).perform(NAME, await claimed());
  } finally {
    found.run = own;
  }
}

describe('a run of a schedule', () => {
  it('that waits is never begun once it is cancelled; the trace and the history say by whom', async () => {
    failsWith(await act('cancel-schedule-run'), 'scheduleIdle');
    succeeds(await act('run-schedule'));
    expect(await schedule()).toMatchObject({ open: true, underWay: null });
    const waiting = await claimed();
    succeeds(await act('cancel-schedule-run'));
    expect(await desk.get(ScheduleKeeper).perform(NAME, waiting)).toBe('done before, or in hand');
    expect((await runs())[0]).toMatchObject({ cancelled: true, cancelledByName: expect.stringMatching(/\S/) as string, summary: 'cancelled before it began' });
    expect(await schedule()).toMatchObject({ open: false, last: { cancelled: true } });
    const step = await desk.sql.row<{ verb: string; reason: string; by_person: number }>(`select verb, facts ->> 'reason' reason, by_person from platform.step where subject_kind = 'schedule' and verb = 'cancelScheduleRun'`);
    expect(step).toMatchObject({ verb: 'cancelScheduleRun', reason: '要停机维护', by_person: expect.any(Number) as number });
  });

  it('that is under way says how far it is, stops at its next safe point, and what it wrote is undone', async () => {
    await desk.at('2026-11-20T10:31');
    succeeds(await act('run-schedule'));
    const [atThree, asked] = [gate(), gate()];
    const running = performAs(async (progress) => {
      await desk.sql.rows(`insert into platform.schedule_progress (name, occurrence) values ('half done', now())`);
      await progress.at(3, 10);
      atThree.open();
      await asked.opened;
      await progress.at(4, 10);
      return 'went on to its end';
    });
    await atThree.opened;
    expect((await schedule()).underWay).toMatchObject({ done: 3, total: 10, stopping: false });
    succeeds(await act('cancel-schedule-run'));
    expect((await schedule()).underWay).toMatchObject({ done: 3, total: 10, stopping: true });
    await new Promise((resolve) => { setTimeout(resolve, 600); }); // it looks twice a second at most
    asked.open();
    expect(await running).toBe('cancelled after 4 of 10');
    expect((await runs())[0]).toMatchObject({ cancelled: true, summary: 'cancelled after 4 of 10', durationMs: expect.any(Number) as number });
    expect(await desk.sql.rows('select 1 from platform.schedule_progress')).toEqual([]);
  });

  it('goes to its end when nobody stops it, and leaves no progress behind', async () => {
    await desk.at('2026-11-20T10:32');
    succeeds(await act('run-schedule'));
    expect(await performAs(async (progress) => { await progress.at(1, 2); return 'two of two'; })).toBe('two of two');
    expect((await runs())[0]).toMatchObject({ cancelled: false, cancelledByName: null, summary: 'two of two' });
    expect(await desk.sql.rows('select 1 from platform.schedule_progress')).toEqual([]);
  });

  it('is as of an earlier day where the schedule looks back from a day, and nowhere else', async () => {
    failsWith(await act('run-schedule', { asOf: '2026-10-15' }), 'scheduleTakesNoDay');
    expect(await schedule('draw-up-notices')).toMatchObject({ takesDay: true });
    failsWith(await act('run-schedule', { asOf: '2026-11-21' }, 'draw-up-notices'), 'scheduleDayAhead');
    for (const asOf of ['2026-02-30', '15.10.2026', 7]) failsWith(await act('run-schedule', { asOf }, 'draw-up-notices'), 'invalidInput');
    succeeds(await act('run-schedule', { asOf: '2026-10-15' }, 'draw-up-notices'));
    expect((await claimed('draw-up-notices')).toISOString()).toBe('2026-10-14T16:00:00.000Z');
    expect(await desk.get(ScheduleKeeper).perform('draw-up-notices', await claimed('draw-up-notices'))).toMatch(/^2026-09, 2026-Q3|^2026-09/);
  });
});
