import { randomUUID } from 'node:crypto';
import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, drawnName, ENTERPRISE, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

interface Trace { chainBrokenAt: number | null; steps: { verb: string }[] }
interface Item { no: number; itemCode: string | null; level: string; state: string; verbs: string[] }
interface Card { version: number; left: number; items: { no: number; words: string; done: boolean }[]; flags: { flag: string }[]; log: { source: string; label: string; words: string | null; caseNumber: string | null }[]; page: { status: string } | null }
interface Plan { plan: { version: number; edition: number; content: { tasks: { key: string; caseId?: number | null }[]; links: object[] } & Record<string, unknown>; laid: { endsOn: string; tasks: { key: string; state: string; startsOn: string; endsOn: string }[] }; warning: string | null; trace: Trace } }
interface Week { projects: number; outstanding: number; rows: { id: number; left: number; movedOn: string; flags: string[] }[] }
interface Board { running: number; investmentWan: number; late: number; columns: { stage: string; cards: { id: number; light: string; agentName: string | null }[] }[]; places: { running: number; returned: number; meanDays: number | null }[] }

let desk: Desk;
let id: number;
let number: string;
let preReview: string;
let section: { id: number; reviewer: string };
const people: Record<string, number> = {};
const cases: Record<string, GivenCase> = {};
const FIRM = { ...ENTERPRISE, name: '鞍山示例装备有限公司' };
beforeAll(async () => {
  desk = await Desk.open('2026-03-02T09:00');
  for (const row of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id order by p.id')) people[row.login] = row.id;
  for (const login of ['agent1', 'agent2', 'agent381']) succeeds(await post('/task-force/enlist-member', { post: 'agent', personId: people[login], capacity: 5, specialities: ['industrial'] }, 'agentlead1'));
});
afterAll(() => desk.close());

const post = async (path: string, body: object, login = 'agent1'): Promise<Answer> => (await desk.as(login)).post(path, body);
const show = async <T>(path: string, login = 'agent1'): Promise<T> => { const answer = await (await desk.as(login)).get(path); expect(answer.status).toBe(200); return answer.body as T; };
const card = (login = 'agent1'): Promise<Card> => show(`/agency-projects/${id}/tracking-card`, login);
const plan = async (): Promise<Plan['plan']> => (await show<Plan>(`/agency-plans/${id}`)).plan;
const items = async (login = 'agent1'): Promise<Item[]> => (await show<{ rows: Item[] }>(`/agency-projects/${id}/items`, login)).rows;
const itemOf = async (what: string): Promise<Item> => (await items()).find(({ itemCode, level }) => itemCode === what || (itemCode === null && level === what)) as Item;
const week = (): Promise<Week> => show('/agency-dispatch?limit=200', 'agentlead1');
const board = (): Promise<Board> => show('/agency-board', 'agentlead1');
const publicly = (verb: string, body: object): Promise<Answer> => desk.nobody().post(`/public/agency-pages/${verb}`, body);
/** A step of a subject in whatever version it stands. */
const step = async (path: string, verb: string, body: object = {}, login = 'agent1', seenBy = 'agent1'): Promise<Answer> => post(`/${path}/${verb}`, { version: (await show<{ version: number }>(`/${path}`, seenBy)).version, ...body }, login);
const project = (verb: string, body: object = {}, login = 'agent1'): Promise<Answer> => step(`agency-projects/${id}`, verb, body, login, 'agentlead1');

const OTHERS = [{ name: '临时用地批准', level: 'county', unitName: '海城市自然资源局', workingDays: 5 }, { name: '供水接入', level: 'outside', unitName: '市水务集团', workingDays: 5 }];
const REGISTRATION = { name: '年产五千吨铸件项目', ownerName: FIRM.name, ownerCode: FIRM.creditCode, kind: 'industrial', investmentWan: 12500, place: '铁西区', contactName: '欧阳测试', contactPhone: '13900001234', mode: 'agency', needs: '四月开工', targetOn: '2026-04-30', itemCodes: ['TZ-001', 'GH-002'], otherItems: OTHERS };

describe('an industrial project, taken by the hand from the first question to the last certificate', () => {
  it('is asked for at the counter, guided, advised and commissioned; it has an agent, a signed authorisation and a page of its own', async () => {
    const asked = await post('/agency-requests/record-agency-request', { channel: 'counter', ownerName: FIRM.name, projectName: REGISTRATION.name, contactName: '欧阳测试', contactPhone: '13900001234', needs: '想建厂，不知道先办什么' }, 'consult1');
    succeeds(asked, { status: 'waiting' });
    const request = `agency-requests/${String(asked.body.id)}`;
    succeeds(await step(request, 'guide-agency-request', {}, 'consult1'), { status: 'guided' });
    succeeds(await step(request, 'advise-agency-request', { words: '先备案，再办用地规划许可' }), { status: 'advised' });
    const made = await post('/agency-projects/accept-commission', { ...REGISTRATION, requestId: asked.body.id, requestVersion: 3 });
    succeeds(made, { status: 'registered' });
    [id, number] = [Number(made.body.id), (await show<{ number: string }>(`/agency-projects/${String(made.body.id)}`)).number];
    expect((await items()).map(({ itemCode, level, state }) => [itemCode, level, state])).toEqual([['TZ-001', 'city', 'todo'], ['GH-002', 'city', 'todo'], [null, 'county', 'todo'], [null, 'outside', 'todo']]);
    succeeds(await project('assign-agent', { agentId: people.agent1 }, 'agentlead1'));
    succeeds(await project('sign-authorisation', { signerName: '欧阳测试', fileId: await desk.given.upload('agent1', '委托书.png') }));
    const { materials } = await show<{ materials: { no: number }[] }>(`/agency-projects/${id}`);
    succeeds(await project('record-agency-materials', { taken: materials.map(({ no }) => ({ no, copies: 1, original: false })) }));
    succeeds(await project('start-agency-service'), { status: 'serving' });
    expect((await show<{ trace: Trace }>(`/${request}`)).trace.steps.map(({ verb }) => verb)).toEqual(['recordAgencyRequest', 'guideAgencyRequest', 'adviseAgencyRequest', 'commissionAgencyRequest']);
  });

  it('has a plan in the order that the catalogue demands; its target is moved with a reason', async () => {
    const { plan: suggested } = await show<{ plan: Plan['plan']['content'] }>(`/agency-plans/${id}/suggestion`);
    expect(suggested).toMatchObject({ targetOn: '2026-04-30', links: expect.arrayContaining([{ before: 'TZ-001', after: 'GH-002', lagDays: 0 }]) });
    const content = { ...suggested, tasks: suggested.tasks.map((task) => ({ ...task, caseId: undefined })) };
    succeeds(await post(`/agency-plans/${id}/draft-agency-plan`, { plan: content }), { version: 1 });
    const { laid } = await plan();
    const [first, second] = ['TZ-001', 'GH-002'].map((wanted) => laid.tasks.find(({ key }) => key === wanted));
    expect((second?.startsOn ?? '') >= (first?.endsOn ?? '9')).toBe(true);
    succeeds(await post(`/agency-plans/${id}/revise-agency-plan`, { version: 1, plan: { ...content, targetOn: laid.endsOn }, words: '企业订的设备提前到' }), { version: 2 });
    expect(await plan()).toMatchObject({ edition: 2, warning: null, content: { targetOn: laid.endsOn } });
  });

  it('has the next item looked at by its section before it can be applied for: an opinion, no case and no clock', async () => {
    const { materials } = await desk.given.item('GH-002');
    const asked = await post('/pre-reviews/request-pre-review', {
      itemCode: 'GH-002', applicant: FIRM, agencyItem: { projectId: id, no: (await itemOf('GH-002')).no }, lacking: ['项目还没有备案'], materials: [{ code: materials[0]?.code, files: [await desk.given.upload('agent1', '申请表.png')] }],
    });
    succeeds(asked, { status: 'waiting' });
    preReview = `pre-reviews/${String(asked.body.id)}`;
    succeeds(await step(preReview, 'give-pre-review-opinion', { outcome: 'revise', words: '备案以后再报。', materials: [{ code: materials[0]?.code, opinion: 'fits' }] }, 'dghsp-reviewer1', 'dghsp-reviewer1'), { status: 'opined' });
    expect([(await itemOf('GH-002')).state, await desk.sql.row('select count(*)::int n from casework.permit_case')]).toEqual(['todo', { n: 0 }]);
  });

  it('has its items received at the window: card and plan know it by themselves, and no order is set that is broken already', async () => {
    for (const item of ['TZ-001', 'GH-002']) {
      const registered = item === 'TZ-001' ? await desk.given.registeredCase({ item, applicant: FIRM }) : await carriedOver(item);
      succeeds(await project('link-item-case', { no: (await itemOf(item)).no, caseNumber: registered.number }));
      cases[item] = await desk.given.take(registered, 'clerk1', 'accept-application');
      await desk.settle();
      if (item === 'TZ-001') await desk.givenJoint.certify(registered.id);
    }
    section = (await desk.sql.row<typeof section>(`select c.unit_id id, a.login reviewer from casework.permit_case c join organisation.account a on a.person_id = c.assignee_id where c.id = $1`, [cases['GH-002']?.id])) ?? section;
    const { left, log, items: tracked } = await card();
    const lines = (item: string): string[] => log.filter(({ source, caseNumber }) => source === 'case' && caseNumber === cases[item]?.number).map(({ label }) => label).reverse();
    expect([left, lines('TZ-001'), lines('GH-002'), tracked.map(({ words }) => words)]).toEqual([3, ['接件', '受理', '准予许可', '制证'], ['接件', '受理', '分派'], ['2026-03-02 办结', `${cases['GH-002']?.number} 已受理`, '没有开始', '没有开始']]);
    const { content, laid } = await plan();
    expect(laid.tasks.map(({ key, state }) => [key, state]).slice(0, 2)).toEqual([['TZ-001', 'ended'], ['GH-002', 'running']]);
    const tasks = content.tasks.map((task) => ({ ...task, caseId: undefined }));
    failsWith(await post(`/agency-plans/${id}/revise-agency-plan`, { version: 2, plan: { ...content, tasks, links: [...content.links, { before: tasks.at(-1)?.key, after: 'GH-002', lagDays: 0 }] }, words: '先接水' }), 'planLinkTooLate');
  });

  it('has one item done by the county, which closes it with evidence, and one asked after at a company outside', async () => {
    const [{ no }, { no: water }] = [await itemOf('county'), await itemOf('outside')];
    const { counties } = await show<{ counties: { unitId: number; name: string }[] }>(`/agency-projects/${id}/items`);
    const to = (name: string): Promise<Answer> => post('/county-transfers/hand-over-to-county', { projectId: id, no, toUnitId: counties.find((one) => one.name === name)?.unitId, workingDays: 3, words: '企业四月开工' });
    const wrong = await to('台安县');
    succeeds(await post(`/county-transfers/${String(wrong.body.id)}/recall-county-transfer`, { version: 1, words: '地在海城' }), { status: 'recalled' });
    await desk.at('2026-03-03T09:00');
    const given = await to('海城市');
    succeeds(given, { status: 'handed' });
    const there = `county-transfers/${String(given.body.id)}`;
    succeeds(await step(there, 'receive-county-transfer', {}, 'clerk381', 'clerk381'), { status: 'received' });
    await desk.at('2026-03-04T15:00');
    succeeds(await step(there, 'complete-county-transfer', { words: '已经批准', fileIds: [await desk.given.upload('agent381', '批复.png')] }, 'agent381', 'agent381'), { status: 'done' });
    expect([(await itemOf('county')).state, (await week()).rows.find((row) => row.id === id)?.movedOn]).toEqual(['toCloseOut', '2026-03-04']);
    succeeds(await step(there, 'close-out-county-transfer'), { status: 'closedOut' });
    succeeds(await project('track-outside-item', { no: water, onDate: '2026-03-03', state: 'filed', words: '交了用水申请' }));
    const { left, items: tracked, log } = await card();
    expect([left, tracked.map(({ done }) => done), log.filter(({ source }) => source === 'transfer').map(({ label, words }) => [label, words]).reverse()]).toEqual([2, [true, false, true, false], [
      ['转办县区', '企业四月开工'], ['收回转办', '地在海城'], ['转办县区', '企业四月开工'], ['出具回执', null], ['报送结果', '已经批准'], ['转办销号', null],
    ]]);
  });

  it('is followed by the enterprise on its own page, which knows nothing of what is said inside', async () => {
    const opened = await project('open-agency-page', { butlerName: '管家测试' });
    succeeds(opened, { status: 'open' });
    const by = { number, code: String(opened.body.code) };
    succeeds(await project('record-agency-log', { words: '跟科室谈了三次', nextStep: '等许可证', holder: '审批科' }));
    succeeds(await project('record-agency-log', { words: '用地规划许可已经受理', itemNo: (await itemOf('GH-002')).no, visible: true }));
    succeeds(await publicly('send', { ...by, requestId: randomUUID(), words: '能赶上四月吗？' }), { left: 2 });
    succeeds(await post(`/agency-projects/${id}/answer-agency-message`, { version: 2, words: '正在催' }));
    const { body } = await publicly('show', by);
    expect(body).toMatchObject({ left: 2, lines: [{ words: '用地规划许可已经受理' }], messages: [{ fromEnterprise: true }, { fromEnterprise: false, text: '正在催' }] });
    expect(JSON.stringify(body)).not.toMatch(/谈了三次|13900001234/u);
  });

  it('stands still at a section: flagged, reminded, reported and interviewed; the lost target is told', async () => {
    await desk.at('2026-03-16T09:00');
    await desk.get(ScheduleKeeper).run('watch-agency-projects', new Date('2026-03-16T00:45:00.000Z'));
    await desk.get(ScheduleKeeper).run('watch-plan-targets', new Date('2026-03-16T00:20:00.000Z'));
    expect((await card()).flags.map(({ flag }) => flag)).toEqual(['silent', 'unchanged']);
    expect((await week()).rows.find((row) => row.id === id)).toMatchObject({ left: 2, flags: ['silent', 'unchanged'] });
    expect((await plan()).warning).toContain('卡在“建设用地规划许可证核发”');
    const begun = await post('/agency-reminders/remind-slow-unit', { projectId: id, itemNo: (await itemOf('GH-002')).no, unitId: section.id, words: '受理两周没有动', days: 1 });
    succeeds(begun, { status: 'open' });
    const reminder = `agency-reminders/${String(begun.body.id)}`;
    expect((await show<{ rows: { id: number }[] }>('/agency-reminders?mine=yes', section.reviewer)).rows.map((row) => row.id)).toEqual([begun.body.id]);
    await desk.at('2026-03-18T09:00');
    succeeds(await step(reminder, 'report-slow-unit', { words: '催办没有答复', days: 1 }));
    await desk.at('2026-03-20T09:00');
    succeeds(await step(reminder, 'interview-slow-unit', { words: '限两日内办结', days: 2, heldOn: '2026-03-20', withWhom: '科长' }, 'forcehead1'));
    await desk.givenJoint.certify(Number(cases['GH-002']?.id));
    succeeds(await step(reminder, 'answer-agency-reminder', { words: '已经发证' }, section.reviewer, section.reviewer), { status: 'answered' });
    succeeds(await step(reminder, 'settle-agency-reminder', { words: '看到许可证' }), { status: 'settled' });
    const { grades, trace } = await show<{ grades: { grade: string; late: boolean }[]; trace: Trace }>(`/${reminder}`);
    expect([grades.map(({ grade, late }) => [grade, late]), trace.chainBrokenAt]).toEqual([[['reminder', true], ['report', true], ['interview', false]], null]);
    expect((await card()).left).toBe(1);
  });

  it('has one problem solved by a joint meeting and one decided above', async () => {
    const general = await problem('用地红线与规划不一致', '两张图差三十平方米');
    succeeds(await step(general, 'coordinate-agency-problem', { words: '当面核图' }));
    succeeds(await step(general, 'call-departments', { words: '带图来', unitIds: [section.id], others: ['市水务集团'], place: '三楼会议室', startsAt: '2026-03-23T09:30:00+08:00', days: 1 }));
    succeeds(await post(`/${general}/check-in-to-problem`, { whoCame: '科长', words: '以规划图为准' }, section.reviewer));
    await desk.at('2026-03-23T10:00');
    const { meetings } = await show<{ meetings: { id: number }[] }>(`/${general}`);
    const meeting = `meetings/${String(meetings[0]?.id)}`;
    succeeds(await step(meeting, 'record-minutes', { text: '以规划图为准，当天改图' }));
    failsWith(await step(meeting, 'close-meeting', { outcome: '一致同意' }), 'meetingWithoutAttendees');
    const { attendees } = await show<{ attendees: { id: number; unitName: string }[] }>(`/${meeting}`);
    succeeds(await post(`/${meeting}/sign-in-to-meeting`, { attendeeId: attendees.find(({ unitName }) => unitName === '市水务集团')?.id }));
    succeeds(await step(meeting, 'close-meeting', { outcome: '一致同意' }), { status: 'closed' });
    succeeds(await step(general, 'solve-agency-problem', { words: '图已经一致' }), { status: 'solved' });
    succeeds(await step(general, 'close-agency-problem', { words: '企业认可' }), { status: 'closed' });

    const complex = await problem('园区排水口未定', '要跨区协调');
    succeeds(await step(complex, 'report-agency-problem', { words: '请市里定', reason: '不在本局权限内', days: 3 }), { status: 'reported' });
    succeeds(await step(complex, 'decide-agency-problem', { words: '排入东侧管网', decidedBy: '市政府专题会议', days: 5 }, 'forcehead1'), { status: 'decided' });
    succeeds(await step(complex, 'follow-agency-problem', { words: '水务集团已经放样' }));
    succeeds(await step(complex, 'solve-agency-problem', { words: '管网接通' }), { status: 'solved' });
    succeeds(await step(complex, 'close-agency-problem', { words: '企业认可' }), { status: 'closed' });
    expect((await show<{ rows: { natureLabel: string; statusLabel: string }[] }>(`/agency-problems?projectId=${id}`, 'bureau1')).rows.map(({ natureLabel, statusLabel }) => `${natureLabel}${statusLabel}`).sort()).toEqual(['一般问题已销号', '复杂问题已销号']);
  });

  it('loses its agent and then its consent, and goes on under a new one from where it stood', async () => {
    const { members } = await show<{ members: { id: number; version: number; personId: number | null }[] }>('/task-force', 'agentlead1');
    const leaving = members.find(({ personId }) => personId === people.agent1);
    const release = (): Promise<Answer> => post(`/task-force/${String(leaving?.id)}/release-member`, { version: leaving?.version }, 'agentlead1');
    failsWith(await release(), 'forceMemberLoaded', { count: 1 });
    succeeds(await project('hand-over-project', { agentId: people.agent2, words: '调离，只差供水' }, 'agentlead1'));
    succeeds(await release(), { status: 'left' });
    failsWith(await project('hand-over-project', { agentId: people.agent1, words: '又回来' }, 'agentlead1'), 'agentUnknown');

    succeeds(await project('withdraw-commission', { words: '董事会不同意代办' }, 'agent2'), { status: 'withdrawn' });
    await desk.settle();
    expect([(await card()).page?.status, (await week()).rows.some((row) => row.id === id), (await board()).running]).toEqual(['closed', false, 0]);
    failsWith(await post(`/agency-plans/${id}/record-plan-progress`, { version: (await plan()).version, key: 'QT-4', startedOn: '2026-03-23', words: '想接着办' }, 'agent2'), 'planProjectOver');
    failsWith(await post('/agency-problems/record-agency-problem', { projectId: id, title: '还有问题', words: '但是委托撤回了' }, 'agent2'), 'agencyProjectNotRunning');
    succeeds(await project('resume-commission', { words: '董事会同意了' }, 'agent2'), { status: 'registered' });
    failsWith(await project('start-agency-service', {}, 'agent2'), 'agencyNotReady');
    succeeds(await project('sign-authorisation', { signerName: '欧阳测试', fileId: await desk.given.upload('agent2', '委托书.png') }, 'agent2'));
    succeeds(await project('start-agency-service', {}, 'agent2'), { status: 'serving' });
    expect([(await card()).left, (await itemOf('county')).state]).toEqual([1, 'done']);
  });

  it('is on the dispatch until nothing is outstanding; then its results go back and it is closed', async () => {
    expect((await week()).rows.find((row) => row.id === id)?.left).toBe(1);
    expect((await board()).columns.flatMap(({ stage, cards }) => cards.map((one) => [stage, one.id, one.agentName]))).toEqual([['service', id, '代办员乙']]);
    succeeds(await project('track-outside-item', { no: (await itemOf('outside')).no, onDate: '2026-03-23', state: 'done', words: '通水', fileId: await desk.given.upload('agent2', '通水单.png') }, 'agent2'));
    const issuer = await desk.as('issuer1');
    for (const { id: caseId } of Object.values(cases)) await desk.givenJoint.step(issuer, caseId, 'issue-result', { way: 'handOver', collector: { name: FIRM.legalRepresentative, residentId: '210303199002289828', isAgent: false }, signature: drawnName() });
    await desk.settle();
    expect([(await card()).left, (await items()).map(({ state }) => state), (await week()).outstanding]).toEqual([0, ['done', 'done', 'done', 'done'], 0]);
    failsWith(await project('return-agency-results', { way: 'inPerson', words: '备案证明' }, 'agent2'), 'agencyResultsToReturn');
    for (const level of ['county', 'outside']) succeeds(await project('record-item-result', { no: (await itemOf(level)).no, way: 'inPerson', onDate: '2026-03-23', toWhom: '企业前台' }, 'agent2'));
    succeeds(await project('return-agency-results', { way: 'inPerson', words: '备案证明、用地规划许可证各一份' }, 'agent2'), { status: 'returned' });
    const { places } = await board();
    expect(places.map(({ returned, meanDays }) => [returned, meanDays])).toEqual([[1, 21]]);
    succeeds(await project('close-agency-project', { words: '材料移交完' }, 'agentlead1'), { status: 'closed' });
    expect([(await week()).projects, (await board()).running]).toEqual([0, 0]);
  });

  it('has a trace that tells all of it and holds, with no word of anybody in it', async () => {
    const { trace } = await show<{ trace: Trace }>(`/agency-projects/${id}`);
    expect([trace.chainBrokenAt, trace.steps[0]?.verb, trace.steps.at(-1)?.verb]).toEqual([null, 'acceptCommission', 'closeAgencyProject']);
    expect((await plan()).trace.chainBrokenAt).toBeNull();
    for (const { id: caseId } of Object.values(cases)) expect(await show(`/cases/${caseId}/timeline`, 'clerk1')).toMatchObject({ chainIntact: true });
    const facts = await desk.sql.rows<{ facts: object }>(`select facts from platform.step where subject_kind like 'agency%' or subject_kind = 'countyTransfer' order by subject_kind, subject_id, seq`);
    expect(JSON.stringify(facts)).not.toMatch(/欧阳|13900001234|董事会|规划图|四月开工|两周没有动/u);
  });
});

/** What was pre-reviewed becomes the case, with its files. */
async function carriedOver(item: string): Promise<GivenCase> {
  const born = await step(preReview, 'carry-over-pre-review', await desk.given.reception({ item, applicant: FIRM }), 'clerk1', 'clerk1');
  succeeds(born, { status: 'registered' });
  return born.body as unknown as GivenCase;
}
async function problem(title: string, words: string): Promise<string> {
  const made = await post('/agency-problems/record-agency-problem', { projectId: id, title, words });
  succeeds(made, { status: 'recorded' });
  return `agency-problems/${String(made.body.id)}`;
}
