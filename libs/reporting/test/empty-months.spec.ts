import { bulletinPeriodOf, legalDateOf } from '@onecounter/kernel';
import { Desk } from '@onecounter/testing';
import { ClosePeriodSchedule } from '../src/jobs/close-period.schedule';
import { OpenBulletinIssues } from '../src/jobs/open-bulletin-issues.schedule';
import { PeriodBook } from '../src/use-cases/figures/period-book';

interface Issue { id: number; closed: boolean; notReady: string[]; contributions: { id: number; section: string }[] }
interface Value { code: string; unitId: number | null; value: number | null; previous: number | null; change: number | null; rate: number | null }
let desk: Desk;

const get = async <T>(path: string): Promise<T> => (await (await desk.as('coord1')).get(path)).body as unknown as T;
const due = async (): Promise<string[]> => (await desk.get(PeriodBook).due()).map(({ name }) => name);

beforeAll(async () => { desk = await Desk.open('2026-06-17T09:30'); }, 60_000);
afterAll(() => desk.close());

describe('a bureau in which nothing was ever accepted', () => {
  it('closes from the month on in which its cut-off day was set up', async () => {
    const founded = await desk.sql.row<{ at: Date }>(`select t.legal_at at from organisation.setting s join platform.step t on t.subject_kind = 'setting' and t.subject_id = s.id and t.seq = 1 where s.name = 'bulletinCutOffDay'`);
    if (!founded) throw new Error('the cut-off day was never set up');
    const { name, to } = bulletinPeriodOf(legalDateOf(founded.at), { first: 25, changes: [] });
    await desk.at(`${to}T00:00`);
    expect(await due()).toEqual([name]);
    await desk.at('2026-06-17T09:30');
    expect(await due()).toEqual([]);
  });

  it('closes the month of its first issue too, with noughts, no rate against nothing and no number that nobody told', async () => {
    expect(await desk.get(OpenBulletinIssues).run()).toBe('6 sections asked');
    const [{ id }] = await get<[Issue]>('/bulletin-issues');
    expect((await get<Issue>(`/bulletin-issues/${id}`)).notReady).toContain('还没有截数');
    await desk.at('2026-06-25T00:00');
    expect(await desk.sql.transaction(() => desk.get(ClosePeriodSchedule).run())).toBe('closed 2026-06');
    const issue = await get<Issue>(`/bulletin-issues/${id}`);
    expect([issue.closed, issue.notReady.includes('还没有截数')]).toEqual([true, false]);
    const { values } = await get<{ values: Value[] }>('/periods/2026-06/figures');
    for (const code of ['acceptedTotal', 'decidedTotal', 'daysSaved']) expect(values.find((one) => one.code === code)).toMatchObject({ unitId: null, value: 0, previous: 0, change: 0, rate: null });
    expect(values.some(({ code }) => code === 'feesOfPeriod')).toBe(false);
    expect(JSON.stringify((await get<{ blocks: object[] }>(`/contributions/${issue.contributions.find(({ section }) => section === 'policy')?.id}`)).blocks)).toContain('本期没有事项调整');
  });
});
