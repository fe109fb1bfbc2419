import { Desk, ENTERPRISE, succeeds, type Answer } from '@onecounter/testing';
import { ClosePeriodSchedule } from '../src/jobs/close-period.schedule';

interface Value { code: string; unitId: number | null; unitName: string; value: number | null }
interface Rows { value: number; total: number; outside: number; asOf: string; rows: { subjectKind: string; subjectId: number; amount: number; name: string; unitName: string }[] }
interface Board { agency: { unitId: number | null; figures: { code: string; value: number; unit: string }[]; stages: { code: string; label: string; count: number }[] } | null }
const CODES = ['agencyProjects', 'agencyInvestment', 'agencyAtCommission', 'agencyAtService', 'agencyAtFollowUp', 'agencyAtProblem', 'agencyAtResults', 'agencyClosed', 'agencyWorkingDays', 'agencyDaysSaved', 'agencyProblemsGeneral', 'agencyProblemsComplex', 'agencyTransfers', 'agencyTransfersClosed'];
const REGISTRATION = { name: '铸件项目', ownerName: ENTERPRISE.name, ownerCode: ENTERPRISE.creditCode, kind: 'industrial', investmentWan: 1000.5, contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance', needs: '春节前开工', itemCodes: ['SP-001'] };
let desk: Desk;
let city = 0;
const people: Record<string, number> = {};

const send = async (path: string, body: object, login = 'agent1'): Promise<Answer> => {
  const answer = await (await desk.as(login)).post(path, body);
  succeeds(answer);
  return answer;
};
const get = async <T>(path: string, login = 'bureau1'): Promise<T> => (await (await desk.as(login)).get(path)).body as unknown as T;
const values = async (name = '2026-11'): Promise<Value[]> => (await get<{ values: Value[] }>(`/periods/${name}/figures`, 'coord1')).values;
const wholes = async (name?: string): Promise<Record<string, number | null>> => Object.fromEntries((await values(name)).filter(({ code, unitId }) => unitId === null && CODES.includes(code)).map(({ code, value }) => [code, value]));
const rows = (code: string, login = 'coord1'): Promise<Rows> => get<Rows>(`/periods/2026-11/figures/${code}/cases`, login);

async function commissioned(over: object = {}, login = 'agent1'): Promise<number> {
  return Number((await send('/agency-projects/accept-commission', { ...REGISTRATION, ...over }, login)).body.id);
}
async function served(over: object = {}, login = 'agent1'): Promise<number> {
  const id = await commissioned(over, login);
  await send(`/agency-projects/${id}/assign-agent`, { version: 1, agentId: people[login] }, 'agentlead1');
  await send(`/agency-projects/${id}/start-agency-service`, { version: 2 }, login);
  return id;
}
async function closeOutTransfer(projectId: number): Promise<void> {
  const { rows: items, counties } = await get<{ rows: { no: number; level: string }[]; counties: { unitId: number; name: string }[] }>(`/agency-projects/${projectId}/items`, 'agent1');
  const made = await send('/county-transfers/hand-over-to-county', { projectId, no: items.find(({ level }) => level === 'county')?.no, toUnitId: counties.find(({ name }) => name === '海城市')?.unitId, workingDays: 3 });
  const id = Number(made.body.id);
  await send(`/county-transfers/${id}/receive-county-transfer`, { version: 1 }, 'agent381');
  await send(`/county-transfers/${id}/complete-county-transfer`, { version: 2, words: '已经发证', fileIds: [await desk.given.upload('agent381', '许可证.png')] }, 'agent381');
  await send(`/county-transfers/${id}/close-out-county-transfer`, { version: 3 });
}
async function solveComplex(projectId: number): Promise<void> {
  const id = Number((await send('/agency-problems/record-agency-problem', { projectId, title: '红线不一致', words: '差三十平方米' })).body.id);
  const step = (verb: string, version: number, body: object = {}, login = 'agent1'): Promise<Answer> => send(`/agency-problems/${id}/${verb}-agency-problem`, { version, words: '说明', ...body }, login);
  await step('report', 1, { reason: '不在本市权限内', days: 3 });
  await step('decide', 2, { decidedBy: '市政府', days: 5 }, 'forcehead1');
  await step('solve', 3);
}

beforeAll(async () => {
  desk = await Desk.open('2026-11-16T10:00');
  for (const { id, login } of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id order by p.id')) people[login] = id;
  for (const login of ['agent1', 'agent381']) await send('/task-force/enlist-member', { post: 'agent', personId: people[login], capacity: 50, specialities: [] }, 'agentlead1');
  city = await served({ otherItems: [{ name: '乡村建设规划许可', level: 'county', unitName: '海城市自然资源局', workingDays: 5 }] });
  const closed = await served({ name: '已办结的项目', investmentWan: 10 });
  await commissioned({ name: '县里的项目', investmentWan: 200 }, 'agent381');
  const withdrawn = await commissioned({ name: '撤回的项目', investmentWan: 3 }, 'agent381');
  const reviewed = await desk.given.reviewedCase();
  const { version } = await get<{ version: number }>(`/agency-projects/${city}`, 'agent1');
  await send(`/agency-projects/${city}/link-item-case`, { version, no: 1, caseNumber: reviewed.number });
  await desk.at('2026-11-20T10:00');
  await desk.given.take(reviewed, 'approver1', 'grant-permit', { opinion: '同意。' });
  await closeOutTransfer(city);
  await solveComplex(city);
  await send(`/agency-projects/${closed}/record-agency-log`, { version: 3, words: '办结', itemNo: 1, itemDone: true });
  await send(`/agency-projects/${closed}/record-item-result`, { version: 4, no: 1, way: 'mail', onDate: '2026-11-20', toWhom: '前台' });
  await send(`/agency-projects/${closed}/return-agency-results`, { version: 5, way: 'mail', words: '许可证一本' });
  await send(`/agency-projects/${closed}/close-agency-project`, { version: 6, words: '材料移交' }, 'agentlead1');
  await send(`/agency-projects/${withdrawn}/withdraw-commission`, { version: 1, words: '自己办' }, 'agent381');
});
afterAll(() => desk.close());

describe('figures of agency service', () => {
  it('count commissions of city and counties with their investment, stages, problems, days and transfers', async () => {
    const early = (await values()).find(({ code, unitId }) => code === 'daysEarly' && unitId === null)?.value;
    expect(early).toBeGreaterThan(0);
    const { agencyAtService, agencyAtProblem, ...rest } = await wholes();
    expect(rest).toEqual({ agencyProjects: 4, agencyInvestment: 1213.5, agencyAtCommission: 1, agencyAtFollowUp: 0, agencyAtResults: 0, agencyClosed: 1, agencyWorkingDays: 4, agencyDaysSaved: early, agencyProblemsGeneral: 0, agencyProblemsComplex: 1, agencyTransfers: 1, agencyTransfersClosed: 1 });
    expect(Number(agencyAtService) + Number(agencyAtProblem)).toBe(1);
  });

  it('tell the city and each county apart', async () => {
    const of = async (code: string): Promise<[string, number | null][]> => (await values()).filter((one) => one.code === code && one.unitId !== null).map(({ unitName, value }): [string, number | null] => [unitName, value]).sort(([a], [b]) => (a < b ? -1 : 1));
    expect((await of('agencyProjects')).map(([, value]) => value)).toEqual([2, 2]);
    expect((await of('agencyInvestment')).map(([, value]) => value).sort()).toEqual([1010.5, 203]);
    expect(await of('agencyTransfers')).toEqual([['海城市', 1]]);
  });

  it.each(CODES)('open to as much as %s says', async (code) => {
    const [whole, behind] = [(await wholes())[code], await rows(code)];
    expect([behind.value, behind.rows.reduce((sum, { amount }) => sum + amount, 0), behind.outside]).toEqual([whole, whole, 0]);
    expect(JSON.stringify(behind)).not.toMatch(/欧阳|13900001234/u);
  });

  it('stand on the dashboard of leaders with what is in hand by stage, on that of a section not', async () => {
    const { agency } = await get<Board>('/dashboard', 'bureau1');
    const all = await wholes();
    expect(agency?.unitId).toBeNull();
    expect(agency?.figures.map(({ code, value }) => [code, value])).toEqual(agency?.figures.map(({ code }) => [code, all[code]]));
    expect(agency?.stages.map(({ code, count }) => [code, count])).toEqual(agency?.stages.map(({ code }) => [code, all[code]]));
    expect(agency?.stages.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect((await get<Board>('/dashboard', 'head1')).agency).toBeNull();
  });

  it('say in a version of their own that they count something else than before', async () => {
    const definitions = await get<{ code: string; version: number; unit: string; counts: string }[]>('/figure-definitions', 'coord1');
    expect(CODES.map((code) => definitions.find((one) => one.code === code)).filter((one) => one === undefined)).toEqual([]);
    expect(definitions.filter(({ version }) => version > 1).map(({ code, version }) => [code, version])).toEqual([['agencyProjects', 2], ['agencyInvestment', 2]]);
  });

  it('stay as they were once the period is closed, whatever happens to the projects', async () => {
    const before = await wholes();
    await desk.at('2026-11-25T00:00');
    await desk.sql.transaction(() => desk.get(ClosePeriodSchedule).run());
    expect(await wholes()).toEqual(before);
    await desk.at('2026-11-25T10:00');
    const { version } = await get<{ version: number }>(`/agency-projects/${city}`, 'agent1');
    await send(`/agency-projects/${city}/withdraw-commission`, { version, words: '自己办' });
    expect(await wholes()).toEqual(before);
    expect((await rows('agencyProjects')).asOf).toBe('frozen');
    expect((await (await desk.as('coord1')).post('/periods/2026-11/recompute-period', {})).body).toMatchObject({ equal: true, intact: true, differences: [] });
  });
});
