import { Desk, failsWith, type Answer } from '@onecounter/testing';

interface Section { unitId: number; unitName: string; running: number; overdue: number; dueThisWeek: number; decided: number }
interface Dashboard {
  at: string; today: string; periodName: string; overdue: number; figures: { code: string; value: number; unitId: number | null; ofSeveral: boolean }[]; sections: Section[]; frequent: { itemCode: string; count: number }[]; deadlines: { on: string; workingDay: boolean; count: number }[];
  reported: { code: string; value: number | null }[];
  hall: { received: number; accepted: number; decided: number; issued: number; toAccept: number; windows: { windowId: number | null; number: string | null; received: number; accepted: number; decided: number }[] };
}

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  await desk.given.registeredCase({ item: 'SP-001' });
  await desk.given.acceptedCase({ item: 'SP-001' });
  await desk.given.acceptedCase({ item: 'SP-001' });
  await desk.given.grantedCase();
  await desk.given.acceptedCase({ item: 'YY-001' });
}, 60_000);
afterAll(() => desk.close());

const get = async (login: string, path: string): Promise<Answer> => (await desk.as(login)).get(path);
const look = async (login: string): Promise<Dashboard> => (await get(login, '/dashboard')).body as unknown as Dashboard;
const listed = async (login: string, query: string): Promise<number> => (await get(login, `/cases?limit=1&${query}`)).body.count as number;
const total = (rows: readonly { count: number }[]): number => rows.reduce((so, { count }) => so + count, 0);

describe('the dashboard', () => {
  it.each(['head1', 'hallhead1', 'leader1', 'bureau1'])('shows %s numbers that are as long as the lists which they open', async (login) => {
    const { hall, sections, overdue, deadlines, today } = await look(login);
    for (const one of sections) {
      expect([one.unitName, one.running]).toEqual([one.unitName, await listed(login, `view=section&unitId=${one.unitId}`)]);
      expect([one.unitName, one.dueThisWeek]).toEqual([one.unitName, await listed(login, `view=dueThisWeek&unitId=${one.unitId}`)]);
      expect([one.unitName, one.overdue]).toEqual([one.unitName, await listed(login, `view=section&light=over&unitId=${one.unitId}`)]);
    }
    expect(overdue).toBe(await listed(login, 'view=section&light=over'));
    for (const one of hall.windows.filter(({ windowId }) => windowId !== null)) for (const did of ['received', 'accepted', 'decided'] as const) expect([one.number, did, one[did]]).toEqual([one.number, did, await listed(login, `view=all&windowId=${one.windowId ?? 0}&did=${did}&sort=newest&from=${today}&to=${today}`)]);
    for (const did of ['received', 'accepted', 'decided', 'issued'] as const) expect([did, hall[did]]).toEqual([did, await listed(login, `view=all&did=${did}&sort=newest&from=${today}&to=${today}`)]);
    expect(hall.toAccept).toBe(await listed(login, 'view=section&status=registered'));
    for (const { on, count } of deadlines) expect([on, count]).toEqual([on, await listed(login, `view=section&dueOn=${on}`)]);
  });

  it('keeps to what the post sees: a section is not told of others', async () => {
    const [head, hall] = [await look('head1'), await look('hallhead1')];
    expect(head.sections.map(({ unitName }) => unitName)).toHaveLength(1);
    expect(hall.sections.length).toBeGreaterThan(1);
    expect(hall.hall.received).toBe(5);
    expect(head.frequent.map(({ itemCode }) => itemCode)).not.toContain('YY-001');
    expect(total(hall.frequent)).toBe(4);
  });

  it('counts the running period as the bulletin does, and names it', async () => {
    const { periodName, figures } = await look('bureau1');
    const whole = (await get('bureau1', `/periods/${periodName}/figures`)).body as unknown as { values: { code: string; unitId: number | null; value: number }[] };
    for (const { code, value } of figures) expect([code, value]).toEqual([code, whole.values.find((one) => one.code === code && one.unitId === null)?.value]);
    expect(figures.map(({ code }) => code)).toEqual(['acceptedTotal', 'decidedTotal', 'daysEarly']);
  });

  it('shows what is told of the whole place, and what nobody has told as unknown; nothing of it to who sees a part', async () => {
    const { reported } = await look('bureau1');
    expect(reported.map(({ code, value }) => [code, value])).toEqual([['stationedDepartments', null], ['feesOfPeriod', null], ['feesToDate', null], ['itemsChecked', null], ['honours', null]]);
    expect((await look('head1')).reported).toEqual([]);
  });

  it('shows two weeks from today, rest days marked', async () => {
    const { deadlines, today } = await look('hallhead1');
    expect([today, deadlines[0]?.on, deadlines.length]).toEqual(['2026-11-20', '2026-11-20', 14]);
    expect(deadlines.filter(({ workingDay }) => !workingDay).map(({ on }) => on)).toEqual(['2026-11-21', '2026-11-22', '2026-11-28', '2026-11-29']);
  });

  it('says when it was counted, and is the same for all of one scope for a while', async () => {
    const [one, other] = [await look('bureau1'), await look('coord1')];
    expect(other.at).toBe(one.at);
  });

  it('is nothing for who works on single cases', async () => {
    for (const login of ['clerk1', 'reviewer1', 'sysadmin']) failsWith(await get(login, '/dashboard'), 'notPermitted');
  });
});

describe('a list that a number opens', () => {
  it('bears the last day there is', async () => { expect((await get('bureau1', '/cases?view=all&did=received&from=0001-01-01&to=9999-12-31')).status).toBeLessThan(500); });

  it('refuses days and units that are none, by name', async () => {
    for (const [query, field] of [['unitId=x', 'unitId'], ['dueOn=2026-02-30', 'dueOn'], ['did=lost', 'did'], ['did=received&from=yesterday', 'from']] as const) {
      const answer = await get('bureau1', `/cases?${query}`);
      failsWith(answer, 'invalidInput');
      expect((answer.body.errors as { field: string }[]).map((one) => one.field)).toEqual([field]);
    }
  });
});
