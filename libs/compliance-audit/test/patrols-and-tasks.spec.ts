import { Desk, DOT, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Patrol { id: number; version: number; status: string; number: string; personName: string | null; rostered: boolean; windowNumber: string | null; unitId: number; answerDueOn: string; breach: boolean; verbs: string[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
interface Task { id: number; version: number; status: string; title: string; dueOn: string | null; reportOn: string | null; reports: number; extensions: number; meetingTitle: string | null; light: { kind: string } | null; verbs: string[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
let desk: Desk;
let windowId = 0;
const units: Record<string, number> = {};
const persons: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (const { code, id } of await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')) units[code] = id;
  for (const { login, id } of await desk.sql.rows<{ login: string; id: number }>(`select a.login, a.person_id id from organisation.account a where a.login in ('clerk1', 'clerk2', 'reviewer1')`)) persons[login] = id;
  windowId = (await desk.sql.row<{ id: number }>(`select id from organisation.service_window where unit_id = $1 and number = '3'`, [units['C-CKFW']]))?.id ?? 0;
  await desk.sql.rows(`insert into organisation.roster_entry (window_id, on_date, half, person_id) values ($1, '2026-11-20', 'morning', $2), ($1, '2026-11-19', 'afternoon', $2), ($1, '2026-11-19', 'afternoon', $3)`, [windowId, persons.clerk1, persons.clerk2]);
});
afterAll(() => desk.close());
const post = async (path: string, body: object, login: string): Promise<Answer> => (await desk.as(login)).post(path, body);
const show = async <T>(path: string, login: string): Promise<T> => (await (await desk.as(login)).get(path)).body as unknown as T;

describe('a patrol record', () => {
  const record = (body: object, login = 'assess1') => post('/patrol-records/record-patrol', { kind: 'unattended', source: 'patrol', windowId, seenOn: '2026-11-20', seenTime: '09:40', words: '窗口无人，群众等候 🙂 <b>𠮷</b>', ...body }, login);
  const patrol = (id: unknown, login = 'assess1') => show<Patrol>(`/patrol-records/${String(id)}`, login);
  const step = (id: unknown, verb: string, version: number, login: string, words = '去取材料，五分钟后返回。') => post(`/patrol-records/${String(id)}/${verb}`, { version, words }, login);

  it('names whoever the roster says sat there, and asks when there were several', async () => {
    const { body: { id } } = await record({});
    expect(await patrol(id)).toMatchObject({ status: 'recorded', personName: '综合窗口接件员甲', rostered: true, windowNumber: '3', answerDueOn: '2026-11-25', breach: false });
    const windows = await show<{ id: number; rostered: { personId: number }[] }[]>('/patrol-windows?on=2026-11-19&time=14:00', 'hallhead1');
    expect(windows.find((one) => one.id === windowId)?.rostered.map(({ personId }) => personId).sort()).toEqual([persons.clerk1, persons.clerk2].sort());
    failsWith(await record({ seenOn: '2026-11-19', seenTime: '14:00' }), 'patrolPersonOpen');
    succeeds(await record({ seenOn: '2026-11-19', seenTime: '14:00', personId: persons.clerk2 }, 'hallhead1'));
    expect(await patrol((await record({ seenOn: '2026-11-18' })).body.id)).toMatchObject({ personName: null, rostered: false });
  });

  it('is refused with its reason when it cannot be so', async () => {
    failsWith(await record({ seenTime: '10:31' }), 'patrolInFuture');
    failsWith(await record({ seenTime: '24:00' }), 'invalidInput');
    failsWith(await record({ sectionId: units['D-WSJS'] }), 'patrolPlaceMissing');
    failsWith(await record({ windowId: 999_999 }), 'windowUnknown');
    failsWith(await record({ personId: persons.reviewer1 }), 'patrolPersonElsewhere');
    failsWith(await record({ windowId: undefined, sectionId: units['D-WSJS'] }, 'hallhead1'), 'unitUnknown');
    failsWith(await record({ words: ' ' }), 'invalidInput');
    failsWith(await record({}, 'clerk1'), 'notPermitted');
  });

  it('is answered by the person or the head, not by whoever recorded it, and judged by the assessment section', async () => {
    const photo = String((await (await desk.as('hallhead1')).upload('空岗.png', DOT)).body.id);
    const { body: { id } } = await record({ photoId: photo }, 'hallhead1');
    expect((await (await desk.as('clerk1')).get(`/patrol-records/${String(id)}/photo`)).bytes.equals(DOT)).toBe(true);
    failsWith(await step(id, 'answer-patrol', 1, 'clerk2'), 'notFound');
    failsWith(await step(id, 'answer-patrol', 1, 'hallhead1'), 'patrolRecorderAnswers');
    failsWith(await step(id, 'close-patrol', 1, 'assess1'), 'patrolAnswerOpen', { date: '2026-11-25' });
    expect((await patrol(id, 'clerk1')).verbs).toEqual(['answerPatrol']);
    succeeds(await step(id, 'answer-patrol', 1, 'clerk1'), { status: 'answered' });
    failsWith(await step(id, 'answer-patrol', 1, 'clerk1'), 'changedMeanwhile');
    succeeds(await step(id, 'close-patrol', 2, 'assess1', '属实'), { status: 'closed' });
    expect((await patrol(id)).trace).toMatchObject({ chainBrokenAt: null, steps: [{ verb: 'recordPatrol' }, { verb: 'answerPatrol', words: '去取材料，五分钟后返回。' }, { verb: 'closePatrol', words: '属实' }] });
  });

  it('of a duty to tell that was not done counts as a breach once it is confirmed, and what is not so counts for nobody', async () => {
    const said = { kind: 'noNotice', source: 'complaint', windowId: undefined, sectionId: units['D-WSJS'], personId: persons.reviewer1 };
    const [{ body: first }, { body: second }] = [await record(said), await record({ ...said, kind: 'noFirstContact' })];
    failsWith(await step(first.id, 'answer-patrol', 1, 'approver1'), 'notFound');
    succeeds(await step(first.id, 'answer-patrol', 1, 'head1'));
    succeeds(await step(first.id, 'close-patrol', 2, 'assess1'));
    succeeds(await step(second.id, 'reject-patrol', 1, 'assess1'));
    expect(await desk.sql.row('select breach, status, person_id from compliance.published_patrol_record where id = $1', [first.id])).toEqual({ breach: true, status: 'closed', person_id: persons.reviewer1 });
    const counts = await show<{ rows: { key: string; closed: number; breaches: number; rejected: number }[] }>('/patrol-record-counts?from=2026-11-01&to=2026-11-30&by=unit', 'assess1');
    expect(counts.rows.find(({ key }) => key === String(units['D-WSJS']))).toMatchObject({ closed: 1, breaches: 1, rejected: 1 });
    for (const state of ['closed', 'rejected']) expect((await show<{ rows: Patrol[] }>(`/patrol-records?unitId=${String(units['D-WSJS'])}&state=${state}`, 'assess1')).rows).toHaveLength(1);
    expect((await show<{ rows: Patrol[] }>('/patrol-records?limit=100', 'reviewer2')).rows).toEqual([]);
  });

  it('that nobody answers is reminded of by its date, and may be confirmed after it', async () => {
    const { body: { id } } = await record({});
    expect(await desk.sql.row(`select date_kind, person_id, due_on from compliance.published_task_due where subject_kind = 'patrolRecord' and subject_id = $1`, [id])).toEqual({ date_kind: 'patrolAnswer', person_id: persons.clerk1, due_on: '2026-11-25' });
    await desk.settle();
    const told = await show('/messages?limit=50', 'clerk1');
    expect(JSON.stringify(told)).toContain('请在 2026-11-25 前说明情况');
    await desk.at('2026-11-26T09:00');
    succeeds(await step(id, 'close-patrol', 1, 'assess1'), { status: 'closed' });
    await desk.at('2026-11-20T10:30');
  });
});

describe('a supervised task', () => {
  const open = (body: object = {}, login = 'assess1') => post('/supervised-tasks/open-task', { title: '修订形式审查要点', words: '逐项修订，月底前报结果 <i>𠮷</i> =1+1', source: 'measure', sourceNote: '整改方案三（一）', leadUnitId: units['D-WSJS'], coUnitIds: [units['D-YYQX']], finishBy: '2026-11-27', ...body }, login);
  const task = (id: unknown, login = 'assess1') => show<Task>(`/supervised-tasks/${String(id)}`, login);
  const step = (id: unknown, verb: string, version: number, login: string, body: object = {}) => post(`/supervised-tasks/${String(id)}/${verb}`, { version, words: '已完成三项', ...body }, login);

  it('has a lead section, helpers and one kind of term', async () => {
    failsWith(await open({ finishBy: undefined }), 'taskTermMissing');
    failsWith(await open({ reportEveryDays: 30 }), 'taskTermMissing');
    failsWith(await open({ finishBy: '2026-11-19' }), 'taskTermPast');
    failsWith(await open({ leadUnitId: units['D-DCKH'] }), 'taskWithOneself');
    failsWith(await open({ leadUnitId: 999_999 }), 'unitUnknown');
    failsWith(await open({ coUnitIds: [999_999] }), 'unitUnknown');
    failsWith(await open({ title: '长'.repeat(101) }), 'invalidInput');
    failsWith(await open({}, 'head1'), 'notPermitted');
    expect((await open({ coUnitIds: [] })).status).toBe(201);
  });

  it('is reported by whoever takes part, completed by the lead section, sent back and confirmed by the section that opened it', async () => {
    const { body: { id } } = await open();
    await desk.settle();
    expect(JSON.stringify(await show('/messages?limit=50', 'head1'))).toContain('督办事项“修订形式审查要点”由您的科室牵头，2026-11-27 前办结');
    failsWith(await step(id, 'report-progress', 1, 'hallhead1'), 'notFound');
    failsWith(await step(id, 'report-progress', 1, 'coord1'), 'taskNotYours');
    const helper = 'dyyqx-head1';
    succeeds(await step(id, 'report-progress', 1, helper));
    failsWith(await step(id, 'complete-task', 2, helper), 'taskNotYours');
    expect((await task(id, 'head1')).verbs).toEqual(['reportProgress', 'completeTask']);
    succeeds(await step(id, 'complete-task', 2, 'head1'), { status: 'completed' });
    failsWith(await step(id, 'confirm-completion', 3, 'coord1'), 'taskNotYours');
    succeeds(await step(id, 'return-task', 3, 'assess1', { words: '缺两项' }), { status: 'open' });
    failsWith(await step(id, 'complete-task', 3, 'head1'), 'changedMeanwhile');
    succeeds(await step(id, 'complete-task', 4, 'head1'));
    succeeds(await step(id, 'confirm-completion', 5, 'assess1'), { status: 'closed' });
    expect(await task(id)).toMatchObject({ status: 'closed', reports: 1, verbs: [], light: null, trace: { chainBrokenAt: null } });
    expect((await task(id)).trace.steps.map(({ words }) => words)[3]).toBe('缺两项');
  });

  it('runs late by its day, is extended with a reason to a later one, or cancelled', async () => {
    const { body: { id } } = await open({ title: '窗口增设电脑' });
    const overdue = async () => (await show<{ rows: Task[] }>('/supervised-tasks?state=overdue&limit=100', 'bureau1')).rows.map((row) => row.id);
    expect(await overdue()).not.toContain(id);
    await desk.at('2026-11-30T09:00');
    expect(await overdue()).toContain(id);
    expect((await task(id)).light).toMatchObject({ kind: 'over' });
    const counts = await show<{ rows: { unitId: number; overdue: number }[] }>('/supervised-task-counts', 'bureau1');
    expect(counts.rows.find(({ unitId }) => unitId === units['D-WSJS'])?.overdue).toBe((await show<{ rows: Task[] }>(`/supervised-tasks?state=overdue&unitId=${String(units['D-WSJS'])}&limit=100`, 'bureau1')).rows.length);
    failsWith(await step(id, 'extend-task', 1, 'assess1', { finishBy: '2026-11-27' }), 'taskTermNotLater');
    succeeds(await step(id, 'extend-task', 1, 'assess1', { finishBy: '2026-12-31' }));
    expect(await task(id)).toMatchObject({ dueOn: '2026-12-31', extensions: 1 });
    expect(await overdue()).not.toContain(id);
    succeeds(await step(id, 'cancel-task', 2, 'assess1'), { status: 'cancelled' });
    await desk.at('2026-11-20T10:30');
  });

  it('that goes on for good has no day but an interval, and the next report is counted from the last', async () => {
    const { body: { id } } = await open({ finishBy: undefined, reportEveryDays: 30 });
    expect(await task(id)).toMatchObject({ dueOn: null, reportOn: '2026-12-20' });
    failsWith(await step(id, 'extend-task', 1, 'assess1', { finishBy: '2026-12-31' }), 'taskHasNoTerm');
    await desk.at('2026-12-10T09:00');
    succeeds(await step(id, 'report-progress', 1, 'head1'));
    expect(await desk.sql.row(`select due_on, unit_id from compliance.published_task_due where subject_kind = 'supervisedTask' and subject_id = $1`, [id])).toEqual({ due_on: '2027-01-09', unit_id: units['D-WSJS'] });
    await desk.at('2026-11-20T10:30');
  });

  it('comes from a task of a meeting once', async () => {
    const meeting = await post('/meetings/plan-meeting', { kind: 'thematic', title: '专题会议', agenda: '要点', place: '会议室', startsAt: '2026-11-20T09:30:00+08:00' }, 'coord1');
    const id = Number(meeting.body.id);
    await desk.sql.rows(`update casework.meeting set status = 'held' where id = $1`, [id]);
    const made = await desk.sql.row<{ id: number }>(`insert into casework.meeting_task (meeting_id, text, salt, lead_unit_id, co_unit_ids, due_on, assigned_on) values ($1, '整理清单', '\\x00', $2, '{}', '2026-12-01', '2026-11-20') returning id`, [id, units['D-WSJS']]);
    expect(await show<{ id: number }[]>('/meeting-tasks-to-supervise', 'assess1')).toEqual([expect.objectContaining({ id: made?.id, text: '整理清单', dueOn: '2026-12-01' })]);
    const opened = await open({ meetingTaskId: made?.id, source: 'minutes' });
    expect(await task(opened.body.id)).toMatchObject({ meetingTitle: '专题会议' });
    failsWith(await open({ meetingTaskId: made?.id }), 'meetingTaskTaken');
    expect(await show('/meeting-tasks-to-supervise', 'assess1')).toEqual([]);
  });
});
