import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Desk, failsWith, succeeds } from '@onecounter/testing';

interface Year { year: number; region: string; revision: number; holidays: string[]; source: string }
const NEXT_YEAR = { year: 2027, region: '', holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], makeUpDays: ['2027-01-09'], source: '放假通知（示例）' };

describe('working calendars', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open('2026-12-28T10:00'); });
  afterAll(() => desk.close());

  const years = async (): Promise<Year[]> => (await (await desk.as('reviewer1')).get('/calendars')).body.years as Year[];

  it('are known to everybody signed in, the latest year first', async () => {
    expect((await years()).map(({ year }) => year).slice(0, 2)).toEqual([2026, 2025]);
  });

  it('are loaded by the administrator alone', async () => {
    failsWith(await (await desk.as('clerk1')).post('/calendars', NEXT_YEAR), 'notPermitted');
  });

  it('refuse a day that is both off and worked, naming the field', async () => {
    const answer = await (await desk.as('sysadmin')).post('/calendars', { ...NEXT_YEAR, makeUpDays: ['2027-01-02'] });
    failsWith(answer, 'calendarInvalid');
    expect(answer.body.errors).toEqual([expect.objectContaining({ field: 'makeUpDays' })]);
  });

  it('move the dates of running cases and take the provisional mark from them', async () => {
    const { id } = await desk.given.acceptedCase();
    const read = async (): Promise<unknown> => ((await (await desk.as('reviewer1')).get(`/cases/${id}`)).body.dates as Record<string, unknown>);
    expect(await read()).toEqual(expect.objectContaining({ promisedDueOn: '2027-01-04', provisional: true }));

    succeeds(await (await desk.as('sysadmin')).post('/calendars', NEXT_YEAR));
    await desk.settle();
    expect(await read()).toEqual(expect.objectContaining({ promisedDueOn: '2027-01-05', provisional: false }));
    expect((await years())[0]).toEqual(expect.objectContaining({ year: 2027, revision: 1, source: '放假通知（示例）' }));
  });

  it('count the later notice of the same year', async () => {
    succeeds(await (await desk.as('sysadmin')).post('/calendars', { ...NEXT_YEAR, holidays: [...NEXT_YEAR.holidays, '2027-01-04'] }));
    expect((await years())[0]).toEqual(expect.objectContaining({ year: 2027, revision: 2 }));
  });

  it('are accounted for: who loaded which year, before the eyes of the audit administrator', async () => {
    const steps = (await (await desk.as('auditor')).get('/access-log/administrative-steps?kind=calendarNotice&limit=3')).body.rows as Record<string, string>[];
    expect(steps.map(({ label, subjectName, postLabel, detail }) => [label, subjectName, postLabel, detail])).toEqual([
      ['导入工作日历', '2027 年', '系统管理员', '第 2 版'], ['导入工作日历', '2027 年', '系统管理员', '第 1 版'], ['自带工作日历', '2026 年', '系统', '第 1 版'],
    ]);
  });

  it('become two revisions when two load the same year at once', async () => {
    const load = async (holiday: string) => (await desk.as('sysadmin')).post('/calendars', { year: 2028, region: '', holidays: [holiday], makeUpDays: [], source: '示例' });
    for (const answer of await Promise.all([load('2028-01-01'), load('2028-01-02'), load('2028-01-03')])) succeeds(answer);
    expect((await years())[0]).toEqual(expect.objectContaining({ year: 2028, revision: 3 }));
  });
});
