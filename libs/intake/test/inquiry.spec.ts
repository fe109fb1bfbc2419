import { randomUUID } from 'node:crypto';
import { EscalateUnansweredInquiries } from '../src/jobs/escalate-unanswered-inquiries';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Shown {
  id: number; version: number; status: string; number: string; question: string; unitName: string; personName: string | null; firstPersonName: string | null; offeredUnitName: string | null; askerName: string | null; askerPhone: string | null; dueOn: string; level: number; levelLabel: string | null;
  light: { kind: string; words: string } | null; verbs: string[]; help: { unitName: string; answer: string | null; givenByName: string | null }[]; trace: { chainBrokenAt: number | null; steps: { verb: string; byName: string; words: string | null }[] };
}
let desk: Desk;
let units: Record<string, number> = {};
let people: Record<string, number> = {};

const as = (login: string) => desk.as(login);
const record = async (body: object = {}, login = 'clerk1', headers = {}): Promise<Answer> => (await as(login)).post('/inquiries/record-inquiry', { channel: 'counter', question: '开药店要不要先办公证？', ...body }, headers);
const step = async (id: unknown, verb: string, login: string, body: object = {}): Promise<Answer> => (await as(login)).post(`/inquiries/${String(id)}/${verb}`, body);
const show = async (id: unknown, login = 'clerk1') => (await (await as(login)).get(`/inquiries/${String(id)}`)).body as unknown as Shown;
const list = async (query: string, login = 'clerk1') => (await (await as(login)).get(`/inquiries?${query}`)).body as unknown as { rows: Shown[]; next: string | null; waiting: number };
const idsOf = async (query: string, login = 'clerk1'): Promise<number[]> => (await list(`limit=100&${query}`, login)).rows.map(({ id }) => id);
const run = (): Promise<string> => desk.get(EscalateUnansweredInquiries).run();
async function recorded(body: object = {}, login = 'clerk1'): Promise<number> {
  const answer = await record(body, login);
  succeeds(answer, { status: 'open', version: 1 });
  return Number(answer.body.id);
}

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  units = Object.fromEntries((await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')).map(({ code, id }) => [code, id]));
  people = Object.fromEntries((await desk.sql.rows<{ login: string; id: number }>('select login, person_id id from organisation.account')).map(({ login, id }) => [login, id]));
});
afterAll(() => desk.close());
afterEach(() => desk.at('2026-11-20T10:30'));

describe('an inquiry at the counter or by telephone', () => {
  it('is the duty of whoever was asked first, until the next working day', async () => {
    const id = await recorded({ name: '欧阳小明', phone: '13800000001', itemCode: 'SP-001' }, 'consult1');
    expect(await show(id, 'consult1')).toMatchObject({
      firstPersonName: '咨询辅导员甲', personName: '咨询辅导员甲', dueOn: '2026-11-23', light: { kind: 'soon', words: '剩 1 天' }, askerName: '欧**明', askerPhone: '138****0001', question: '开药店要不要先办公证？',
      verbs: ['bringIntoInquiry', 'handOverInquiry', 'answerInquiry'], trace: { chainBrokenAt: null },
    });
    expect((await show(id, 'clerk1')).verbs).toEqual([]);
    const kept = await desk.sql.row<{ all: string }>(`select i::text || (select string_agg(s.facts::text, '') from platform.step s where s.subject_kind = 'inquiry' and s.subject_id = i.id) "all" from intake.inquiry i where i.id = $1`, [id]);
    for (const secret of ['13800000001', '欧阳小明', '公证']) expect(kept?.all).not.toContain(secret);
  });

  it('is answered on the spot in one go, and its code reads the answer', async () => {
    const answer = await record({ answer: '不用公证，带租赁合同原件。' });
    succeeds(answer, { status: 'answered', version: 2 });
    const read = await desk.nobody().post('/public/inquiries/show', { number: answer.body.number, code: answer.body.code });
    expect(read.body).toMatchObject({ answered: true, answers: [{ text: '不用公证，带租赁合同原件。', on: '2026-11-20' }], mayReopen: true, reopenUntil: '2026-11-27' });
  });

  it('is about a case that one sees, and stands on it', async () => {
    const { id: caseId, number } = await desk.given.registeredCase();
    const id = await recorded({ caseNumber: number });
    expect((await (await as('reviewer1')).get(`/cases/${caseId}/inquiries`)).body).toEqual([expect.objectContaining({ id, caseNumber: number })]);
    failsWith(await (await as('reviewer3')).get(`/cases/${caseId}/inquiries`), 'notFound');
    failsWith(await record({ caseNumber: number }, 'reviewer3'), 'matterUnknown');
    failsWith(await record({ itemCode: 'NO-001' }), 'itemNotPublished');
  });

  it('takes what people say as it is, and refuses what is no question', async () => {
    const wicked = '=1+1 <script>𠮷·🙂';
    expect((await show(await recorded({ question: wicked, name: wicked }))).question).toBe(wicked);
    for (const question of ['', ' \n', '长'.repeat(2001)]) failsWith(await record({ question }), 'invalidInput');
    failsWith(await record({ phone: '电话' }), 'invalidInput');
    failsWith(await record({ channel: 'online' }), 'invalidInput');
    failsWith(await record({ channel: 'phone' }), 'inquiryPhoneMissing');
    succeeds(await record({ channel: 'phone', answer: '不用。' }));
    failsWith(await record({}, 'leader1'), 'notPermitted');
  });

  it('sent twice with one key is one', async () => {
    const key = { 'idempotency-key': `inquiry-${randomUUID()}` };
    const [one, two] = [await record({}, 'clerk1', key), await record({}, 'clerk1', key)];
    expect([two.body.id, two.body.code]).toEqual([one.body.id, one.body.code]);
  });

  it('shows who asked in clear only with a reason, which is kept', async () => {
    const id = await recorded({ name: '张三示', phone: '13800000002' });
    failsWith(await step(id, 'show-inquiry-asker', 'clerk1', { reason: ' ' }), 'invalidInput');
    expect((await step(id, 'show-inquiry-asker', 'clerk1', { reason: '回电' })).body).toEqual({ name: '张三示', phone: '13800000002' });
    failsWith(await step(id, 'show-inquiry-asker', 'reviewer1', { reason: '回电' }), 'notFound');
    expect(await desk.sql.row(`select 1 n from platform.access_log where action = 'showInquiryAsker' and subject_id = $1`, [id])).toBeDefined();
  });
});

