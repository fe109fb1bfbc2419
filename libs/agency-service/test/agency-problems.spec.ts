import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Reminder { version: number; status: string; grade: string; dueOn: string; early: boolean; verbs: string[]; light: { kind: string } | null; grades: { grade: string; dueOn: string; early: boolean; words: string; withWhom: string | null; answeredOn: string | null; late: boolean }[]; trace: { chainBrokenAt: number | null; steps: { verb: string }[] } }
let desk: Desk;
let planning: number;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  planning = (await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'D-WSJS'`))?.id ?? 0;
});
afterAll(() => desk.close());

const post = async (path: string, body: object, login = 'agent1', headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(path, body, headers);
const get = async (path: string, login = 'agent1'): Promise<Answer> => (await desk.as(login)).get(path);
const REGISTRATION = { name: '年产五千吨铸件项目', ownerName: '鞍山示例装备有限公司', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 12500.5, place: '铁西区', contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance', needs: '春节前开工', itemCodes: ['SP-001'], otherItems: [{ name: '水土保持方案', level: 'outside', unitName: '市水利局', workingDays: 7 }] };
let projects = 0;
async function project(over: object = {}, login = 'agent1'): Promise<number> {
  const answer = await post('/agency-projects/accept-commission', { ...REGISTRATION, name: `项目${(projects += 1)}`, ...over }, login);
  succeeds(answer, { status: 'registered' });
  return Number(answer.body.id);
}
const told = (fact: string): Promise<{ login: string }[]> => desk.sql.rows(`select a.login from notification.message m join organisation.account a on a.person_id = m.person_id where m.event = $1 order by 1`, [fact]);

describe('a slow item', () => {
  const remind = (projectId: number, over: object = {}, login = 'agent1'): Promise<Answer> => post('/agency-reminders/remind-slow-unit', { projectId, itemNo: 1, unitId: planning, words: '审核十天没有动 <b>=1+1</b>', days: 3, ...over }, login);
  const step = (id: number, verb: string, version: number, body: object = {}, login = 'agent1'): Promise<Answer> => post(`/agency-reminders/${id}/${verb}`, { version, words: '请抓紧', ...body }, login);
  const show = async (id: number, login = 'agent1'): Promise<Reminder> => (await get(`/agency-reminders/${id}`, login)).body as unknown as Reminder;
  const begun = async (projectId: number, over: object = {}): Promise<number> => {
    const answer = await remind(projectId, over);
    succeeds(answer, { status: 'open', version: 1 });
    return Number(answer.body.id);
  };

  it('goes from the reminder over the report to the interview, is answered and settled', async () => {
    const id = await begun(await project());
    expect(await show(id)).toMatchObject({ grade: 'reminder', dueOn: '2026-11-25', early: true, light: { kind: 'ok' } });
    failsWith(await step(id, 'report-slow-unit', 1, { days: 2 }), 'reminderNotDue', { on: '2026-11-25' });
    failsWith(await step(id, 'interview-slow-unit', 1, { days: 2, heldOn: '2026-11-20', withWhom: '科长' }, 'forcehead1'), 'reminderGradeWrong');
    await desk.at('2026-11-26T09:00');
    expect((await show(id)).light).toMatchObject({ kind: 'over' });
    expect(((await get('/agency-reminders?state=overdue')).body.rows as { id: number }[]).map((row) => row.id)).toContain(id);
    succeeds(await step(id, 'report-slow-unit', 1, { days: 2 }), { status: 'open', version: 2 });
    failsWith(await step(id, 'report-slow-unit', 2, { days: 2, earlyReason: '再报一次' }), 'reminderGradeWrong');
    await desk.at('2026-12-01T09:00');
    failsWith(await step(id, 'interview-slow-unit', 2, { days: 2, heldOn: '2026-12-02', withWhom: '科长' }, 'forcehead1'), 'interviewDayWrong');
    failsWith(await step(id, 'interview-slow-unit', 2, { days: 2, heldOn: '2026-12-01', withWhom: '科长' }, 'agent1'), 'notPermitted');
    succeeds(await step(id, 'interview-slow-unit', 2, { days: 2, heldOn: '2026-12-01', withWhom: '科长、审核员' }, 'forcehead1'), { version: 3 });
    succeeds(await step(id, 'answer-agency-reminder', 3, { words: '明天办完' }, 'reviewer1'), { status: 'answered' });
    succeeds(await step(id, 'settle-agency-reminder', 4), { status: 'settled' });
    const done = await show(id);
    expect(done.grades.map(({ grade, early, late, withWhom }) => [grade, early, late, withWhom])).toEqual([['reminder', false, true, null], ['report', false, true, null], ['interview', false, false, '科长、审核员']]);
    expect([done.trace.chainBrokenAt, done.verbs, done.trace.steps.length, done.grades[0]?.words]).toEqual([null, [], 5, '审核十天没有动 <b>=1+1</b>']);
    expect(JSON.stringify(await desk.sql.rows(`select facts from platform.step where subject_kind = 'agencyReminder' and subject_id = $1`, [id]))).not.toMatch(/抓紧|十天/u);
  });

  it('goes up earlier only with a reason; an answer that is not enough goes back', async () => {
    const id = await begun(await project());
    succeeds(await step(id, 'answer-agency-reminder', 1, { words: '在研究' }, 'head1'), { status: 'answered', version: 2 });
    expect(await show(id, 'reviewer1')).toMatchObject({ status: 'answered', verbs: [] });
    succeeds(await step(id, 'return-reminder-answer', 2, { days: 1 }), { status: 'open', version: 3 });
    expect((await show(id)).grades[0]).toMatchObject({ answeredOn: null });
    failsWith(await step(id, 'report-slow-unit', 3, { days: 2 }), 'reminderNotDue');
    succeeds(await step(id, 'report-slow-unit', 3, { days: 2, earlyReason: '企业停工待料' }), { version: 4 });
    expect((await show(id)).grades.at(-1)).toMatchObject({ grade: 'report', early: true, words: '请抓紧\n提前的理由：企业停工待料' });
    failsWith(await step(id, 'settle-agency-reminder', 1), 'changedMeanwhile');
  });

  it('is reminded of once, while the project runs, at a unit that is there', async () => {
    const running = await project();
    const id = await begun(running);
    failsWith(await remind(running), 'agencyReminderOpen');
    failsWith(await remind(running, { itemNo: 99 }), 'agencyItemUnknown');
    failsWith(await remind(running, { itemNo: 2, unitId: undefined }), 'agencyUnitMissing');
    failsWith(await remind(running, { itemNo: 2, unitId: 999_999 }), 'unitUnknown');
    for (const bad of [{ days: 0 }, { days: 61 }, { words: ' ' }, { itemNo: 'x' }]) failsWith(await remind(running, bad), 'invalidInput');
    failsWith(await remind(running, {}, 'reviewer1'), 'notPermitted');
    succeeds(await step(id, 'settle-agency-reminder', 1));
    await begun(running);
    const ended = await project();
    succeeds(await post(`/agency-projects/${ended}/withdraw-commission`, { version: 1, words: '自己办' }));
    failsWith(await remind(ended), 'agencyProjectNotRunning');
  });

  it('at a department without accounts is answered through the task force, at a section by the section alone', async () => {
    const running = await project();
    const [outside, section] = [await begun(running, { itemNo: 2, unitId: undefined, unitName: '市水利局' }), await begun(running)];
    succeeds(await step(outside, 'answer-agency-reminder', 1, { words: '电话答复：周五批' }), { status: 'answered' });
    failsWith(await step(section, 'answer-agency-reminder', 1), 'agencyReminderNotYours');
    failsWith(await get(`/agency-reminders/${section}`, 'reviewer3'), 'notFound');
    failsWith(await step(section, 'answer-agency-reminder', 1, {}, 'reviewer3'), 'notFound');
    expect(((await get('/agency-reminders?mine=yes', 'reviewer1')).body.rows as { id: number }[]).map((row) => row.id)).toContain(section);
    expect(((await get('/agency-reminders', 'reviewer3')).body.rows as unknown[]).length).toBe(0);
  });

  it('of a county is seen by the county and the city, not the other way round', async () => {
    const [city, county] = [await begun(await project()), Number((await remind(await project({}, 'agent381'), {}, 'agent381')).body.id)];
    expect((await show(county)).status).toBe('open');
    failsWith(await get(`/agency-reminders/${city}`, 'agent381'), 'notFound');
  });

  it('is told to the heads of the section, and its answer to who carries the project', async () => {
    const id = await begun(await project());
    await desk.settle();
    expect((await told('slowUnitReminded')).map(({ login }) => login)).toContain('head1');
    succeeds(await step(id, 'answer-agency-reminder', 1, { words: '办完了' }, 'reviewer1'));
    await desk.settle();
    expect((await told('agencyReminderAnswered')).map(({ login }) => login)).toContain('agent1');
  });

  it('sent twice begins once', async () => {
    const [running, key] = [await project(), { 'idempotency-key': '6b1a7a3e-52a4-4a55-8f11-1f0b7d5f6e23' }];
    const body = { projectId: running, itemNo: 1, unitId: planning, words: '催办', days: 3 };
    const [one, two] = [await post('/agency-reminders/remind-slow-unit', body, 'agent1', key), await post('/agency-reminders/remind-slow-unit', body, 'agent1', key)];
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
  });
});

interface Problem { version: number; status: string; nature: string | null; number: string; dueOn: string | null; decidedBy: string | null; verbs: string[]; called: number; checkedIn: number; calls: { no: number; unitName: string; checkedInOn: string | null; whoCame: string | null; yours: boolean }[]; meetings: { id: number; statusLabel: string; signed: number; openTasks: number }[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
describe('a problem', () => {
  const record = (projectId: number, over: object = {}, login = 'agent1'): Promise<Answer> => post('/agency-problems/record-agency-problem', { projectId, title: '用地红线与规划不一致', words: '两张图差三十平方米', ...over }, login);
  const step = (id: number, verb: string, version: number, body: object = {}, login = 'agent1'): Promise<Answer> => post(`/agency-problems/${id}/${verb}`, { version, words: '说明', ...body }, login);
  const show = async (id: number, login = 'agent1'): Promise<Problem> => (await get(`/agency-problems/${id}`, login)).body as unknown as Problem;
  const checkIn = (id: number, body: object, login: string): Promise<Answer> => post(`/agency-problems/${id}/check-in-to-problem`, { whoCame: '科长', words: '以规划图为准', ...body }, login);
  const meet = (id: number, verb: string, body: object, login = 'agent1'): Promise<Answer> => post(`/meetings/${id}/${verb}`, body, login);
  const begun = async (over: object = {}): Promise<number> => {
    const answer = await record(await project(), over);
    succeeds(answer, { status: 'recorded', version: 1 });
    return Number(answer.body.id);
  };
  const called = { place: '三楼会议室', startsAt: '2026-12-02T09:30:00+08:00', days: 1 };

  it('that is general is solved by a joint meeting to which the departments check in', async () => {
    await desk.at('2026-12-01T10:00');
    const id = await begun({ itemNo: 1 });
    succeeds(await step(id, 'coordinate-agency-problem', 1, { words: '两个科室可以当面核' }), { status: 'coordinating' });
    failsWith(await step(id, 'solve-agency-problem', 2), 'problemMeetingMissing');
    failsWith(await step(id, 'call-departments', 2, called), 'agencyUnitMissing');
    succeeds(await step(id, 'call-departments', 2, { ...called, unitIds: [planning], others: ['市水利局'] }), { version: 3 });
    failsWith(await step(id, 'call-departments', 3, { ...called, unitIds: [planning] }), 'problemMeetingRuns');
    expect((await show(id, 'head1')).calls.map(({ unitName, yours }) => [unitName, yours])).toEqual([[expect.any(String), true], ['市水利局', false]]);
    succeeds(await checkIn(id, {}, 'head1'));
    failsWith(await checkIn(id, {}, 'head1'), 'departmentCheckedInBefore');
    failsWith(await checkIn(id, { no: 2 }, 'head1'), 'departmentNotCalled');
    failsWith(await checkIn(id, {}, 'reviewer3'), 'notFound');
    succeeds(await checkIn(id, { no: 2, whoCame: '水利局代表' }, 'agent1'));
    const [meeting] = (await show(id)).meetings;
    const meetingId = Number(meeting?.id);
    await desk.at('2026-12-02T10:00');
    const record_ = (await get(`/meetings/${meetingId}`)).body as unknown as { version: number; attendees: { id: number; name: string }[] };
    expect(record_.attendees.map(({ name }) => name)).toContain('代表');
    succeeds(await meet(meetingId, 'record-minutes', { version: record_.version, text: '以规划图为准，三日内改图' }));
    failsWith(await meet(meetingId, 'close-meeting', { version: record_.version + 1, outcome: '一致同意' }), 'meetingWithoutAttendees');
    succeeds(await meet(meetingId, 'sign-in-to-meeting', {}, 'head1'));
    succeeds(await meet(meetingId, 'assign-meeting-task', { version: record_.version + 2, text: '改图', leadUnitId: planning, coUnitIds: [], dueOn: '2026-12-04' }));
    succeeds(await meet(meetingId, 'close-meeting', { version: record_.version + 3, outcome: '一致同意' }), { status: 'closed' });
    failsWith(await step(id, 'solve-agency-problem', 5), 'problemTasksOpen', { count: 1 });
    const [task] = ((await get(`/meetings/${meetingId}`)).body as unknown as { tasks: { id: number }[] }).tasks;
    succeeds(await meet(meetingId, 'complete-meeting-task', { version: record_.version + 4, taskId: task?.id, result: '已改' }, 'head1'));
    succeeds(await step(id, 'solve-agency-problem', 5, { words: '图已一致' }), { status: 'solved' });
    succeeds(await step(id, 'close-agency-problem', 6, { words: '企业认可' }), { status: 'closed' });
    const done = await show(id);
    expect([done.trace.chainBrokenAt, done.verbs, done.called, done.checkedIn, done.meetings[0]?.statusLabel]).toEqual([null, [], 2, 2, '已办结']);
    expect(JSON.stringify(await desk.sql.rows(`select facts from platform.step where subject_kind = 'agencyProblem' and subject_id = $1`, [id]))).not.toMatch(/规划图|三十平方米/u);
  });

  it('that was taken as general becomes complex, is decided above and followed', async () => {
    const id = await begun();
    failsWith(await step(id, 'decide-agency-problem', 1, { decidedBy: '市政府', days: 5 }), 'stepNotAllowed');
    succeeds(await step(id, 'coordinate-agency-problem', 1));
    failsWith(await step(id, 'report-agency-problem', 2, { days: 3 }), 'invalidInput');
    succeeds(await step(id, 'report-agency-problem', 2, { words: '跨市，要省里协调', reason: '不在本市权限内', days: 3 }), { status: 'reported' });
    expect(await show(id)).toMatchObject({ nature: 'complex' });
    failsWith(await step(id, 'solve-agency-problem', 3), 'stepNotAllowed');
    failsWith(await step(id, 'decide-agency-problem', 3, { decidedBy: '市政府', days: 5, unitId: 999_999 }, 'forcehead1'), 'unitUnknown');
    failsWith(await step(id, 'decide-agency-problem', 3, { decidedBy: '市政府', days: 5 }, 'head1'), 'notPermitted');
    succeeds(await step(id, 'decide-agency-problem', 3, { decidedBy: '市政府专题会议', words: '由卫生计生审批科牵头', unitId: planning, days: 5 }, 'forcehead1'), { status: 'decided' });
    expect((await show(id, 'reviewer1')).decidedBy).toBe('市政府专题会议');
    succeeds(await step(id, 'follow-agency-problem', 4, { words: '省厅已收文' }));
    succeeds(await step(id, 'solve-agency-problem', 5), { status: 'solved' });
    succeeds(await step(id, 'reopen-agency-problem', 6, { words: '企业说没有落实' }), { status: 'recorded' });
    expect(await show(id)).toMatchObject({ nature: null, dueOn: null });
    failsWith(await step(id, 'coordinate-agency-problem', 1), 'changedMeanwhile');
  });

  it('is late in the list once its day has passed, and told to whoever decides', async () => {
    const id = await begun();
    succeeds(await step(id, 'report-agency-problem', 1, { reason: '权限', days: 1 }));
    await desk.settle();
    expect((await told('agencyProblemReported')).map(({ login }) => login)).toEqual(expect.arrayContaining(['forcehead1', 'bureau1']));
    await desk.at('2026-12-10T09:00');
    expect(((await get('/agency-problems?state=overdue', 'bureau1')).body.rows as { id: number }[]).map((row) => row.id)).toContain(id);
    expect(((await get('/agency-problems', 'reviewer3')).body.rows as unknown[]).length).toBe(0);
    failsWith(await record(999_999), 'notFound');
    failsWith(await record(await project(), { itemNo: 99 }), 'agencyItemUnknown');
    failsWith(await record(await project(), {}, 'reviewer1'), 'notPermitted');
    for (const bad of [{ title: ' ' }, { title: '长'.repeat(81) }, { words: '' }]) failsWith(await record(await project(), bad), 'invalidInput');
  });
});

describe('a letter', () => {
  const issue = (projectId: number, over: object = {}, login = 'agent1', headers: Record<string, string> = {}): Promise<Answer> => post('/agency-letters/issue-agency-letter', { projectId, kind: 'contact', unitId: planning, title: '核对用地红线', words: '请告两张图以哪张为准。', days: 5, ...over }, login, headers);
  const step = (id: number, verb: string, version: number, login = 'agent1'): Promise<Answer> => post(`/agency-letters/${id}/${verb}`, { version, words: '以规划图为准' }, login);
  const show = async (id: number, login = 'agent1'): Promise<{ number: string; status: string; verbs: string[]; dueOn: string; trace: { chainBrokenAt: number | null } }> => (await get(`/agency-letters/${id}`, login)).body as unknown as Awaited<ReturnType<typeof show>>;
  const issued = async (over: object = {}): Promise<number> => {
    const answer = await issue(await project(), over);
    succeeds(answer, { status: 'issued', version: 1 });
    return Number(answer.body.id);
  };
  const serialOf = async (id: number): Promise<number> => Number(/〕(\d+)号$/u.exec((await show(id)).number)?.[1]);

  it('is numbered by kind and year without gaps, also after one that was refused', async () => {
    const [first, refused] = [await issued(), await issue(await project(), { unitId: 999_999 })];
    failsWith(refused, 'unitUnknown');
    const second = await issued();
    const order = await issued({ kind: 'assist', unitId: undefined, unitName: '市水利局' });
    expect((await show(first)).number).toMatch(/联函〔2026〕\d+号$/u);
    expect((await serialOf(second)) - (await serialOf(first))).toBe(1);
    expect((await show(order)).number).toMatch(/协办〔2026〕1号$/u);
  });

  it('is answered by the unit, closed by the task force, and printed', async () => {
    const id = await issued();
    await desk.settle();
    expect((await told('agencyLetterIssued')).map(({ login }) => login)).toContain('head1');
    const paper = await get(`/agency-letters/${id}/paper`, 'reviewer1');
    expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    failsWith(await step(id, 'answer-agency-letter', 1, 'agent1'), 'agencyReminderNotYours');
    failsWith(await get(`/agency-letters/${id}/paper`, 'reviewer3'), 'notFound');
    succeeds(await step(id, 'answer-agency-letter', 1, 'reviewer1'), { status: 'answered' });
    failsWith(await step(id, 'close-agency-letter', 2, 'reviewer1'), 'notPermitted');
    succeeds(await step(id, 'close-agency-letter', 2), { status: 'closed' });
    expect(await show(id)).toMatchObject({ verbs: [], trace: { chainBrokenAt: null } });
  });

  it('stands late in the list, and is refused without a unit, a kind or a day', async () => {
    const id = await issued({ days: 1 });
    await desk.at('2026-12-20T09:00');
    expect(((await get('/agency-letters?state=overdue')).body.rows as { id: number }[]).map((row) => row.id)).toContain(id);
    failsWith(await issue(await project(), { unitId: undefined }), 'agencyUnitMissing');
    for (const bad of [{ kind: 'both' }, { title: '' }, { days: 0 }]) failsWith(await issue(await project(), bad), 'invalidInput');
    failsWith(await issue(await project(), {}, 'reviewer1'), 'notPermitted');
  });

  it('sent twice is issued once', async () => {
    const [running, key] = [await project(), { 'idempotency-key': '6b1a7a3e-52a4-4a55-8f11-1f0b7d5f6e24' }];
    const [one, two] = [await issue(running, {}, 'agent1', key), await issue(running, {}, 'agent1', key)];
    expect([one.status, two.body]).toEqual([201, one.body]);
  });
});
