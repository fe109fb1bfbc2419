import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Value { code: string; unitId: number | null; unitName: string; value: number | null; previous: number | null; change: number | null; rate: number | null; lastYear: number | null }
interface Figures { period: { name: string; from: string; to: string; cutOffDay: number; state: string }; provisional: boolean; values: Value[] }
interface Definition { code: string; label: string; counts: string; source: string; section: string }
let desk: Desk;

const get = async (path: string, login = 'coord1'): Promise<Answer> => (await desk.as(login)).get(path);
const figures = async (name: string, login = 'coord1'): Promise<Figures> => (await get(`/periods/${name}/figures`, login)).body as unknown as Figures;
async function of(name: string, code: string, unitName = '全局'): Promise<Value | undefined> {
  return (await figures(name)).values.find((one) => one.code === code && one.unitName === unitName);
}
async function cutOff(value: number): Promise<void> {
  const setting = await desk.sql.row<{ id: number; version: number }>(`select id, version from organisation.setting where name = 'bulletinCutOffDay'`);
  succeeds(await (await desk.as('secadmin')).post(`/settings/${setting?.id}/change-setting`, { version: setting?.version, value }));
}

beforeAll(async () => {
  desk = await Desk.open('2026-10-23T10:00');
  const { given } = desk;
  const early = await given.reviewedCase();
  await given.take(await given.reviewedCase(), 'approver1', 'refuse-permit', { reasons: '经营场所不符合分区要求。', basis: '食品安全法33条' });
  await given.acceptedCase({ item: 'YY-002', applicant: { kind: 'enterprise', name: '国网示例供电有限公司', creditCode: '91210303MAXXXX031R', legalRepresentative: '示例', phone: '13800000003', address: '示例路 2 号' } });
  await given.registeredCase({ item: 'YY-002' });
  await desk.at('2026-10-24T23:59');
  await given.acceptedCase({ item: 'YY-002' });
  await desk.at('2026-10-25T00:00');
  await given.take(await given.acceptedCase({ item: 'YY-002' }), 'clerk1', 'withdraw-application', { reason: '选址变更' });
  await desk.at('2026-10-26T09:00');
  await given.take(early, 'approver1', 'grant-permit', { opinion: '同意。' });
}, 60_000);
afterAll(() => desk.close());

describe('the figures of a period', () => {
  it('count what was accepted by its day, the last minute of the 24th in one period and the first of the 25th in the next', async () => {
    expect((await figures('2026-10')).period).toMatchObject({ from: '2026-09-25', to: '2026-10-25', cutOffDay: 25 });
    expect(await of('2026-10', 'acceptedTotal')).toMatchObject({ value: 4, unitId: null });
    expect(await of('2026-11', 'acceptedTotal')).toMatchObject({ value: 1, previous: 4, change: -3, rate: -75, lastYear: 0 });
  });

  it('tell sections apart, and the centre from the bureau', async () => {
    expect(await of('2026-10', 'acceptedTotal', '卫生计生审批科')).toMatchObject({ value: 2 });
    expect(await of('2026-10', 'acceptedTotal', '医药器械审批科')).toMatchObject({ value: 2 });
    expect(await of('2026-10', 'centreAccepted')).toMatchObject({ value: 4 });
  });

  it('count what was decided by the day of the decision, granted and refused apart, never what was withdrawn', async () => {
    expect(await of('2026-10', 'decidedTotal')).toMatchObject({ value: 1 });
    expect(await of('2026-10', 'refused')).toMatchObject({ value: 1 });
    expect(await of('2026-11', 'decidedTotal')).toMatchObject({ value: 1 });
    expect(await of('2026-11', 'granted')).toMatchObject({ value: 1 });
  });

  it('never mix days early, compressed and saved, and agree with what each case says of itself', async () => {
    const days = { early: 0, compressed: 0, saved: 0 };
    for (const { id } of await desk.sql.rows<{ id: number }>('select id from casework.permit_case where decided_on is not null')) {
      const said = (await get(`/cases/${id}`)).body.earlyDays as { days: number; compressed: number; saved: number };
      days.early += said.days;
      days.compressed += said.compressed;
      days.saved += said.saved;
    }
    const sum = async (code: string): Promise<number> => ((await of('2026-10', code))?.value ?? 0) + ((await of('2026-11', code))?.value ?? 0);
    expect({ early: await sum('daysEarly'), compressed: await sum('daysCompressed'), saved: await sum('daysSaved') }).toEqual(days);
    expect(days.compressed).toBeGreaterThan(0);
  });

  it('have no rate against nothing', async () => {
    expect(await of('2026-10', 'acceptedTotal')).toMatchObject({ previous: 0, change: 4, rate: null });
  });

  it('say in Chinese what each of them counts', async () => {
    const definitions = (await get('/figure-definitions')).body as unknown as Definition[];
    expect(definitions.find(({ code }) => code === 'daysSaved')).toMatchObject({ label: '节约时间', counts: expect.stringContaining('法定－实际') as string });
    expect(new Set(definitions.map(({ code }) => code)).size).toBe(definitions.length);
  });

  it('are not those of a period to come, nor of what is no month', async () => {
    failsWith(await get('/periods/2027-06/figures'), 'notFound');
    const wrong = await get('/periods/2026-13/figures');
    failsWith(wrong, 'invalidInput');
    expect(wrong.body.errors).toEqual([expect.objectContaining({ field: 'name' })]);
  });

  it('are nobody’s without leave', async () => {
    failsWith(await get('/periods/2026-10/figures', 'clerk1'), 'notPermitted');
  });
});

describe('a cut-off day that is changed', () => {
  it('takes the next cut-off that has not passed, and leaves no day out', async () => {
    await cutOff(20);
    const periods = (await get('/periods')).body as unknown as { name: string; from: string; to: string }[];
    expect(periods[0]).toMatchObject({ name: '2026-11', from: '2026-10-25', to: '2026-11-20' });
    for (const [at, { from }] of periods.slice(0, -1).entries()) expect(periods[at + 1]?.to).toBe(from);
    await cutOff(25);
  });
});
