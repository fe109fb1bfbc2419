import { Desk, failsWith, measurePdf, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
let desk: Desk;
let permitCase: GivenCase;
let sections: Record<string, number> = {};

const as = (login: string) => desk.as(login);
const plan = async (over: object = {}, login = 'coord1'): Promise<Answer> => (await as(login)).post('/meetings/plan-meeting', { kind: 'consultation', title: '食品经营场所分区的会商', agenda: '现场与图纸不一致怎么办', place: '三楼会议室', startsAt: '2026-11-20T09:30:00+08:00', ...over });
const step = async (id: unknown, verb: string, body: object = {}, login = 'coord1'): Promise<Answer> => (await as(login)).post(`/meetings/${String(id)}/${verb}`, body);
const show = async (id: unknown, login = 'coord1') => (await (await as(login)).get(`/meetings/${String(id)}`)).body as unknown as {
  version: number; verbs: string[]; signed: number; matters: { matter: string; title: string | null }[]; attendees: { id: number; name: string; own: boolean; signedAt: string | null; signedByOther: boolean }[]; tasks: { id: number; over: boolean; mine: boolean; doneOn: string | null }[];
  files: { id: string; name: string }[]; trace: { chainBrokenAt: number | null };
};
const personOf = async (name: string): Promise<number> => ((await (await as('coord1')).get(`/colleagues?search=${encodeURIComponent(name)}`)).body as unknown as { personId: number; name: string }[]).find((one) => one.name === name)?.personId ?? 0;
const words = async (id: unknown, which: string, login = 'coord1'): Promise<string> => (await measurePdf((await (await as(login)).get(`/meetings/${String(id)}/${which}`)).bytes)).flatMap((page) => page.words.map(({ text }) => text)).join('');
/** A meeting to which the reviewer of the health section is asked. */
async function called(over: object = {}): Promise<number> {
  const { body: { id } } = await plan(over);
  succeeds(await step(id, 'invite-to-meeting', { version: 1, personIds: [await personOf('卫生计生审批科审核员甲')], others: [{ name: '赵·𠮷', unitName: '市住建局' }] }));
  return Number(id);
}

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  permitCase = await desk.given.registeredCase();
  sections = Object.fromEntries((await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')).map(({ code, id }) => [code, id]));
});
afterAll(() => desk.close());

describe('a meeting', () => {
  it('is planned for the section that asked, about cases within reach', async () => {
    const planned = await plan({ unitId: sections['D-WSJS'], caseNumbers: [permitCase.number] });
    succeeds(planned, { status: 'planned', version: 1 });
    expect(await show(planned.body.id)).toMatchObject({ matters: [{ matter: 'permitCase', title: expect.stringContaining(permitCase.number) as unknown }] });
    failsWith(await plan({ caseNumbers: ['210300-20261120-999999'] }), 'matterUnknown', { code: '210300-20261120-999999' });
    failsWith(await plan({ projectCodes: ['2026-210302-44-01-999999'] }), 'matterUnknown');
    failsWith(await plan({ unitId: 999_999 }), 'unitUnknown');
    failsWith(await plan({ kind: 'party' }), 'invalidInput');
    failsWith(await plan({ startsAt: '2026-02-30T09:30:00+08:00' }), 'invalidInput');
    failsWith(await plan({ startsAt: '2026-11-23 09:30' }), 'invalidInput');
    failsWith(await plan({ title: ' ' }), 'invalidInput');
    failsWith(await plan({ title: '会商 🏗' }), 'glyphMissing', { glyph: '🏗' });
    failsWith(await plan({}, 'clerk1'), 'notPermitted');
  });

  it('is noticed in writing to colleagues and to people from outside, each once', async () => {
    const id = await called();
    expect(await words(id, 'notice', 'reviewer1')).toMatch(/会议通知.*食品经营场所分区的会商.*卫生计生审批科审核员甲.*市住建局/);
    failsWith(await step(id, 'invite-to-meeting', { version: 2, others: [{ name: '赵·𠮷', unitName: '市住建局' }] }), 'attendeeKnown');
    failsWith(await step(id, 'invite-to-meeting', { version: 2, personIds: [999_999] }), 'attendeeUnknown', { count: 1 });
    failsWith(await step(id, 'invite-to-meeting', { version: 2, others: [{ name: '钱🙂', unitName: '市局' }] }), 'glyphMissing');
    failsWith(await step(id, 'invite-to-meeting', { version: 1, others: [{ name: '钱', unitName: '市局' }] }), 'changedMeanwhile');
    failsWith(await step(id, 'invite-to-meeting', { version: 2, others: [{ name: '钱', unitName: '市局' }] }, 'assess1'), 'meetingNotYours');
    failsWith(await step(id, 'invite-to-meeting', { version: 2, others: [{ name: '钱', unitName: '市局' }] }, 'dyyqx-head1'), 'notFound');
  });

  it('does not exist for a section that is not asked', async () => {
    const id = await called();
    failsWith(await (await as('reviewer3')).get(`/meetings/${id}`), 'notFound');
    failsWith(await (await as('clerk381')).get(`/meetings/${id}`), 'notFound');
    failsWith(await step(id, 'sign-in-to-meeting', {}, 'reviewer3'), 'notFound');
    expect((await show(id, 'reviewer1')).verbs).toEqual(['signInToMeeting']);
  });

  it('is signed by whoever comes, by the secretary for others, once and not before the day', async () => {
    const early = await called({ startsAt: '2026-11-23T09:30:00+08:00' });
    failsWith(await step(early, 'sign-in-to-meeting', {}, 'reviewer1'), 'meetingNotToday', { on: '2026-11-23' });
    const id = await called();
    succeeds(await step(id, 'sign-in-to-meeting', {}, 'reviewer1'));
    failsWith(await step(id, 'sign-in-to-meeting', {}, 'reviewer1'), 'alreadySignedIn');
    failsWith(await step(id, 'sign-in-to-meeting', {}), 'notInvited');
    const guest = (await show(id)).attendees.find(({ name }) => name === '赵·𠮷');
    failsWith(await step(id, 'sign-in-to-meeting', { attendeeId: guest?.id }, 'reviewer1'), 'meetingNotYours');
    succeeds(await step(id, 'sign-in-to-meeting', { attendeeId: guest?.id }));
    expect((await show(id, 'reviewer1')).attendees).toEqual([expect.objectContaining({ own: true, signedByOther: false, signedAt: expect.stringMatching(/^2026-11-20T02:30/) as unknown }), expect.objectContaining({ own: false, signedByOther: true })]);
  });

  it('is signed by several at the same moment without one being told to come again', async () => {
    const { body: { id } } = await plan();
    const people = [await personOf('卫生计生审批科审核员甲'), await personOf('卫生计生审批科审核员乙'), await personOf('卫生计生审批科审批员甲')];
    succeeds(await step(id, 'invite-to-meeting', { version: 1, personIds: people }));
    const answers = await Promise.all(['reviewer1', 'reviewer2', 'approver1'].map((login) => step(id, 'sign-in-to-meeting', {}, login)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await show(id)).toMatchObject({ version: 5, signed: 3, trace: { chainBrokenAt: null } });
  });
});

describe('closing a meeting', () => {
  it('is refused without minutes and without attendees, and prints who came, what was said and who does what', async () => {
    const id = await called({ unitId: sections['D-WSJS'] });
    failsWith(await step(id, 'close-meeting', { version: 2, outcome: '无' }), 'meetingWithoutMinutes');
    const photo = String((await (await as('coord1')).upload('会场.png', DOT)).body.id);
    const foreign = String((await (await as('clerk1')).upload('别人的.png', DOT)).body.id);
    failsWith(await step(id, 'record-minutes', { version: 2, text: '纪要', fileIds: [foreign] }), 'notFound');
    succeeds(await step(id, 'record-minutes', { version: 2, text: '一、现场以图纸为准。\n二、<b>分区</b>按规范办。', fileIds: [photo] }), { status: 'held' });
    failsWith(await step(id, 'close-meeting', { version: 3, outcome: '无' }), 'meetingWithoutAttendees');
    succeeds(await step(id, 'sign-in-to-meeting', {}, 'reviewer1'));
    failsWith(await step(id, 'assign-meeting-task', { version: 4, text: '改图', leadUnitId: sections['D-WSJS'], dueOn: '2026-11-19' }), 'taskDuePast');
    failsWith(await step(id, 'assign-meeting-task', { version: 4, text: '改图', leadUnitId: 999_999, dueOn: '2026-11-24' }), 'unitUnknown');
    succeeds(await step(id, 'assign-meeting-task', { version: 4, text: '请设计单位改图', leadUnitId: sections['D-WSJS'], coUnitIds: [sections['D-YYQX']], dueOn: '2026-11-24' }));
    succeeds(await step(id, 'close-meeting', { version: 5, outcome: '按图纸整改后受理' }), { status: 'closed' });
    const text = await words(id, 'minutes');
    for (const part of ['会议纪要', '出席：卫生计生审批科审核员甲', '未到：赵·𠮷', '<b>分区</b>按规范办', '请设计单位改图', '医药器械审批科', '按图纸整改后受理']) expect(text).toContain(part);
    expect((await (await as('reviewer1')).get(`/meetings/${id}/files/${photo}`)).bytes.equals(DOT)).toBe(true);
    failsWith(await (await as('reviewer1')).get(`/meetings/${id}/files/${foreign}`), 'notFound');
    failsWith(await step(id, 'record-minutes', { version: 6, text: '再改' }), 'stepNotAllowed');
    const facts = await desk.sql.row<{ facts: string }>(`select string_agg(facts::text, '') facts from platform.step where subject_kind = 'meeting' and subject_id = $1`, [id]);
    expect(facts?.facts).not.toMatch(/图纸|赵|改图/);
  });

  it('leaves its tasks to their section until they are done', async () => {
    const id = await called();
    succeeds(await step(id, 'record-minutes', { version: 2, text: '纪要' }));
    succeeds(await step(id, 'assign-meeting-task', { version: 3, text: '报送方案', leadUnitId: sections['D-YYQX'], dueOn: '2026-11-20' }));
    await desk.at('2026-11-21T09:00');
    const [task] = (await show(id, 'reviewer3')).tasks; // the task lets the section see the meeting
    expect(task).toMatchObject({ over: true, mine: true });
    failsWith(await step(id, 'complete-meeting-task', { version: 4, taskId: task?.id, result: '已报' }, 'reviewer1'), 'meetingNotYours');
    failsWith(await step(id, 'complete-meeting-task', { version: 4, taskId: 999_999, result: '已报' }, 'reviewer3'), 'notFound');
    succeeds(await step(id, 'complete-meeting-task', { version: 4, taskId: task?.id, result: '已报送' }, 'reviewer3'));
    failsWith(await step(id, 'complete-meeting-task', { version: 5, taskId: task?.id, result: '再报' }, 'reviewer3'), 'taskDone', { on: '2026-11-21' });
    await desk.at('2026-11-20T10:30');
  });

  it('is not asked of one that was cancelled before', async () => {
    const id = await called();
    failsWith(await step(id, 'cancel-meeting', { version: 2, reason: '' }), 'invalidInput');
    succeeds(await step(id, 'cancel-meeting', { version: 2, reason: '改期' }), { status: 'cancelled' });
    failsWith(await step(id, 'record-minutes', { version: 3, text: '纪要' }), 'stepNotAllowed');
  });
});

describe('the counts of meetings', () => {
  it('tell by kind and asking section how many took place, and open to just those', async () => {
    const id = await called({ kind: 'panel', unitId: sections['D-YYQX'] });
    const ask = async (query: string, login = 'assess1'): Promise<Answer> => (await as(login)).get(`/meeting-counts?${query}`);
    const of = async (): Promise<unknown> => ((await ask('from=2026-11-01&to=2026-11-30')).body.rows as { kind: string }[]).filter(({ kind }) => kind === 'panel');
    expect(await of()).toEqual([]);
    succeeds(await step(id, 'record-minutes', { version: 2, text: '纪要' }));
    expect(await of()).toEqual([expect.objectContaining({ kindLabel: '专业审查委员会', unitId: sections['D-YYQX'], count: 1 })]);
    const opened = (await (await as('assess1')).get(`/meetings?kind=panel&unitId=${sections['D-YYQX']}&status=took&from=2026-11-01&to=2026-11-30`)).body.rows as { id: number }[];
    expect(opened.map((row) => row.id)).toEqual([id]);
    failsWith(await ask('from=2026-11-30&to=2026-11-01'), 'periodReversed');
    failsWith(await ask('from=2026-11-31&to=2026-12-01'), 'invalidInput');
    expect((await ask('from=2026-11-01&to=2026-11-30', 'clerk381')).body).toMatchObject({ total: 0, rows: [] });
  });
});
