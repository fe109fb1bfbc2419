import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Task { key: string; name: string; stage: string | null; days: number; notBefore: string | null; holder: string; caseId?: number | null }
interface Content { startOn: string; targetOn: string | null; stagesInOrder: boolean; stages: object[]; tasks: Task[]; links: { before: string; after: string; lagDays: number }[]; materials: object[] }
interface Laid { endsOn: string; criticalPath: string[]; target: { reachable: boolean; spareDays: number } | null; tasks: { key: string; startsOn: string; endsOn: string; floatDays: number | null; floatUntilOn: string | null; critical: boolean; plannedEndOn: string | null; endSlip: number; state: string; startedOn: string | null; endedOn: string | null; note: string | null }[] }
interface Shown { today: string; verbs: string[]; plan: { version: number; edition: number; content: Content; laid: Laid; warning: string | null; editions: { no: number; reason: string | null; madeByName: string }[]; trace: { chainBrokenAt: number | null; steps: { verb: string }[] } } | null }
let desk: Desk;
const people: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (const { id, login } of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id')) people[login] = id;
  succeeds(await post('/task-force/enlist-member', { post: 'agent', personId: people.agent1, capacity: 9 }, 'agentlead1'));
});
afterAll(() => desk.close());

const post = async (path: string, body: object, login = 'agent1'): Promise<Answer> => (await desk.as(login)).post(path, body);
const get = async (path: string, login = 'agent1'): Promise<Answer> => (await desk.as(login)).get(path);
const REGISTRATION = { name: '年产五千吨铸件项目', ownerName: '鞍山示例装备有限公司', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 12500, contactName: '欧阳测试', contactPhone: '13900001234', mode: 'agency', needs: '春节前开工', targetOn: '2027-03-01', itemCodes: ['SP-001'], otherItems: [{ name: '供水接入', level: 'outside', unitName: '市水务集团' }] };
async function project(login = 'agent1', over: object = {}): Promise<number> {
  const answer = await post('/agency-projects/accept-commission', { ...REGISTRATION, ...over }, login);
  succeeds(answer, { status: 'registered' });
  return Number(answer.body.id);
}
const task = (key: string, days: number, over: Partial<Task> = {}): Task => ({ key, name: `事项${key}`, stage: null, days, notBefore: null, holder: '某科', ...over });
const content = (over: Partial<Content> = {}): Content => ({ startOn: '2026-11-20', targetOn: '2026-12-04', stagesInOrder: false, stages: [], tasks: [task('A', 5), task('B', 2), task('C', 3)], links: [{ before: 'A', after: 'C', lagDays: 0 }], materials: [], ...over });
const draft = (id: number, plan: object = content(), login = 'agent1'): Promise<Answer> => post(`/agency-plans/${id}/draft-agency-plan`, { plan }, login);
const revise = (id: number, version: number, plan: object, words = '企业要求提前', login = 'agent1'): Promise<Answer> => post(`/agency-plans/${id}/revise-agency-plan`, { version, plan, words }, login);
const progress = (id: number, version: number, key: string, over: object = {}): Promise<Answer> => post(`/agency-plans/${id}/record-plan-progress`, { version, key, words: '窗口回执', ...over });
const preview = (id: number, plan: object): Promise<Answer> => post(`/agency-plans/${id}/preview-agency-plan`, { plan });
const show = async (id: number, login = 'agent1'): Promise<Shown> => (await get(`/agency-plans/${id}`, login)).body as unknown as Shown;
async function planned(plan: object = content()): Promise<number> {
  const id = await project();
  succeeds(await draft(id, plan), { status: 'standing', version: 1 });
  return id;
}

