import { randomUUID } from 'node:crypto';
import { WatchAgencyProjects } from '../src/jobs/watch-agency-projects.schedule';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Card { version: number; total: number; left: number; nextStep: string | null; holder: string | null; flags: { flag: string; since: string }[]; items: { no: number; itemName: string; done: boolean; words: string; holder: string | null }[]; log: { source: string; label: string; words: string | null; visible: boolean; itemDone: boolean | null; caseNumber: string | null }[]; page: { version: number; status: string; butler: string | null; messages: { text: string; fromEnterprise: boolean; byName: string }[]; verbs: string[] } | null }
interface Week { from: string; projects: number; outstanding: number; silent: number; unchanged: number; rows: { id: number; left: number; total: number; lines: number; flags: string[]; nextStep: string | null; days: number }[] }
let desk: Desk;
const people: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (const { id, login } of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id')) people[login] = id;
  for (const login of ['agent1', 'agent381']) succeeds(await post('/task-force/enlist-member', { post: 'agent', personId: people[login], capacity: 50 }, 'agentlead1'), { status: 'serving' });
});
afterAll(() => desk.close());

const post = async (path: string, body: object, login = 'agent1', headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(path, body, headers);
const get = async (path: string, login = 'agent1'): Promise<Answer> => (await desk.as(login)).get(path);
const step = (id: number, verb: string, body: object, login = 'agent1', headers = {}): Promise<Answer> => post(`/agency-projects/${id}/${verb}`, body, login, headers);
const card = async (id: number, login = 'agent1'): Promise<Card> => (await get(`/agency-projects/${id}/tracking-card`, login)).body as unknown as Card;
const week = async (query = '', login = 'agent1'): Promise<Week> => (await get(`/agency-dispatch?limit=200${query}`, login)).body as unknown as Week;
const watch = async (at: string): Promise<void> => { await desk.at(at); await desk.get(WatchAgencyProjects).run(); };
const publicly = (verb: string, body: object): Promise<Answer> => desk.nobody().post(`/public/agency-pages/${verb}`, body);
const REGISTRATION = { name: '年产五千吨铸件项目', ownerName: '鞍山示例装备有限公司', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 12500.5, place: '铁西区', contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance', needs: '春节前开工', itemCodes: ['SP-001'], otherItems: [{ name: '供水接入', level: 'outside', unitName: '市水务集团' }] };
async function served(login = 'agent1'): Promise<number> {
  const made = await post('/agency-projects/accept-commission', REGISTRATION, login);
  succeeds(made, { status: 'registered' });
  const id = Number(made.body.id);
  succeeds(await step(id, 'assign-agent', { version: 1, agentId: people[login] }, 'agentlead1'));
  succeeds(await step(id, 'start-agency-service', { version: 2 }, login), { status: 'serving', version: 3 });
  return id;
}

describe('the work log', () => {
  it('takes lines of the agent beside the steps that tell themselves, and counts items down to zero', async () => {
    const id = await served();
    succeeds(await step(id, 'record-agency-log', { version: 3, words: '到水务集团对接', nextStep: '送施工图', holder: '市水务集团', itemNo: 2, visible: true }), { version: 4 });
    const first = await card(id);
    expect([first.total, first.left, first.nextStep, first.holder]).toEqual([2, 2, '送施工图', '市水务集团']);
    expect(first.items[1]).toMatchObject({ itemName: '供水接入', done: false, words: '正在办', holder: '市水务集团' });
    expect(first.log.map(({ label }) => label)).toEqual(['写工作日志', '转入代办', '指派代办员', '受理委托']);
    succeeds(await step(id, 'record-agency-log', { version: 4, words: '通水了', itemNo: 2, itemDone: true }));
    expect(await card(id)).toMatchObject({ left: 1, nextStep: null });
    succeeds(await step(id, 'record-agency-log', { version: 5, words: '水压不够，重新办', itemNo: 2, itemDone: false }));
    expect((await card(id)).left).toBe(2);
    succeeds(await step(id, 'track-outside-item', { version: 6, no: 2, onDate: '2026-11-20', state: 'stuck', words: '等开挖许可' }));
    const stuck = await card(id);
    expect([stuck.items[1]?.words, stuck.left, stuck.log[0]?.words]).toEqual(['受阻', 2, '等开挖许可']);
    expect(await desk.sql.row('select count(*)::int n from agency_service.log_entry where project_id = $1', [id])).toEqual({ n: 3 });
  });

  it('refuses an item that is not there, a stale version, empty words, who may not, and the other county', async () => {
    const id = await served();
    failsWith(await step(id, 'record-agency-log', { version: 3, words: '对接', itemNo: 9 }), 'agencyItemUnknown', { no: 9 });
    failsWith(await step(id, 'record-agency-log', { version: 3, words: '对接', itemDone: true }), 'invalidInput');
    failsWith(await step(id, 'record-agency-log', { version: 2, words: '对接' }), 'changedMeanwhile');
    failsWith(await step(id, 'record-agency-log', { version: 3, words: ' ' }), 'invalidInput');
    failsWith(await step(id, 'record-agency-log', { version: 3, words: '对接' }, 'forcehead1'), 'notPermitted');
    failsWith(await step(id, 'record-agency-log', { version: 3, words: '对接' }, 'agent381'), 'notFound');
    failsWith(await get(`/agency-projects/${id}/tracking-card`, 'agent381'), 'notFound');
  });

  it('sent twice is one line', async () => {
    const [id, key] = [await served(), { 'idempotency-key': randomUUID() }];
    const [one, two] = [await step(id, 'record-agency-log', { version: 3, words: '对接' }, 'agent1', key), await step(id, 'record-agency-log', { version: 3, words: '对接' }, 'agent1', key)];
    expect([one.status, two.body]).toEqual([200, one.body]);
    expect((await card(id)).log.filter(({ label }) => label === '写工作日志').length).toBe(1);
  });

  it('prints as a card', async () => {
    const answer = await get(`/agency-projects/${await served()}/tracking-card/pdf`);
    expect([answer.status, answer.text.slice(0, 5)]).toEqual([200, '%PDF-']);
  });
});

describe('the page of an enterprise', () => {
  const opened = async (): Promise<{ id: number; number: string; code: string }> => {
    const id = await served();
    const answer = await step(id, 'open-agency-page', { version: 3, butlerName: '管家测试', butlerPhone: '13900005678' });
    succeeds(answer, { status: 'open' });
    return { id, number: String(answer.body.number), code: String(answer.body.code) };
  };

  it('shows stage, items and marked lines by number and code, and carries messages both ways', async () => {
    const { id, number, code } = await opened();
    await step(id, 'record-agency-log', { version: 3, words: '对内的话' });
    await step(id, 'record-agency-log', { version: 4, words: '已经送审', visible: true });
    const shown = await publicly('show', { number: number.toLowerCase(), code: code.toLowerCase() });
    expect(shown.body).toMatchObject({ number, left: 2, lines: [{ words: '已经送审' }], messages: [] });
    expect(JSON.stringify(shown.body)).not.toMatch(/对内的话|13900001234|欧阳测试|管家测试/u);
    const said = { number, code, requestId: randomUUID(), words: '什么时候能开工？' };
    expect((await publicly('send', said)).body.messages).toMatchObject([{ fromEnterprise: true, text: '什么时候能开工？' }]);
    expect((await publicly('send', said)).body.messages).toHaveLength(1);
    await desk.settle();
    expect(await desk.sql.row(`select count(*)::int n from notification.message where event = 'agencyMessageSent' and person_id = $1 and subject_id = $2`, [people.agent1, id])).toEqual({ n: 1 });
    const { page } = await card(id);
    expect([page?.butler?.includes('管家测试'), page?.messages.length]).toEqual([false, 1]);
    succeeds(await step(id, 'answer-agency-message', { version: page?.version, words: '下周一' }));
    expect((await publicly('show', { number, code })).body.messages).toMatchObject([{ fromEnterprise: true }, { fromEnterprise: false, text: '下周一', byName: '代办员甲' }]);
    expect(JSON.stringify(await desk.sql.rows(`select facts from platform.step where subject_kind = 'agencyPage' and subject_id = $1`, [id]))).not.toMatch(/开工|下周|管家/u);
  });

  it('answers a wrong number, a wrong code and a withdrawn code alike; a new code shuts the old one out', async () => {
    const { id, number, code } = await opened();
    const wrong = [await publicly('show', { number: 'DBXM-20261120-999999', code }), await publicly('show', { number, code: 'WRONGONE' })];
    for (const answer of wrong) failsWith(answer, 'agencyPageUnknown');
    failsWith(await step(id, 'open-agency-page', { version: 3 }), 'agencyPageTaken');
    const renewed = await step(id, 'renew-agency-code', { version: 1 });
    failsWith(await publicly('show', { number, code }), 'agencyPageUnknown');
    expect((await publicly('show', { number, code: String(renewed.body.code) })).status).toBe(200);
    failsWith(await step(id, 'withdraw-agency-code', { version: 1 }), 'changedMeanwhile');
    succeeds(await step(id, 'withdraw-agency-code', { version: 2 }), { status: 'closed' });
    failsWith(await publicly('show', { number, code: String(renewed.body.code) }), 'agencyPageUnknown');
    failsWith(await publicly('send', { number, code: String(renewed.body.code), requestId: randomUUID(), words: '在吗' }), 'agencyPageUnknown');
  });

  it('closes when the commission is withdrawn, and stays closed when it is taken up again', async () => {
    const { id, number, code } = await opened();
    succeeds(await step(id, 'withdraw-commission', { version: 3, words: '不办了' }), { status: 'withdrawn' });
    failsWith(await publicly('show', { number, code }), 'agencyPageUnknown');
    await desk.settle();
    expect((await card(id)).page?.status).toBe('closed');
    failsWith(await step(id, 'renew-agency-code', { version: 2 }), 'agencyPageEnded');
    succeeds(await step(id, 'resume-commission', { version: 4, words: '再办' }));
    failsWith(await publicly('show', { number, code }), 'agencyPageUnknown');
  });
});

describe('the weekly dispatch', () => {
  it('shows what is outstanding and what stands still; it is told once each time, and not on rest days', async () => {
    const id = await served();
    succeeds(await step(id, 'record-agency-log', { version: 3, words: '送审', nextStep: '等意见', holder: '规划科' }));
    const now = await week();
    expect(now.from).toBe('2026-11-16');
    expect(now.rows.find((row) => row.id === id)).toMatchObject({ left: 2, total: 2, lines: 4, flags: [], nextStep: '等意见', days: 0 });
    const flagged = async (): Promise<number> => (await desk.sql.row<{ n: number }>(`select count(*)::int n from platform.step where subject_kind = 'agencyProject' and subject_id = $1 and verb = 'flagAgencyProject'`, [id]))?.n ?? -1;
    await watch('2026-11-23T08:45');
    expect(await flagged()).toBe(0);
    await watch('2026-11-24T08:45');
    await desk.settle();
    expect(await flagged()).toBe(1);
    expect((await card(id)).flags).toEqual([expect.objectContaining({ flag: 'silent', since: '2026-11-20' })]);
    const told = (): Promise<unknown> => desk.sql.row(`select count(*)::int n, count(distinct person_id)::int people from notification.message where event = 'agencyProjectFlagged' and subject_id = $1`, [id]);
    expect(await told()).toEqual({ n: 2, people: 2 });
    await watch('2026-11-25T08:45');
    expect(await flagged()).toBe(1);
    expect((await week('&flag=silent')).rows.map((row) => row.id)).toContain(id);
    await watch('2026-11-27T08:45');
    expect((await card(id)).flags.map(({ flag }) => flag)).toEqual(['silent', 'unchanged']);
    expect(await flagged()).toBe(2);
    succeeds(await step(id, 'record-agency-log', { version: (await card(id)).version, words: '办结了', itemNo: 1, itemDone: true }));
    expect((await card(id)).flags).toEqual([]);
  });

  it('of a county is the county\'s; it prints and can be taken along', async () => {
    const [city, county] = [await served(), await served('agent381')];
    const rows = (await week('', 'agent381')).rows.map((row) => row.id);
    expect([rows.includes(county), rows.includes(city)]).toEqual([true, false]);
    expect((await get('/agency-dispatch/pdf')).text.slice(0, 5)).toBe('%PDF-');
    failsWith(await get('/agency-dispatch?flag=lazy'), 'invalidInput');
    failsWith(await get('/agency-dispatch', 'clerk1'), 'notPermitted');
  });
});