describe('others who are brought in', () => {
  it('answer the person asked first, who answers the asker', async () => {
    const id = await recorded();
    failsWith(await step(id, 'bring-into-inquiry', 'clerk2', { version: 1, words: '请看', toUnitId: units['D-WSJS'] }), 'inquiryNotYours');
    failsWith(await step(id, 'bring-into-inquiry', 'clerk1', { version: 1, words: '请看' }), 'inquiryHelperUnknown');
    failsWith(await step(id, 'bring-into-inquiry', 'clerk1', { version: 1, words: '请看', toPersonId: people.clerk1 }), 'inquiryWithOneself');
    failsWith(await step(id, 'bring-into-inquiry', 'clerk1', { version: 1, words: '请看', toPersonId: people.sysadmin }), 'inquiryHelperUnknown');
    succeeds(await step(id, 'bring-into-inquiry', 'clerk1', { version: 1, words: '要不要公证？', toUnitId: units['D-WSJS'] }), { status: 'open', version: 2 });
    failsWith(await step(id, 'bring-into-inquiry', 'clerk1', { version: 2, words: '再问', toUnitId: units['D-WSJS'] }), 'inquiryHelpAsked', { name: '卫生计生审批科' });
    succeeds(await step(id, 'bring-into-inquiry', 'clerk1', { version: 2, words: '您看呢', toPersonId: people.reviewer3 }));
    expect(await idsOf('mine=yes', 'reviewer1')).toContain(id);
    // two give their answers at the same moment, each only adds
    const both = await Promise.all([step(id, 'contribute-to-inquiry', 'reviewer1', { words: '不要公证' }), step(id, 'contribute-to-inquiry', 'reviewer3', { words: '要看面积' })]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    failsWith(await step(id, 'contribute-to-inquiry', 'reviewer2', { words: '晚了' }), 'inquiryNotYours');
    expect(await idsOf('mine=yes', 'reviewer1')).not.toContain(id);
    failsWith(await step(id, 'answer-inquiry', 'reviewer1', { version: 5, words: '不要' }), 'inquiryNotYours');
    const shown = await show(id);
    expect(shown.help.map(({ answer, givenByName }) => [answer, givenByName])).toEqual([['不要公证', '卫生计生审批科审核员甲'], ['要看面积', '医药器械审批科审核员甲']]);
    failsWith(await step(id, 'answer-inquiry', 'clerk1', { version: 4, words: '不用公证。' }), 'changedMeanwhile');
    succeeds(await step(id, 'answer-inquiry', 'clerk1', { version: 5, words: '不用公证。' }), { status: 'answered' });
  });

  it('are found by name, sections before people, and nobody who answers none', async () => {
    const found = (await (await as('clerk1')).get(`/inquiry-helpers?search=${encodeURIComponent('卫生计生')}`)).body as unknown as { unitName: string; toPersonId: number | null; personName: string | null }[];
    expect(found[0]).toMatchObject({ unitName: '卫生计生审批科', toPersonId: null });
    expect(found.map(({ toPersonId }) => toPersonId)).toEqual(expect.arrayContaining([people.reviewer1, people.approver1]));
    expect((await (await as('clerk1')).get(`/inquiry-helpers?search=${encodeURIComponent('系统管理员')}`)).body).toEqual([]);
  });
});

describe('handing over', () => {
  it('leaves it with the person asked first until the section takes it', async () => {
    const id = await recorded();
    failsWith(await step(id, 'hand-over-inquiry', 'clerk1', { version: 1, words: '归贵科', toUnitId: units['C-CKFW'] }), 'inquiryWithOneself');
    failsWith(await step(id, 'hand-over-inquiry', 'clerk1', { version: 1, words: '归贵科', toUnitId: 999_999 }), 'unitUnknown');
    failsWith(await step(id, 'take-inquiry', 'reviewer1', { version: 1 }), 'notFound');
    succeeds(await step(id, 'hand-over-inquiry', 'clerk1', { version: 1, words: '归贵科', toUnitId: units['D-WSJS'] }), { status: 'open' });
    expect(await show(id)).toMatchObject({ personName: '综合窗口接件员甲', offeredUnitName: '卫生计生审批科' });
    succeeds(await step(id, 'send-back-inquiry', 'reviewer2', { version: 2, words: '不归本科' }));
    failsWith(await step(id, 'take-inquiry', 'reviewer1', { version: 3 }), 'notFound');
    succeeds(await step(id, 'hand-over-inquiry', 'clerk1', { version: 3, words: '查过了，归贵科', toUnitId: units['D-WSJS'] }));
    succeeds(await step(id, 'take-inquiry', 'reviewer1', { version: 4 }));
    expect(await show(id)).toMatchObject({ personName: '卫生计生审批科审核员甲', firstPersonName: '综合窗口接件员甲', unitName: '卫生计生审批科', offeredUnitName: null });
    failsWith(await step(id, 'answer-inquiry', 'clerk1', { version: 5, words: '不用' }), 'inquiryNotYours');
    succeeds(await step(id, 'answer-inquiry', 'reviewer1', { version: 5, words: '不用' }));
    expect((await show(id)).trace.steps.map(({ verb }) => verb)).toEqual(['recordInquiry', 'handOverInquiry', 'sendBackInquiry', 'handOverInquiry', 'takeInquiry', 'answerInquiry']);
  });

  it('within the section is for its head: somebody else answers', async () => {
    const id = await recorded({}, 'reviewer1');
    failsWith(await step(id, 'assign-inquiry', 'reviewer2', { version: 1, toPersonId: people.reviewer2 }), 'notPermitted');
    failsWith(await step(id, 'assign-inquiry', 'head1', { version: 1, toPersonId: people.reviewer3 }), 'inquiryHelperUnknown');
    failsWith(await step(id, 'assign-inquiry', 'leader1', { version: 1, toPersonId: people.reviewer2 }), 'inquiryNotYours');
    succeeds(await step(id, 'assign-inquiry', 'head1', { version: 1, toPersonId: people.reviewer2 }));
    succeeds(await step(id, 'answer-inquiry', 'reviewer2', { version: 2, words: '不用' }));
  });
});

describe('after the answer', () => {
  it('is put right by answering again, closed by hand, and opened again by a colleague whom the asker tells', async () => {
    const id = await recorded();
    failsWith(await step(id, 'close-inquiry', 'clerk1', { version: 1 }), 'stepNotAllowed');
    succeeds(await step(id, 'answer-inquiry', 'clerk1', { version: 1, words: '要公证' }));
    succeeds(await step(id, 'answer-inquiry', 'clerk1', { version: 2, words: '更正：不用公证' }), { status: 'answered', version: 3 });
    succeeds(await step(id, 'close-inquiry', 'clerk1', { version: 3 }), { status: 'closed' });
    await desk.at('2026-12-01T09:00');
    failsWith(await step(id, 'reopen-inquiry', 'reviewer1', { version: 4, words: '没答到' }), 'notFound');
    succeeds(await step(id, 'reopen-inquiry', 'clerk2', { version: 4, words: '还问租期' }), { status: 'open' });
    expect(await show(id)).toMatchObject({ personName: '综合窗口接件员甲', dueOn: '2026-12-02', level: 0 });
  });

  it('closes by itself when nobody objects within the days', async () => {
    const id = await recorded({ question: '没人再问' });
    succeeds(await step(id, 'answer-inquiry', 'clerk1', { version: 1, words: '不用' }));
    await desk.at('2026-11-27T09:00');
    await run();
    expect((await show(id)).status).toBe('answered');
    await desk.at('2026-11-30T09:00');
    await run();
    expect(await show(id)).toMatchObject({ status: 'closed', trace: { steps: [{}, {}, { verb: 'closeInquiry', byName: '系统' }] } });
  });
});

describe('the unanswered', () => {
  it('goes up to the head, a working day later to the leader in charge, and no further', async () => {
    const id = await recorded({}, 'reviewer1');
    await desk.at('2026-11-23T09:00');
    await run();
    expect((await show(id, 'reviewer1')).level).toBe(0);
    expect(await idsOf('mine=yes', 'head1')).not.toContain(id);
    await desk.at('2026-11-24T09:00');
    await run();
    expect(await show(id, 'reviewer1')).toMatchObject({ level: 1, levelLabel: '已报部门负责人', light: { kind: 'over' } });
    expect(await idsOf('mine=yes', 'head1')).toContain(id);
    expect(await idsOf('mine=yes', 'leader1')).not.toContain(id);
    await desk.at('2026-11-26T09:00');
    await run();
    await run();
    expect(await show(id, 'reviewer1')).toMatchObject({ level: 2, levelLabel: '已报分管领导' });
    expect(await idsOf('mine=yes', 'leader1')).toContain(id);
    expect((await show(id, 'leader1')).trace.steps.filter(({ verb }) => verb === 'escalateInquiry')).toHaveLength(2);
    succeeds(await step(id, 'assign-inquiry', 'leader1', { version: 3, toPersonId: people.reviewer2 }));
  });

  it('goes up once although two workers run, after days on which none ran, and never on a rest day', async () => {
    const id = await recorded();
    await desk.at('2026-11-28T09:00');
    expect(await run()).toContain('a rest day');
    await desk.at('2026-12-01T09:00');
    await Promise.all([run(), run()]);
    expect(await show(id)).toMatchObject({ level: 1, version: 2, trace: { chainBrokenAt: null } });
    succeeds(await step(id, 'answer-inquiry', 'clerk1', { version: 2, words: '不用' }));
    await desk.at('2026-12-08T09:00');
    await run();
    expect((await show(id)).level).toBe(1);
  });

  it('is counted anew when a calendar is loaded', async () => {
    const id = await recorded();
    const notice = await desk.sql.row<{ holidays: string[]; days: string[] }>(`select holidays::text[] holidays, make_up_days::text[] days from platform.calendar_year where year = 2026 and region = '' order by revision desc limit 1`);
    succeeds(await (await as('sysadmin')).post('/calendars', { year: 2026, region: '', holidays: [...(notice?.holidays ?? []), '2026-11-23'], makeUpDays: notice?.days, source: '临时放假' }));
    await desk.settle();
    expect((await show(id)).dueOn).toBe('2026-11-24');
  });
});

describe('the list', () => {
  it('is one\'s own section\'s, what is due first, page by page, found by words', async () => {
    const mark = '找得到的问题';
    const ids = [await recorded({ question: `${mark}一` }), await recorded({ question: `${mark}二` })];
    const answered = Number((await record({ question: `${mark}三`, answer: '不用' })).body.id);
    const found = await idsOf(`search=${encodeURIComponent(mark)}`, 'clerk2');
    expect(found).toEqual([...ids, answered]);
    expect(await idsOf(`state=done&search=${encodeURIComponent(mark)}`)).toEqual([answered]);
    expect(await idsOf(`search=${encodeURIComponent(mark)}`, 'reviewer1')).toEqual([]);
    expect(await idsOf(`search=${encodeURIComponent(mark)}`, 'clerk381')).toEqual([]);
    expect(await idsOf(`search=${encodeURIComponent(mark)}`, 'leader1')).toEqual(found);
    const first = await list(`search=${encodeURIComponent(mark)}&limit=2`);
    expect((await list(`search=${encodeURIComponent(mark)}&limit=2&after=${first.next}`)).rows.map(({ id }) => id)).toEqual([answered]);
    expect(first.waiting).toBeGreaterThanOrEqual(2);
    failsWith(await (await as('clerk1')).get('/inquiries?after=x'), 'invalidInput');
  });
});
