import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, ENTERPRISE, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Item { no: number; itemName: string; level: string; state: string; verbs: string[]; cases: { number: string; statusLabel: string; holder: string; dueOn: string | null; light: { kind: string } | null }[]; transfer: { id: number; status: string; toName: string; dueOn: string } | null; entries: { stateLabel: string; words: string; fileId: string | null }[] }
interface Items { rows: Item[]; counties: { unitId: number; name: string }[]; left: number }
interface Transfer { id: number; version: number; status: string; number: string; dueOn: string; late: boolean; light: { kind: string; words: string } | null; receivedByName: string | null; receivedOn: string | null; materials: string[]; files: { id: string }[]; projectId: number | null; verbs: string[]; projectName: string; ownerName: string; itemName: string; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
let desk: Desk;
const people: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (const { id, login } of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id')) people[login] = id;
  for (const [login, post] of [['agent1', 'agent'], ['agent381', 'agent']] as const) succeeds(await send('/task-force/enlist-member', { post, personId: people[login], capacity: 50, specialities: [] }, 'agentlead1'), { status: 'serving' });
});
afterAll(() => desk.close());
beforeEach(() => desk.at('2026-11-20T10:30'));

const send = async (path: string, body: object, login = 'agent1', headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(path, body, headers);
const get = async (path: string, login = 'agent1'): Promise<Answer> => (await desk.as(login)).get(path);
const REGISTRATION = { name: '年产五千吨铸件项目', ownerName: ENTERPRISE.name, ownerCode: ENTERPRISE.creditCode, kind: 'industrial', investmentWan: 12500, contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance', needs: '春节前开工', itemCodes: ['SP-001'] };
const OTHERS = [{ name: '乡村建设规划许可', level: 'county', unitName: '海城市自然资源局', workingDays: 5 }, { name: '供水接入', level: 'outside', unitName: '市水务集团', workingDays: 5 }];
const items = async (id: number, login = 'agent1'): Promise<Items> => (await get(`/agency-projects/${id}/items`, login)).body as unknown as Items;
const item = async (id: number, name: string, login = 'agent1'): Promise<Item> => (await items(id, login)).rows.find(({ itemName, level }) => itemName === name || level === name) as Item;
const project = async (id: number): Promise<{ version: number }> => (await get(`/agency-projects/${id}`)).body as { version: number };
const show = async (id: unknown, login = 'agent1'): Promise<Transfer> => (await get(`/county-transfers/${String(id)}`, login)).body as unknown as Transfer;
const step = (id: unknown, verb: string, body: object, login = 'agent381'): Promise<Answer> => send(`/county-transfers/${String(id)}/${verb}-county-transfer`, body, login);
const listed = async (query: string, login = 'agent1'): Promise<number[]> => ((await get(`/county-transfers?limit=100${query}`, login)).body.rows as { id: number }[]).map(({ id }) => id);

async function serving(login = 'agent1', over: object = {}): Promise<number> {
  const made = await send('/agency-projects/accept-commission', { ...REGISTRATION, otherItems: OTHERS, ...over }, login);
  succeeds(made, { status: 'registered' });
  const id = Number(made.body.id);
  succeeds(await send(`/agency-projects/${id}/assign-agent`, { version: 1, agentId: people[login] }, 'agentlead1'));
  succeeds(await send(`/agency-projects/${id}/start-agency-service`, { version: 2 }, login), { status: 'serving' });
  return id;
}
async function handed(over: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const id = await serving();
  const { rows, counties } = await items(id);
  return send('/county-transfers/hand-over-to-county', { projectId: id, no: rows.find(({ level }) => level === 'county')?.no, toUnitId: counties.find(({ name }) => name === '海城市')?.unitId, workingDays: 3, words: '请按期办理', materialNos: [1], ...over }, 'agent1', headers);
}
async function given(): Promise<number> {
  const answer = await handed();
  succeeds(answer, { status: 'handed', version: 1 });
  return Number(answer.body.id);
}

describe('a county item', () => {
  it('goes to the county with a receipt and a day, comes back with its result and evidence, and is closed out by the city', async () => {
    const id = await given();
    const there = await show(id, 'clerk381');
    expect(there).toMatchObject({ status: 'handed', dueOn: '2026-11-25', late: false, light: { kind: 'ok' }, projectName: REGISTRATION.name, ownerName: ENTERPRISE.name, itemName: '乡村建设规划许可', projectId: null });
    expect([there.materials.length, there.number.startsWith('ZB-20261120-'), JSON.stringify(there).includes('欧阳测试')]).toEqual([1, true, false]);
    succeeds(await step(id, 'receive', { version: 1 }, 'clerk381'), { status: 'received' });
    expect(await show(id)).toMatchObject({ receivedOn: '2026-11-20', receivedByName: '海城市综合窗口接件员甲', verbs: ['recallCountyTransfer'] });
    const fileId = await desk.given.upload('agent381', '许可证.png');
    failsWith(await step(id, 'complete', { version: 2, words: '已经发证', fileIds: [] }), 'invalidInput');
    succeeds(await step(id, 'complete', { version: 2, words: '已经发证', fileIds: [fileId] }), { status: 'done' });
    succeeds(await step(id, 'return', { version: 3, words: '缺附图' }, 'agent1'), { status: 'received' });
    const more = await desk.given.upload('agent381', '附图.png');
    succeeds(await step(id, 'complete', { version: 4, words: '补了附图', fileIds: [more] }), { status: 'done' });
    expect((await get(`/county-transfers/${id}/files/${fileId}`)).status).toBe(200);
    succeeds(await step(id, 'close-out', { version: 5 }, 'agent1'), { status: 'closedOut' });
    const done = await show(id);
    expect([done.verbs, done.trace.chainBrokenAt, done.files.length, done.trace.steps.map(({ words }) => words)]).toEqual([[], null, 2, ['请按期办理', null, '已经发证', '缺附图', '补了附图', null]]);
    expect(await item(Number(done.projectId), 'county')).toMatchObject({ state: 'done', verbs: [], transfer: { status: 'closedOut' } });
    const facts = await desk.sql.rows(`select facts from platform.step where subject_kind = 'countyTransfer' and subject_id = $1`, [id]);
    expect(JSON.stringify(facts)).not.toMatch(/请按期|附图|发证/u);
  });

  it('is refused with a reason, stands with the city again and is given to another county', async () => {
    const id = await given();
    failsWith(await step(id, 'refuse', { version: 1 }), 'invalidInput');
    succeeds(await step(id, 'refuse', { version: 1, words: '不在我市范围' }), { status: 'refused' });
    const { projectId } = await show(id);
    const [back, { counties }] = [await item(Number(projectId), 'county'), await items(Number(projectId))];
    expect([back.state, back.verbs.includes('handOverToCounty')]).toEqual(['back', true]);
    const again = await send('/county-transfers/hand-over-to-county', { projectId, no: back.no, toUnitId: counties.find(({ name }) => name === '台安县')?.unitId, workingDays: 3 });
    succeeds(again, { status: 'handed' });
    failsWith(await get(`/county-transfers/${String(again.body.id)}`, 'agent381'), 'notFound');
    failsWith(await step(again.body.id, 'receive', { version: 1 }), 'notFound');
    expect(await listed('', 'agent381')).not.toContain(again.body.id);
    expect(await listed('', 'agent381')).toContain(id);
  });

  it('is late when its day has passed without a result, in words and in the list', async () => {
    const id = await given();
    await desk.at('2026-11-25T23:00');
    expect([(await show(id)).late, (await listed('&state=late')).includes(id)]).toEqual([false, false]);
    await desk.at('2026-11-26T09:00');
    expect(await show(id)).toMatchObject({ late: true, light: { kind: 'over', words: '超期 1 天' } });
    expect([(await listed('&state=late')).includes(id), (await listed('&state=waiting', 'agent381')).includes(id), (await listed('&state=running')).includes(id)]).toEqual([true, true, false]);
    const counted = (await get('/county-transfer-counts')).body as unknown as { rows: { placeName: string; direction: string; handed: number; done: number; late: number; meanDays: number | null }[] };
    expect(counted.rows.find(({ placeName, direction }) => placeName === '海城市' && direction === 'down')).toMatchObject({ late: 1, meanDays: 0 });
    expect(((await get('/county-transfer-counts', 'agent381')).body as unknown as typeof counted).rows.map(({ placeName }) => placeName)).not.toContain('台安县');
  });

  it('is each side’s own: no receipt by the city, no closing out by the county, nothing by other posts', async () => {
    const id = await given();
    failsWith(await step(id, 'receive', { version: 1 }, 'agent1'), 'transferOtherSide');
    failsWith(await step(id, 'recall', { version: 1, words: '收回' }, 'agent381'), 'transferOtherSide');
    failsWith(await step(id, 'receive', { version: 1 }, 'reviewer1'), 'notPermitted');
    failsWith(await step(id, 'close-out', { version: 1 }, 'clerk381'), 'notPermitted');
    failsWith(await step(id, 'close-out', { version: 1 }, 'agent1'), 'stepNotAllowed');
    failsWith(await step(id, 'receive', { version: 9 }), 'changedMeanwhile');
    failsWith(await get(`/county-transfers/${id}`, 'clerk1'), 'notFound');
    expect((await show(id, 'agent381')).verbs).toEqual(['receiveCountyTransfer', 'refuseCountyTransfer']);
    succeeds(await step(id, 'recall', { version: 1, words: '企业改址' }, 'agent1'), { status: 'recalled' });
  });

  it('is given away once, however often it is sent', async () => {
    const key = { 'idempotency-key': '6b1a7a3e-52a4-4a55-8f11-1f0b7d5f6e23' };
    const id = await serving();
    const [{ no }, { counties }] = [await item(id, 'county'), await items(id)];
    const body = { projectId: id, no, toUnitId: counties.find(({ name }) => name === '海城市')?.unitId, workingDays: 3 };
    const [one, two] = await Promise.all([send('/county-transfers/hand-over-to-county', body, 'agent1', key), send('/county-transfers/hand-over-to-county', body, 'agent1', key)]);
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
    failsWith(await send('/county-transfers/hand-over-to-county', body), 'agencyItemWay', { why: '已经转办，要重新转办先收回' });
  });

  it('goes only to a county of the city, with materials of the project, while the project is served', async () => {
    failsWith(await handed({ toUnitId: 999_999 }), 'transferPlaceUnknown');
    failsWith(await handed({ materialNos: [9_999] }), 'agencyMaterialUnknown');
    failsWith(await handed({ no: 1 }), 'agencyItemWay');
    failsWith(await handed({ no: 77 }), 'agencyItemUnknown');
    failsWith(await handed({ workingDays: 0 }), 'invalidInput');
    failsWith(await handed({ projectId: 999_999 }), 'notFound');
    const fresh = Number((await send('/agency-projects/accept-commission', { ...REGISTRATION, otherItems: OTHERS })).body.id);
    failsWith(await handed({ projectId: fresh }), 'agencyItemWay');
  });
});

describe('a county project', () => {
  it('has its city items handed up; the city gives the receipt, and sees the project', async () => {
    const id = await serving('agent381', { otherItems: [] });
    const { no } = await item(id, 'city', 'agent381');
    failsWith(await send('/county-transfers/hand-over-to-county', { projectId: id, no, toUnitId: 1, workingDays: 3 }, 'agent381'), 'agencyItemWay');
    const made = await send('/county-transfers/hand-over-to-city', { projectId: id, no, workingDays: 5 }, 'agent381');
    succeeds(made, { status: 'handed' });
    failsWith(await step(made.body.id, 'receive', { version: 1 }, 'agent381'), 'transferOtherSide');
    succeeds(await step(made.body.id, 'receive', { version: 1 }, 'agent1'), { status: 'received' });
    expect([(await show(made.body.id)).projectId, (await show(made.body.id)).materials.length > 0]).toEqual([id, true]);
  });
});

describe('a city item', () => {
  it('is a case of the owner; number, state, day and holder come from the case', async () => {
    const id = await serving();
    const [{ no }, { version }, accepted] = [await item(id, 'city'), await project(id), await desk.given.acceptedCase()];
    const link = (caseNumber: string, at = version, login = 'agent1'): Promise<Answer> => send(`/agency-projects/${id}/link-item-case`, { version: at, no, caseNumber }, login);
    failsWith(await link('没有'), 'agencyCaseUnknown', { number: '没有' });
    failsWith(await link(accepted.number, version, 'agent381'), 'notFound');
    succeeds(await link(accepted.number), { status: 'serving' });
    failsWith(await link(accepted.number, version + 1), 'agencyCaseLinked');
    expect(await item(id, 'city')).toMatchObject({ state: 'running', cases: [{ number: accepted.number, statusLabel: '已受理' }], verbs: ['linkItemCase', 'unlinkItemCase'] });
    failsWith(await send(`/agency-projects/${id}/revise-registration`, { ...REGISTRATION, version: version + 1, itemCodes: [] }), 'agencyItemUnderWay');
    succeeds(await send(`/agency-projects/${id}/unlink-item-case`, { version: version + 1, no, caseId: accepted.id }));
    expect((await item(id, 'city')).state).toBe('todo');
  });

  it('is not done by another owner’s case, nor by a case of another item', async () => {
    const id = await serving('agent1', { itemCodes: ['SP-002'] });
    const [{ no }, { version }, other] = [await item(id, 'city'), await project(id), await desk.given.registeredCase()];
    failsWith(await send(`/agency-projects/${id}/link-item-case`, { version, no, caseNumber: other.number }), 'agencyCaseOtherItem');
    const person = await desk.given.registeredCase({ applicant: { kind: 'person', name: '王小示', residentId: '21030219850101991X', phone: '19900000001' } });
    failsWith(await send(`/agency-projects/${id}/link-item-case`, { version, no, caseNumber: person.number }), 'agencyCaseUnknown');
  });

  it('keeps its number when the registration is written anew', async () => {
    const id = await serving();
    const before = (await items(id)).rows.map(({ no, itemName }) => [no, itemName]);
    succeeds(await send(`/agency-projects/${id}/revise-registration`, { ...REGISTRATION, version: 3, itemCodes: ['SP-002', 'SP-001'], otherItems: OTHERS }));
    expect((await items(id)).rows.map(({ no, itemName }) => [no, itemName])).toEqual(expect.arrayContaining(before));
  });
});

describe('an item of a department outside', () => {
  it('is asked for and noted, done with its paper', async () => {
    const id = await serving();
    const [{ no }, { version }] = [await item(id, 'outside'), await project(id)];
    const track = (over: object, at = version): Promise<Answer> => send(`/agency-projects/${id}/track-outside-item`, { version: at, no, onDate: '2026-11-19', state: 'filed', words: '交了申请', ...over });
    failsWith(await track({ onDate: '2026-11-21' }), 'trackedDayToCome');
    failsWith(await track({ state: 'done' }), 'trackedPaperMissing');
    failsWith(await track({ no: 1 }), 'agencyItemWay');
    failsWith(await track({ words: ' ' }), 'invalidInput');
    succeeds(await track({}), { status: 'serving' });
    expect((await item(id, 'outside')).state).toBe('running');
    const fileId = await desk.given.upload('agent1', '接水证明.png');
    succeeds(await track({ state: 'done', words: '已经通水', fileId, onDate: '2026-11-20' }, version + 1));
    expect(await item(id, 'outside')).toMatchObject({ state: 'done', entries: [{ stateLabel: '已办结', words: '已经通水', fileId }, { stateLabel: '已申报', words: '交了申请', fileId: null }] });
    expect((await get(`/agency-projects/${id}/files/${fileId}`)).status).toBe(200);
    failsWith(await get(`/agency-projects/${id}/files/${fileId}`, 'agent381'), 'notFound');
    expect((await items(id)).left).toBe(2);
  });
});

describe('people at both ends of a transfer', () => {
  const sweep = (): Promise<string> => desk.get(ScheduleKeeper).run('remind-of-dates', new Date('2026-11-20T00:00:00.000Z'));
  const told = (id: number, event: string): Promise<{ login: string; days: number | null }[]> => desk.sql.rows(
    `select a.login, (m.facts ->> 'days')::int days from notification.message m join organisation.account a on a.person_id = m.person_id where m.subject_kind = 'countyTransfer' and m.subject_id = $1 and m.event = $2 order by 2, 1`, [id, event]);
  const of = async (id: number, login: string): Promise<(number | null)[]> => (await told(id, 'due')).filter((one) => one.login === login).map(({ days }) => days);

  it('are reminded before its day, on it and after it: who is to give the receipt, then who gave it, and who carries the project', async () => {
    const id = await given();
    for (const on of ['2026-11-24', '2026-11-25']) { await desk.at(`${on}T08:00`); await sweep(); }
    expect([await of(id, 'agent1'), await of(id, 'agent381')]).toEqual([[-1, 0], [-1, 0]]);
    succeeds(await step(id, 'receive', { version: 1 }, 'clerk381'));
    await desk.at('2026-11-26T08:00');
    await sweep();
    expect([await of(id, 'agent1'), await of(id, 'agent381'), await of(id, 'clerk381')]).toEqual([[-1, 0, 1], [-1, 0], [1]]);
    succeeds(await step(id, 'complete', { version: 2, words: '已经发证', fileIds: [await desk.given.upload('agent381', '许可证.png')] }), { status: 'done' });
    const before = (await told(id, 'due')).length;
    await desk.at('2026-11-30T08:00');
    await sweep();
    expect((await told(id, 'due')).length).toBe(before);
  });

  it('are told when it comes, and when its result comes or is not enough', async () => {
    const id = await given();
    succeeds(await step(id, 'receive', { version: 1 }));
    succeeds(await step(id, 'complete', { version: 2, words: '已经发证', fileIds: [await desk.given.upload('agent381', '许可证.png')] }));
    succeeds(await step(id, 'return', { version: 3, words: '缺附图' }, 'agent1'));
    await desk.settle();
    const logins = async (event: string): Promise<string[]> => (await told(id, event)).map(({ login }) => login);
    expect(await logins('itemHandedToCounty')).toContain('agent381');
    expect(await logins('countyTransferCompleted')).toEqual(['agent1']);
    expect(await logins('countyTransferReturned')).toContain('agent381');
  });
});
