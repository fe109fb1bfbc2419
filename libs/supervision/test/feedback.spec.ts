import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';
import { programOf, type Program } from './support';

let desk: Desk;
let food: Program;
const SCOPES = ['submitFeedback', 'readOwnFeedback', 'acceptAnswer', 'disagreeWithAnswer'];
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  food = await programOf(desk, 'S-SCJG-SP', { scopes: SCOPES });
});
beforeEach(() => desk.at('2026-11-20T10:30'));
afterAll(() => desk.close());

let sent = 0;
/** A case that the department was told of. */
async function granted(): Promise<GivenCase> {
  const permitCase = await desk.given.grantedCase();
  await desk.settle();
  return permitCase;
}
const say = (permitCase: GivenCase, over: object = {}, program = food): Promise<Answer> => program.caller.post('/supervision/feedback/submit-feedback', {
  reference: `JG-2026-${(sent += 1)}`, kind: 'inspectionResult', caseNumber: permitCase.number, decidedOn: '2026-11-20', content: '检查发现留样冰箱未启用，责令当场改正。', ...over,
});
const read = async (id: unknown, login = 'reviewer1'): Promise<Answer> => (await desk.as(login)).get(`/supervision-feedback/${String(id)}`);
const act = async (verb: string, id: unknown, body: object, login = 'reviewer1'): Promise<Answer> => (await desk.as(login)).post(`/supervision-feedback/${String(id)}/${verb}`, body);
const judge = (verb: string, id: unknown, body: object, program = food): Promise<Answer> => program.caller.post(`/supervision/feedback/${String(id)}/${verb}`, body);
const answered = async (): Promise<unknown> => {
  const { id } = (await say(await granted())).body;
  succeeds(await act('answer-feedback', id, { version: 1, words: '已督促整改。' }));
  return id;
};