describe('the plan of an agency project', () => {
  it('is suggested from the registration, drafted once, and laid with its critical path', async () => {
    const id = await project();
    expect(await show(id)).toMatchObject({ plan: null, verbs: ['draftAgencyPlan'] });
    const suggested = (await get(`/agency-plans/${id}/suggestion`)).body as unknown as { plan: Content; notes: string[] };
    expect(suggested.plan).toMatchObject({ startOn: '2026-11-20', targetOn: '2027-03-01', tasks: [{ key: 'SP-001' }, { key: 'QT-2', name: '供水接入', days: 1 }] });
    expect(suggested.notes).toEqual(['“供水接入”没有写承诺工作日，先按 1 天排。']);
    const taken = suggested.plan.tasks.map(({ caseId, ...one }) => { expect(caseId).toBeNull(); return one; });
    succeeds(await draft(id, { ...suggested.plan, tasks: taken }), { status: 'standing', version: 1 });
    failsWith(await draft(id), 'planExists');
    const shown = await show(id);
    expect(shown.plan).toMatchObject({ edition: 1, warning: null, laid: { criticalPath: ['SP-001'], target: { reachable: true } } });
    expect(shown.verbs).toEqual(['reviseAgencyPlan', 'recordPlanProgress']);
  });

  it('is previewed without a trace', async () => {
    const id = await planned();
    const shown = (await preview(id, content({ tasks: [task('A', 9), task('B', 2), task('C', 3)] }))).body as unknown as { laid: Laid; warning: string; changes: { text: string }[] };
    expect(shown.laid.tasks.map(({ key, endsOn, floatDays, floatUntilOn }) => [key, endsOn, floatDays, floatUntilOn])).toEqual([['A', '2026-12-03', 0, '2026-12-03'], ['B', '2026-11-24', 10, '2026-12-08'], ['C', '2026-12-08', 0, '2026-12-08']]);
    expect(shown.warning).toBe('目标日 2026-12-04 赶不上：预计 2026-12-08 全部办结，晚 2 个工作日。卡在“事项A”。');
    expect(shown.changes.map(({ text }) => text)).toEqual(['“事项A”：时长由 5 改为 9 个工作日', '预计全部办结由 2026-12-02 变为 2026-12-08，推后 4 个工作日']);
    expect((await show(id)).plan).toMatchObject({ version: 1, edition: 1 });
  });

  it('keeps every edition with its reason, and tells what became different', async () => {
    const id = await planned();
    failsWith(await revise(id, 1, content()), 'planUnchanged');
    failsWith(await revise(id, 1, content({ targetOn: '2026-12-11' }), ' '), 'invalidInput');
    succeeds(await revise(id, 1, content({ targetOn: '2026-12-11' })), { version: 2 });
    const { plan } = await show(id);
    expect(plan?.editions).toMatchObject([{ no: 2, reason: '企业要求提前', madeByName: '代办员甲' }, { no: 1, reason: null }]);
    expect(plan?.trace).toMatchObject({ chainBrokenAt: null, steps: [{ verb: 'draftAgencyPlan' }, { verb: 'reviseAgencyPlan' }] });
    expect((await get(`/agency-plans/${id}/differences?from=1&to=2`)).body).toEqual({ from: 1, to: 2, changes: [{ key: null, text: '目标日由 2026-12-04 改为 2026-12-11' }] });
    failsWith(await get(`/agency-plans/${id}/differences?from=1&to=9`), 'planEditionUnknown', { no: 9 });
    const facts = await desk.sql.rows(`select facts from platform.step where subject_kind = 'agencyPlan' and subject_id = $1`, [id]);
    expect(JSON.stringify(facts)).not.toMatch(/事项|提前/u);
  });

  it('edited by two tells the second what the first changed, and loses nothing over progress that came meanwhile', async () => {
    const id = await planned();
    succeeds(await progress(id, 1, 'A', { startedOn: '2026-11-20' }), { version: 2 });
    succeeds(await revise(id, 1, content({ targetOn: null }), '目标未定', 'agentlead1'), { version: 3 });
    const second = await revise(id, 2, content({ targetOn: '2026-12-18' }));
    failsWith(second, 'planChangedMeanwhile', { byName: '市级代办长', edition: 2, version: 3, changes: '目标日由 2026-12-04 改为 未定' });
    succeeds(await revise(id, 3, content({ targetOn: '2026-12-18' })), { version: 4 });
    failsWith(await revise(id, 9, content()), 'changedMeanwhile');
    const both = await Promise.all([revise(id, 4, content({ targetOn: '2026-12-21' })), revise(id, 4, content({ targetOn: '2026-12-22' }), '另一个人', 'agentlead1')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('refuses a target in the past, a circle by its names, and what leads nowhere', async () => {
    const id = await project();
    failsWith(await draft(id, content({ targetOn: '2026-11-19' })), 'planTargetPast');
    failsWith(await draft(id, content({ startOn: '2026-12-07' })), 'planTargetBeforeStart');
    failsWith(await draft(id, content({ links: [{ before: 'A', after: 'C', lagDays: 0 }, { before: 'C', after: 'A', lagDays: 0 }] })), 'planCircular', { chain: '事项C → 事项A → 事项C' });
    failsWith(await draft(id, content({ links: [{ before: 'A', after: 'X', lagDays: 0 }] })), 'planTaskUnknown');
    failsWith(await draft(id, content({ tasks: [task('A', 1), task('A', 2)], links: [] })), 'planTaskTwice');
    failsWith(await draft(id, content({ tasks: [task('A', 1, { stage: 'S1' })], links: [] })), 'planStageUnknown');
    for (const bad of [{ tasks: [] }, { tasks: [task('A', -1)] }, { tasks: [task('A', 1000)] }, { startOn: '2026-02-30' }, { links: [{ before: 'A', after: 'C', lagDays: -1 }] }]) failsWith(await draft(id, { ...content(), ...bad }), 'invalidInput');
    failsWith(await draft(id, content(), 'consult1'), 'notPermitted');
    expect((await show(id)).plan).toBeNull();
  });

  it('is held against what happens, by hand with a note', async () => {
    const id = await planned();
    failsWith(await progress(id, 1, 'X'), 'planTaskUnknown');
    failsWith(await progress(id, 1, 'A', { startedOn: '2026-11-23' }), 'planProgressFuture', { today: '2026-11-20' });
    failsWith(await progress(id, 1, 'A', { startedOn: '2026-11-20', endedOn: '2026-11-19' }), 'planProgressOrder');
    failsWith(await progress(id, 2, 'A', { startedOn: '2026-11-20' }), 'changedMeanwhile');
    succeeds(await progress(id, 1, 'A', { startedOn: '2026-11-18', endedOn: '2026-11-20' }), { version: 2 });
    const { laid } = (await show(id)).plan ?? { laid: null };
    expect(laid?.tasks[0]).toMatchObject({ state: 'ended', floatDays: null, plannedEndOn: '2026-11-27', endSlip: -5, note: '2026-11-20 代办员甲：窗口回执' });
    failsWith(await revise(id, 2, content({ tasks: [task('B', 2), task('C', 3)], links: [] })), 'planTaskBegun', { name: '事项A' });
    succeeds(await progress(id, 2, 'A', { words: '登错了' }), { version: 3 });
    expect((await show(id)).plan?.laid.tasks[0]).toMatchObject({ state: 'waiting', endSlip: 0 });
  });

  it('knows by itself what a linked case and a department outside came to, until somebody says otherwise', async () => {
    const id = await project();
    const [{ plan }, accepted] = [(await get(`/agency-plans/${id}/suggestion`)).body as unknown as { plan: Content }, await desk.given.acceptedCase()];
    succeeds(await draft(id, { ...plan, tasks: plan.tasks.map(({ caseId, ...one }) => { expect(caseId).toBeNull(); return one; }) }));
    const tasks = async (): Promise<Laid['tasks']> => (await show(id)).plan?.laid.tasks ?? [];
    expect((await tasks()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    succeeds(await post(`/agency-projects/${id}/link-item-case`, { version: 1, no: 1, caseNumber: accepted.number }));
    succeeds(await post(`/agency-projects/${id}/track-outside-item`, { version: 2, no: 2, onDate: '2026-11-20', state: 'running', words: '窗口说在审' }));
    expect(await tasks()).toMatchObject([{ state: 'running', startedOn: '2026-11-20', endedOn: null, note: `2026-11-20 办件 ${accepted.number}` }, { state: 'running', note: '2026-11-20 外部事项的进展' }]);
    await desk.sql.rows(`update casework.permit_case set status = 'granted', decided_on = '2026-11-20' where id = $1`, [accepted.id]);
    expect((await tasks())[0]).toMatchObject({ state: 'ended', endedOn: '2026-11-20' });
    succeeds(await progress(id, 1, 'SP-001', { startedOn: '2026-11-19', endedOn: '2026-11-20' }), { version: 2 });
    expect((await tasks())[0]).toMatchObject({ startedOn: '2026-11-19', note: '2026-11-20 代办员甲：窗口回执' });
  });

  it('of a county is not there for another, and stands still once the commission is withdrawn', async () => {
    const id = await planned();
    failsWith(await get(`/agency-plans/${id}`, 'agent381'), 'notFound');
    failsWith(await revise(id, 1, content({ targetOn: null }), '理由', 'agent381'), 'notFound');
    succeeds(await post(`/agency-projects/${id}/withdraw-commission`, { version: 1, words: '企业自己办' }));
    failsWith(await revise(id, 1, content({ targetOn: null })), 'planProjectOver');
    expect((await show(id)).verbs).toEqual([]);
    succeeds(await post(`/agency-projects/${id}/resume-commission`, { version: 2, words: '又来委托' }));
    succeeds(await revise(id, 1, content({ targetOn: null })), { version: 2 });
  });
});

describe('a target that cannot be met any more', () => {
  const watch = (at: string): Promise<string> => desk.get(ScheduleKeeper).run('watch-plan-targets', new Date(at));
  const told = (login: string, id: number): Promise<{ facts: Record<string, unknown> }[]> => desk.sql.rows(`select m.facts from notification.message m where m.person_id = $1 and m.event = 'planTargetLost' and m.subject_id = $2 order by m.id`, [people[login], id]);

  it('is noted once a day, told to the agent and the lead agent with what holds it up, and anew when it gets worse', async () => {
    const id = await planned(content({ targetOn: '2026-12-03' }));
    succeeds(await post(`/agency-projects/${id}/assign-agent`, { version: 1, agentId: people.agent1 }, 'agentlead1'));
    await desk.at('2026-11-23T08:20');
    await watch('2026-11-23T00:20:00.000Z');
    expect((await show(id)).plan?.version).toBe(1);
    succeeds(await progress(id, 1, 'A', { startedOn: '2026-11-20' }), { version: 2 });
    await desk.at('2026-12-01T08:20');
    await watch('2026-12-01T00:20:00.000Z');
    await watch('2026-12-01T00:20:00.000Z');
    await desk.settle();
    const { plan } = await show(id);
    expect([plan?.version, plan?.warning]).toEqual([3, '目标日 2026-12-03 赶不上：预计 2026-12-04 全部办结，晚 1 个工作日。卡在“事项A”。']);
    expect((await told('agent1', id)).map(({ facts }) => facts)).toMatchObject([{ itemName: '事项A', dueOn: '2026-12-03', onDate: '2026-12-04', count: 1 }]);
    expect(await told('agentlead1', id)).toHaveLength(1);
    expect(await told('agent2', id)).toEqual([]);
    await desk.at('2026-12-02T08:20');
    await watch('2026-12-02T00:20:00.000Z');
    await desk.settle();
    expect((await told('agent1', id)).map(({ facts }) => facts.count)).toEqual([1, 2]);
    succeeds(await revise(id, 4, content({ targetOn: '2026-12-18' }), '市水务停工'), { version: 5 });
    await desk.at('2026-12-03T08:20');
    await watch('2026-12-03T00:20:00.000Z');
    await desk.settle();
    expect([(await show(id)).plan?.warning, (await told('agent1', id)).length]).toEqual([null, 2]);
    await desk.at('2026-11-20T10:30');
  });
});
