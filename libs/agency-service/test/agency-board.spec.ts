import { Desk, failsWith, succeeds } from '@onecounter/testing';

interface Card { id: number; light: string; daysToTarget: number | null; agentName: string | null; authorised: boolean }
interface Column { stage: string; running: number; late: number; soon: number; unassigned: number; investmentWan: number; cards: Card[] }
interface Board { running: number; investmentWan: number; late: number; soon: number; unassigned: number; columns: Column[]; places: { place: string; running: number; returned: number; meanDays: number | null }[] }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const REGISTRATION = { name: '示例项目', ownerName: '鞍山示例装备有限公司', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 100, place: '铁西区', contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance', needs: '春节前开工', itemCodes: ['SP-001'] };
async function accepted(over: object, login = 'agent1'): Promise<number> {
  const answer = await (await desk.as(login)).post('/agency-projects/accept-commission', { ...REGISTRATION, ...over });
  succeeds(answer, { status: 'registered' });
  return Number(answer.body.id);
}
const board = async (query = '', login = 'agentlead1'): Promise<Board> => (await (await desk.as(login)).get(`/agency-board${query}`)).body as unknown as Board;
const columnOf = (one: Board, stage: string): Column => one.columns.find((column) => column.stage === stage) as Column;

describe('the board of commissioned projects', () => {
  it('is empty before anything is commissioned: every stage is there with nothing in it', async () => {
    const empty = await board();
    expect([empty.running, empty.investmentWan, empty.columns.map(({ stage, cards }) => `${stage}:${cards.length}`), empty.places]).toEqual([0, 0, ['commission:0', 'service:0', 'followUp:0', 'problem:0', 'results:0'], []]);
  });

  it('shows what runs by stage, the nearest target first, with what is late, soon and without an agent', async () => {
    const far = await accepted({ targetOn: '2027-03-01', investmentWan: 1.5 });
    const none = await accepted({ kind: 'other' });
    const soon = await accepted({ targetOn: '2026-11-30' });
    const late = await accepted({ targetOn: '2026-11-21' });
    await desk.at('2026-11-23T09:00');
    const all = await board();
    const commission = columnOf(all, 'commission');
    expect(commission.cards.map(({ id, light, daysToTarget }) => [id, light, daysToTarget])).toEqual([[late, 'late', -2], [soon, 'soon', 7], [far, 'calm', 98], [none, 'none', null]]);
    expect([commission.running, commission.late, commission.soon, commission.unassigned, commission.investmentWan]).toEqual([4, 1, 1, 4, 301.5]);
    expect([all.running, all.late, all.soon]).toEqual([4, 1, 1]);
    expect(columnOf(await board('?kind=other'), 'commission').cards.map(({ id }) => id)).toEqual([none]);
    expect((await board('?mine=true')).running).toBe(0);
    failsWith(await (await desk.as('agent1')).get('/agency-board?kind=castle'), 'invalidInput');
    failsWith(await (await desk.as('clerk1')).get('/agency-board'), 'notPermitted');
  });

  it('of a county is its own; the city sees each place with what it has', async () => {
    const theirs = await accepted({ name: '县区项目' }, 'agent381');
    const county = await board('', 'agent381');
    expect([county.running, columnOf(county, 'commission').cards.map(({ id }) => id), county.places.length]).toEqual([1, [theirs], 1]);
    const city = await board();
    expect([city.running, city.places.map(({ running }) => running).sort()]).toEqual([5, [1, 4]]);
    expect(new Set(city.places.map(({ place }) => place)).size).toBe(2);
  });

  it('opens to the list of a stage: as many as it counts', async () => {
    const { running } = columnOf(await board(), 'commission');
    const { rows } = (await (await desk.as('agentlead1')).get('/agency-projects?stage=commission&limit=100')).body as unknown as { rows: unknown[] };
    expect(rows).toHaveLength(running);
  });
});
