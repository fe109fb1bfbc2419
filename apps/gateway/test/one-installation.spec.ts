import { ROLES, type RoleName } from '@onecounter/contracts';
import { Desk, type Caller } from '@onecounter/testing';
import { signInEverybody, type Person } from './support/people';
import { routesOf } from './support/routes';
import { setScene, type Place } from './support/scene';

/** PLT-5: one installation serves city and counties, and a county sees its own. The table of permissions asks for one thing at a time; this asks every list and every count for all that it has. */
const [CITY_PROJECT, COUNTY_PROJECT] = ['市本级铸件示例项目', '海城耐火材料示例项目'];
const PROJECT = { ownerName: '鞍山示例装备有限公司', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 12500.5, place: '示例园区', contactName: '欧阳测试', contactPhone: '13900001234', mode: 'agency', needs: '春节前开工', targetOn: '2027-03-01', itemCodes: ['SP-001'] };

let desk: Desk;
let county: Person[];
let lists: string[];
let ours: readonly string[];
let theirs: readonly string[];

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  const everybody = await signInEverybody(desk, Object.keys(ROLES) as RoleName[]);
  county = everybody.filter(({ login }) => login.startsWith('at-haicheng-'));
  const scene = await setScene(desk);
  for (const [login, name] of [['agent1', CITY_PROJECT], ['agent381', COUNTY_PROJECT]] as const) {
    const answer = await (await desk.as(login)).post('/agency-projects/accept-commission', { ...PROJECT, name });
    if (answer.status >= 300) throw new Error(answer.text);
  }
  await desk.settle();
  const numbers = ({ number, waiting, certificateNumber }: Place): string[] => [number, waiting.number, certificateNumber];
  theirs = [...numbers(scene.city), ...numbers(scene.foreign), '康泽药房', CITY_PROJECT];
  ours = [...numbers(scene.county), COUNTY_PROJECT];
  lists = routesOf(desk.app).filter(({ key, open, permission }) => key.startsWith('GET /api/') && !key.includes(':') && !open && !key.endsWith('/live') && permission !== undefined).map(({ key }) => key.replace('GET /api', '')).sort();
});
afterAll(() => desk.close());

/** The lists that name one of the marks to this person, with the mark. */
async function naming(caller: Caller, marks: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const list of lists) {
    const { status, text } = await caller.get(list);
    if (status === 200) for (const mark of marks) if (text.includes(mark)) found.push(`${list} ${mark}`);
  }
  return found;
}

describe('one installation for city and counties', () => {
  it('names to nobody of a county what belongs to the city or to another section of it, in no list', async () => {
    const told: string[] = [];
    for (const { role, caller } of county) told.push(...(await naming(caller, theirs)).map((line) => `${role}: ${line}`));
    expect(told).toEqual([]);
  });

  it('names to a county its own, and to the city both', async () => {
    const [leader, clerk] = ['bureauLeader', 'windowClerk'].map((role) => county.find((one) => one.role === role));
    expect((await naming(leader?.caller ?? desk.nobody(), ours)).length).toBeGreaterThan(2);
    expect((await naming(clerk?.caller ?? desk.nobody(), ours)).length).toBeGreaterThan(2);
    const city = await naming(await desk.as('bureau1'), [...ours, ...theirs]);
    for (const mark of [COUNTY_PROJECT, CITY_PROJECT]) expect((await naming(await desk.as('agentlead1'), [mark])).length).toBeGreaterThan(0);
    expect(city.length).toBeGreaterThan(4);
  });
});
