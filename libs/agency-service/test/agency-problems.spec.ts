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
