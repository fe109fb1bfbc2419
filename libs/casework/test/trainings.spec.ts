import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Training { version: number; status: string; verbs: string[]; attendees: { name: string }[]; invited: number; openQuestions: number; files: { id: string; name: string }[]; asked: { no: number; about: string; question: string; answer: string | null; askedByName: string; answeredByName: string | null }[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
const ITEM = 'SP-001';
let desk: Desk;
const people: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (const { id, login } of await desk.sql.rows<{ id: number; login: string }>('select p.id, a.login from organisation.person p join organisation.account a on a.person_id = p.id')) people[login] = id;
}, 60_000);
afterAll(() => desk.close());

const post = async (path: string, body: object, login = 'policy1', headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(path, body, headers);
const PLAN = { title: '食品经营许可收件要点', items: [ITEM], place: '二楼培训室', trainer: '卫生计生审批科', startsAt: '2026-11-20T09:30:00+08:00' };
const plan = (over: object = {}, login = 'policy1', headers = {}): Promise<Answer> => post('/trainings/plan-training', { ...PLAN, personIds: [people.clerk1], ...over }, login, headers);
const step = (id: unknown, verb: string, body: object, login = 'policy1'): Promise<Answer> => post(`/trainings/${String(id)}/${verb}`, body, login);
const show = async (id: unknown, login = 'policy1'): Promise<Training> => (await (await desk.as(login)).get(`/trainings/${String(id)}`)).body as unknown as Training;
const list = async (query: string, login = 'clerk1'): Promise<{ id: number }[]> => ((await (await desk.as(login)).get(`/trainings${query}`)).body as unknown as { rows: { id: number }[] }).rows;
const record = (version: number, over: object = {}): object => ({ version, attendeeIds: [people.clerk1, people.clerk2], minutes: '讲了四条要点，看了两份范本 🙂', ...over });
async function planned(over: object = {}): Promise<number> {
  const answer = await plan(over);
  succeeds(answer, { status: 'planned', version: 1 });
  return Number(answer.body.id);
}

describe('a training', () => {
  it('goes from its plan over sign-in list, minutes and questions to its end, every word kept beside its step', async () => {
    const id = await planned();
    expect(await list('?mine=true')).toEqual(expect.arrayContaining([expect.objectContaining({ id })]));
    const fileId = await desk.given.upload('policy1', '签到表.png');
    succeeds(await step(id, 'record-training', record(1, { fileIds: [fileId] })), { status: 'held', version: 2 });
    succeeds(await step(id, 'ask-at-training', { itemCode: ITEM, materialCode: 'SP-001-M01', pointCode: 'SP-001-M01-R01', question: '法人叫 欧阳·𠮷明 的怎么签？=1+1<b>' }, 'clerk1'));
    succeeds(await step(id, 'ask-at-training', { itemCode: ITEM, question: '即办的也要看吗？', answer: '都要看。' }));
    failsWith(await step(id, 'close-training', { version: 4, outcome: '完成' }), 'questionsOpen', { count: 1 });
    failsWith(await step(id, 'answer-training-question', { no: 1, answer: '没有请我' }, 'reviewer1'), 'notFound');
    succeeds(await step(id, 'answer-training-question', { no: 1, answer: '照身份证上的字签。' }));
    failsWith(await step(id, 'answer-training-question', { no: 1, answer: '再答' }), 'questionAnswered', { no: 1 });
    failsWith(await step(id, 'answer-training-question', { no: 9, answer: '没有这一问' }), 'notFound');
    succeeds(await step(id, 'close-training', { version: 5, outcome: '到场两人，问答两条。' }), { status: 'closed' });
    const seen = await show(id, 'clerk2');
    expect(seen.asked).toMatchObject([{ no: 1, question: '法人叫 欧阳·𠮷明 的怎么签？=1+1<b>', answer: '照身份证上的字签。' }, { no: 2, answer: '都要看。' }]);
    expect(seen.asked[0]?.about).toContain('食品经营许可');
    expect([seen.attendees.length, seen.openQuestions, seen.verbs, seen.trace.chainBrokenAt, seen.trace.steps.map(({ verb }) => verb)]).toEqual([2, 0, [], null, ['planTraining', 'recordTraining', 'askAtTraining', 'askAtTraining', 'answerTrainingQuestion', 'closeTraining']]);
    expect((await (await desk.as('clerk1')).get(`/trainings/${id}/files/${fileId}`)).status).toBe(200);
    failsWith(await (await desk.as('issuer1')).get(`/trainings/${id}/files/${fileId}`), 'notFound');
    const facts = await desk.sql.rows<{ facts: object }>(`select facts from platform.step where subject_kind = 'trainingSession' and subject_id = $1`, [id]);
    expect(JSON.stringify(facts)).not.toMatch(/𠮷|即办|讲了四条|照身份证/u);
  });

  it('is planned about items and for people and units that there are', async () => {
    failsWith(await plan({ items: ['NO-1'] }), 'itemUnknown');
    failsWith(await plan({ items: [] }), 'invalidInput');
    failsWith(await plan({ personIds: [999_999] }), 'attendeeUnknown', { count: 1 });
    failsWith(await plan({ unitIds: [999_999] }), 'unitUnknown');
    for (const bad of [{ startsAt: '2026-02-30T09:30:00+08:00' }, { title: ' ' }, { title: '长'.repeat(121) }, { place: '' }, { trainer: '  ' }]) failsWith(await plan(bad), 'invalidInput');
    failsWith(await plan({}, 'clerk1'), 'notPermitted');
  });

  it('is recorded on its day, by the unit that holds it, with people who exist', async () => {
    const later = await planned({ startsAt: '2026-11-23T09:30:00+08:00' });
    failsWith(await step(later, 'record-training', record(1)), 'trainingNotToday', { on: '2026-11-23' });
    const id = await planned();
    failsWith(await step(id, 'record-training', record(1, { attendeeIds: [999_999] })), 'attendeeUnknown');
    failsWith(await step(id, 'record-training', record(1, { attendeeIds: [] })), 'invalidInput');
    failsWith(await step(id, 'record-training', record(1, { fileIds: ['00000000-0000-4000-8000-000000000000'] })), 'notFound');
    failsWith(await step(id, 'record-training', record(1), 'coord1'), 'trainingNotYours');
    failsWith(await step(id, 'record-training', record(7)), 'changedMeanwhile');
    failsWith(await step(id, 'close-training', { version: 1, outcome: '完' }), 'stepNotAllowed');
    succeeds(await step(id, 'record-training', record(1)));
    succeeds(await step(id, 'record-training', record(2, { attendeeIds: [people.clerk1] })));
    expect((await show(id)).attendees.length).toBe(1);
    failsWith(await step(id, 'cancel-training', { version: 3, reason: '晚了' }), 'stepNotAllowed');
    succeeds(await step(later, 'cancel-training', { version: 1, reason: '改期' }), { status: 'cancelled' });
    failsWith(await step(later, 'ask-at-training', { itemCode: ITEM, question: '还办吗' }), 'stepNotAllowed');
  });

  it('is asked about its own items, their materials and points, and answered only by those who may', async () => {
    const id = await planned();
    const ask = (body: object, login = 'clerk1'): Promise<Answer> => step(id, 'ask-at-training', { itemCode: ITEM, question: '怎么看？', ...body }, login);
    failsWith(await ask({ itemCode: 'SP-002' }), 'trainingItemOther');
    failsWith(await ask({ materialCode: 'SP-001-M99' }), 'materialUnknown');
    failsWith(await ask({ materialCode: 'SP-001-M01', pointCode: 'SP-001-M02-R01' }), 'pointUnknown');
    failsWith(await ask({ pointCode: 'SP-001-M01-R01' }), 'materialUnknown');
    failsWith(await ask({ question: '长'.repeat(1001) }), 'invalidInput');
    failsWith(await ask({ answer: '我自己答' }), 'notPermitted');
    failsWith(await step(id, 'answer-training-question', { no: 1, answer: '答' }, 'clerk1'), 'notPermitted');
    failsWith(await ask({}, 'leader1'), 'notPermitted');
  });

  it('is seen by those who are asked, alone or with their unit, and by the bureau', async () => {
    const id = await planned({ personIds: [], unitIds: [(await desk.sql.row<{ id: number }>('select h.unit_id id from organisation.post_holding h where h.person_id = $1 limit 1', [people.issuer1]))?.id] });
    expect((await list('?mine=true', 'issuer1')).map((row) => row.id)).toContain(id);
    expect((await list('', 'reviewer1')).map((row) => row.id)).not.toContain(id);
    failsWith(await (await desk.as('reviewer1')).get(`/trainings/${id}`), 'notFound');
    expect((await list(`?item=${ITEM}&status=planned&search=${encodeURIComponent('收件要点')}`, 'leader1')).map((row) => row.id)).toContain(id);
    failsWith(await (await desk.as('sysadmin')).get('/trainings'), 'notPermitted');
  });

  it('is counted with who came and what was asked, by the unit that held it', async () => {
    await desk.at('2026-12-02T10:30');
    const id = await planned({ startsAt: '2026-12-01T09:30:00+08:00' });
    succeeds(await step(id, 'record-training', record(1)));
    succeeds(await step(id, 'ask-at-training', { itemCode: ITEM, question: '一问' }, 'clerk1'));
    const counts = (await (await desk.as('policy1')).get('/training-counts?from=2026-12-01&to=2026-12-31')).body;
    expect(counts).toMatchObject({ sessions: 1, attendances: 2, questions: 1, answered: 0, rows: [{ sessions: 1, attendances: 2 }] });
    failsWith(await (await desk.as('policy1')).get('/training-counts?from=2026-12-31&to=2026-12-01'), 'periodReversed');
    await desk.at('2026-11-20T10:30');
  });

  it('sent twice is planned once', async () => {
    const key = { 'idempotency-key': '5b1a7a3e-52a4-4a55-8f11-1f0b7d5f6e21' };
    const [one, two] = [await plan({}, 'policy1', key), await plan({}, 'policy1', key)];
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
  });
});