describe('submitFeedback', () => {
  it('comes to the section, at the case and in its list, with a due date in colour and words', async () => {
    const permitCase = await granted();
    const { id } = (await say(permitCase, { kind: 'penalty' })).body;
    // five working days after Friday the 20th
    const row = { id, status: 'awaitingAnswer', statusLabel: '待答复', departmentName: '市场监督管理局（食品经营监管科）', kindLabel: '行政处罚', caseNumber: permitCase.number, late: false, dueOn: '2026-11-27', light: expect.objectContaining({ kind: expect.any(String) }), words: '检查发现留样冰箱未启用，责令当场改正。', answer: null };
    for (const login of ['reviewer1', 'head1', 'leader1', 'coord1']) {
      expect((await (await desk.as(login)).get(`/cases/${permitCase.id}/supervision-feedback`)).body).toEqual([expect.objectContaining(row)]);
      expect((await (await desk.as(login)).get('/supervision-feedback?state=owed')).body.rows).toEqual(expect.arrayContaining([expect.objectContaining(row)]));
    }
    failsWith(await (await desk.as('clerk1')).get(`/cases/${permitCase.id}/supervision-feedback`), 'notPermitted');
    failsWith(await read(id, 'approver3'), 'notFound');
    const { trace, verbs } = (await read(id)).body as { trace: { chainBrokenAt: null; steps: object[] }; verbs: string[] };
    expect([trace.chainBrokenAt, verbs]).toEqual([null, ['answerFeedback']]);
    expect(trace.steps).toEqual([expect.objectContaining({ label: '报送反馈', postLabel: '监管部门接口' })]);
    const facts = await desk.sql.row<{ facts: string }>(`select facts::text from platform.step where subject_kind = 'supervisionFeedback' and subject_id = $1`, [id]);
    expect(facts?.facts).not.toContain('冰箱');
  });

  it('finds the permit by the number of its certificate too', async () => {
    const permitCase = await desk.given.certifiedCase();
    await desk.settle();
    const permit = await desk.sql.row<{ number: string }>('select number from casework.permit where case_id = $1', [permitCase.id]);
    const { id } = (await say(permitCase, { caseNumber: undefined, permitNumber: permit?.number })).body;
    expect((await read(id)).body).toMatchObject({ caseNumber: permitCase.number });
    failsWith(await say(await granted(), { permitNumber: permit?.number }), 'feedbackCaseUnknown');
    failsWith(await say(permitCase, { caseNumber: undefined }), 'feedbackSubjectMissing');
  });

  it('is refused about what the department does not supervise, and from a sandbox key', async () => {
    const permitCase = await granted();
    const [police, sandbox] = [await programOf(desk, 'S-GA', { scopes: SCOPES }), await programOf(desk, 'S-SCJG-SP', { scopes: SCOPES, sandbox: true, ranges: [] })];
    for (const program of [police, sandbox]) failsWith(await say(permitCase, {}, program), 'feedbackCaseUnknown', { number: permitCase.number });
    failsWith(await say({ ...permitCase, number: '210300-20990101-000001' }), 'feedbackCaseUnknown');
    failsWith(await say(await desk.given.acceptedCase()), 'feedbackCaseUnknown');
  });

  it('is taken in when it is late, and said to be late; a decision of tomorrow is refused', async () => {
    await desk.at('2026-11-20T10:30');
    const permitCase = await granted();
    await desk.at('2026-11-23T10:30'); // Monday: one working day after Friday
    expect((await read((await say(permitCase)).body.id)).body).toMatchObject({ late: false });
    await desk.at('2026-11-24T10:30');
    expect((await read((await say(permitCase)).body.id)).body).toMatchObject({ late: true, receivedOn: '2026-11-24' });
    failsWith(await say(permitCase, { decidedOn: '2026-11-25' }), 'feedbackDateInFuture');
  });

  it('is kept once, whether it is sent twice or the program has forgotten that it sent it', async () => {
    const permitCase = await granted();
    const body = { reference: 'JG-两次', kind: 'recheck', caseNumber: permitCase.number, decidedOn: '2026-11-20', content: '请复核。' };
    const send = (key: string): Promise<Answer> => food.caller.post('/supervision/feedback/submit-feedback', body, { 'idempotency-key': key });
    const [first, again] = [await send('feedback-key-1'), await send('feedback-key-1')];
    expect(again.body).toEqual(first.body);
    failsWith(await send('feedback-key-2'), 'feedbackReferenceUsed', { id: first.body.id });
    const both = await Promise.all(['a', 'b'].map((one) => say(permitCase, { reference: 'JG-同时', content: one })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const other = await programOf(desk, 'S-SCJG', { scopes: SCOPES });
    succeeds(await say(permitCase, { reference: 'JG-两次' }, other));
    expect((await food.caller.get(`/supervision/feedback?reference=${encodeURIComponent('JG-两次')}`)).body.rows).toEqual([expect.objectContaining({ id: first.body.id })]);
  });

  it('takes words as they are and refuses what is none, by the field', async () => {
    const permitCase = await granted();
    const { id } = (await say(permitCase, { content: '=1+1 <b>😀</b> 欧阳·𠮷明' })).body;
    expect((await read(id)).body.words).toBe('=1+1 <b>😀</b> 欧阳·𠮷明');
    for (const [field, over] of [['content', { content: ' ' }], ['content', { content: '长'.repeat(2001) }], ['reference', { reference: '' }], ['reference', { reference: 'x'.repeat(65) }], ['kind', { kind: 'praise' }], ['decidedOn', { decidedOn: '2026-02-30' }]] as const) {
      const answer = await say(permitCase, over);
      failsWith(answer, 'invalidInput');
      expect((answer.body.errors as { field: string }[]).map((one) => one.field)).toEqual([field]);
    }
  });
});

describe('answerFeedback', () => {
  it('is read by the department with its key, by no other; the section owes nothing more', async () => {
    const id = await answered();
    expect((await food.caller.get(`/supervision/feedback/${String(id)}`)).body).toMatchObject({ status: 'answered', answer: '已督促整改。', answeredOn: '2026-11-20', version: 2 });
    expect((await read(id)).body).toMatchObject({ light: null, answer: '已督促整改。' });
    const police = await programOf(desk, 'S-GA', { scopes: SCOPES });
    failsWith(await police.caller.get(`/supervision/feedback/${String(id)}`), 'notFound');
    failsWith(await judge('accept-answer', id, { version: 2 }, police), 'notFound');
    expect((await police.caller.get('/supervision/feedback')).body).toEqual({ rows: [], next: null });
  });

  it('is the section\'s alone, on the version that was looked at', async () => {
    const { id } = (await say(await granted())).body;
    for (const login of ['clerk1', 'leader1', 'coord1', 'approver1']) failsWith(await act('answer-feedback', id, { version: 1, words: '答' }, login), 'notPermitted');
    failsWith(await act('answer-feedback', id, { version: 7, words: '答' }), 'changedMeanwhile');
    failsWith(await act('answer-feedback', id, { version: 1, words: ' ' }), 'invalidInput');
    failsWith(await act('refer-feedback', id, { version: 1, words: '提请' }, 'head1'), 'stepNotAllowed');
  });
});

describe('what the department makes of the answer', () => {
  it('ends it when it accepts', async () => {
    const id = await answered();
    failsWith(await judge('accept-answer', id, { version: 1 }), 'changedMeanwhile');
    succeeds(await judge('accept-answer', id, { version: 2 }), { status: 'closed' });
    failsWith(await judge('disagree-with-answer', id, { version: 3, words: '再看看' }), 'stepNotAllowed');
  });

  it('gives it back to the section with its days anew when it disagrees; what stays disagreed becomes a dispute and ends with it', async () => {
    const id = await answered();
    await desk.at('2026-11-24T09:00');
    succeeds(await judge('disagree-with-answer', id, { version: 2, words: '整改没有到位。' }), { status: 'disagreed' });
    expect((await read(id, 'head1')).body).toMatchObject({ dueOn: '2026-12-01', light: expect.anything(), verbs: ['answerFeedback', 'referFeedback'] });
    failsWith(await act('refer-feedback', id, { version: 3, words: '谈不拢' }), 'notPermitted');
    succeeds(await act('refer-feedback', id, { version: 3, words: '双方对整改标准看法不一。' }, 'head1'), { status: 'inDispute' });
    const { disputeId } = (await read(id)).body;
    const dispute = (await (await desk.as('head1')).get(`/disputes/${String(disputeId)}`)).body;
    expect(dispute).toMatchObject({ about: 'permitCase', raisingUnitName: '卫生计生审批科', otherUnitName: '市场监督管理局（食品经营监管科）' });
    succeeds(await (await desk.as('head1')).post(`/disputes/${String(disputeId)}/settle-dispute`, { version: dispute.version, outcome: 'otherRight', words: '按监管部门意见。' }));
    await desk.settle();
    expect((await read(id)).body).toMatchObject({ status: 'closed' });
    expect(((await read(id)).body.trace as { steps: { label: string }[] }).steps.map(({ label }) => label)).toEqual(['报送反馈', '答复反馈', '对答复有异议', '转为分歧会商', '会商办结']);
  });
});

describe('the list of feedback', () => {
  it('shows what is overdue by itself, pages by its place, and counts a page from where the last one ended', async () => {
    const permitCase = await granted();
    for (let i = 0; i < 3; i += 1) await say(permitCase);
    await desk.at('2026-12-10T10:30');
    const reviewer = await desk.as('reviewer1');
    const overdue = (await reviewer.get('/supervision-feedback?overdue=yes&limit=100')).body.rows as { light: { kind: string } }[];
    expect(overdue.length).toBeGreaterThanOrEqual(3);
    expect(new Set(overdue.map(({ light }) => light.kind))).toEqual(new Set(['over']));
    const ids: number[] = [];
    for (let after = ''; ;) {
      const { rows, next } = (await reviewer.get(`/supervision-feedback?limit=2${after}`)).body as unknown as { rows: { id: number }[]; next: string | null };
      ids.push(...rows.map(({ id }) => id));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids.length).toBeGreaterThan(overdue.length);
    failsWith(await reviewer.get('/supervision-feedback?after=x'), 'invalidInput');
  });

  it('answers or refuses whatever stands in the queries of programs', async () => {
    for (const query of ['?limit=0', '?limit=101', '?before=x', '?orderBy=1', '?reference=']) failsWith(await food.caller.get(`/supervision/feedback${query}`), 'invalidInput');
    failsWith(await food.caller.get('/supervision/feedback?reference=%00'), 'malformedRequest');
    failsWith(await food.caller.get('/supervision/events'), 'notPermitted');
  });
});
