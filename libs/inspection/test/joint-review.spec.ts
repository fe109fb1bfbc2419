import { Desk, failsWith, measurePdf, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

/** Lead section of the stage, the section of fire protection, a section that is only asked. */
const [LEAD, FIRE, ASKED] = ['djsgc-reviewer1', 'daqzl-reviewer1', 'dghsp-reviewer1'];
interface Party { id: number; name: string; own: boolean; awaited: boolean; opinions: { round: number; verdict: string; files: { id: string }[] }[] }
interface Line { no: number; where: string; what: string; sections: string[]; entryIds: number[]; open: boolean; openOf: { partyId: number; entryIds: number[] }[]; replies: string[] }
interface Review { id: number; version: number; number: string; status: string; round: number; dueOn: string; dueWarning: string | null; matrix: Party[]; list: Line[]; outcome: string; steps: { verb: string; reason: string | null }[]; materials: { id: string; from: string | null }[]; rounds: { paper: boolean; outcomeLabel: string | null }[]; trace: { chainBrokenAt: number | null; steps: { words: string | null }[] } }

let desk: Desk;
let sections: Record<string, number> = {};
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  sections = Object.fromEntries((await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')).map(({ code, id }) => [code, id]));
});
beforeEach(() => desk.at('2026-11-20T10:30'));
afterAll(() => desk.close());

/** Drawings of an industrial project: the drawing review and the special fire design review. */
const project = async (): Promise<GivenJoint> => desk.givenJoint.accepted({ theme: 'PRJ-IND', stages: ['S3'], added: ['XF-002'] });
const caseOf = (joint: GivenJoint, code: string): number => joint.cases.find(({ itemCode }) => itemCode === code)?.id ?? 0;
const bodyOf = (joint: GivenJoint, given: object = {}): object => ({ kind: 'drawing', jointCaseId: joint.id, caseIds: [caseOf(joint, 'TS-001'), caseOf(joint, 'XF-002')], topic: '一号厂房施工图', ...given });
const open = async (joint: GivenJoint, given: object = {}, login = LEAD): Promise<Answer> => (await desk.as(login)).post('/joint-reviews/open-joint-review', bodyOf(joint, given));
const show = async (id: number, login = LEAD): Promise<Review> => (await (await desk.as(login)).get(`/joint-reviews/${id}`)).body as unknown as Review;
const opened = async (given: object = {}): Promise<Review> => { const answer = await open(await project(), given); succeeds(answer, { version: 1, status: 'collecting' }); return show(Number(answer.body.id)); };
const move = async (review: { id: number; version: number }, verb: string, body: object = {}, login = LEAD): Promise<Answer> => (await desk.as(login)).post(`/joint-reviews/${review.id}/${verb}`, { version: review.version, ...body });
const say = async (id: number, body: object, login: string, headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(`/joint-reviews/${id}/submit-joint-review-opinion`, { round: 1, verdict: 'pass', words: '', entries: [], ...body }, headers);
const entry = (what: string, where = '建施-05'): object => ({ where, what, basis: 'GB 50016-2014' });
const RECTIFY = { verdict: 'rectify', words: '疏散不符合规范', entries: [entry('疏散宽度不足'), entry('缺防火分区图', '建施-02')] };
/** Both have spoken; fire protection asks for two changes, the lead for one of them in the same words. */
async function rectifying(): Promise<Review> {
  const review = await opened();
  succeeds(await say(review.id, RECTIFY, FIRE));
  succeeds(await say(review.id, { verdict: 'rectify', entries: [entry('疏散宽度 不足')] }, LEAD));
  succeeds(await move(await show(review.id), 'conclude-joint-review', { words: '按清单整改', rectifyBy: '2026-12-10' }), { status: 'rectifying' });
  return show(review.id);
}
const ownOpen = (review: Review): number[] => review.list.flatMap(({ openOf }) => openOf.filter(({ partyId }) => partyId === review.matrix.find((party) => party.own)?.id).flatMap(({ entryIds }) => entryIds));
const repliesTo = (review: Review): object[] => review.list.flatMap(({ entryIds }) => entryIds.map((entryId) => ({ entryId, words: '已改图' })));
const words = async (review: Review, round: number): Promise<string> => (await measurePdf((await (await desk.as(LEAD)).get(`/joint-reviews/${review.id}/papers/${round}`)).bytes)).flatMap((page) => page.words.map(({ text }) => text)).join('');

describe('a joint review whose cases end', () => {
  it('is cancelled by hand, or by the system once nothing of it is under way', async () => {
    const byHand = await opened();
    succeeds(await move(byHand, 'cancel-joint-review', { reason: '申请人换图' }), { status: 'cancelled' });
    const joint = await project();
    const review = await show(Number((await open(joint)).body.id));
    const ids = [caseOf(joint, 'TS-001'), caseOf(joint, 'XF-002')];
    for (const [index, id] of ids.entries()) {
      const { version } = (await (await desk.as('clerk1')).get(`/cases/${id}`)).body;
      succeeds(await (await desk.as('clerk1')).post(`/cases/${id}/withdraw-application`, { version, reason: '不办了' }));
      await desk.settle();
      expect((await show(review.id)).status).toBe(index === ids.length - 1 ? 'cancelled' : 'collecting');
    }
  });
});

describe('a joint drawing review', () => {
  it('is opened once by the lead section or that of a case, with one limit and what was handed in already', async () => {
    const joint = await project();
    const basis = (await (await desk.as(LEAD)).get(`/joint-reviews/basis?jointCaseId=${joint.id}`)).body as unknown as { cases: { id: number; unfit: string | null }[]; drawingDays: number };
    expect(basis.drawingDays).toBe(7);
    expect(basis.cases.find(({ id }) => id === caseOf(joint, 'TS-001'))?.unfit).toBeNull();
    failsWith(await open(joint, {}, 'reviewer1'), 'notFound');
    failsWith(await open(joint, {}, 'clerk1'), 'notPermitted');
    failsWith(await open(joint, { caseIds: [caseOf(await project(), 'TS-001')] }), 'jointReviewCaseUnfit');
    failsWith(await open(joint, { caseIds: [caseOf(joint, 'TS-001')] }), 'jointPartiesTooFew');
    failsWith(await open(joint, { sections: [{ unitId: sections['D-AQZL'], required: true }] }), 'jointPartyTwice');
    failsWith(await open(joint, { sections: [{ unitId: 999_999, required: true }] }), 'unitUnknown');
    failsWith(await open(joint, { outside: [{ name: '气象局🀄', required: true }] }), 'glyphMissing');
    failsWith(await open(joint, { materials: [{ caseId: caseOf(joint, 'TS-001'), code: 'NONE' }] }), 'materialUnknown');
    for (const bad of [{ kind: 'other' }, { caseIds: [] }, { topic: ' ' }, { limitDays: 0 }, { limitDays: 61 }, { fileIds: ['x'] }]) failsWith(await open(joint, bad), 'invalidInput');
    const answer = await open(joint, { outside: [{ name: '市气象局', required: false }] });
    const review = await show(Number(answer.body.id));
    expect(review).toMatchObject({ status: 'collecting', round: 1, dueOn: '2026-12-01', matrix: [{ name: '建设工程审批科', awaited: true }, { awaited: true }, { name: '市气象局', awaited: true }] });
    failsWith(await open(joint), 'jointReviewRunning');
    expect((await show(review.id, FIRE)).number).toBe(review.number);
    failsWith(await (await desk.as('reviewer1')).get(`/joint-reviews/${review.id}`), 'notFound');
    const rows = async (query: string, login: string) => ((await (await desk.as(login)).get(`/joint-reviews?${query}`)).body.rows as { id: number }[]).map(({ id }) => id);
    expect(await rows('view=mine', FIRE)).toContain(review.id);
    expect(await rows(`jointCaseId=${joint.id}`, 'coord1')).toEqual([review.id]);
    expect(await rows(`caseId=${caseOf(joint, 'XF-002')}`, 'clerk1')).toEqual([review.id]);
    expect(await rows('view=mine', 'reviewer1')).not.toContain(review.id);
  });

  it('of a single case asks other sections and warns when its limit is later than that of the case', async () => {
    const permitCase = await desk.given.acceptedCase();
    const answer = await (await desk.as('reviewer1')).post('/joint-reviews/open-joint-review', { kind: 'completion', caseIds: [permitCase.id], topic: '改造验收', limitDays: 60, sections: [{ unitId: sections['D-AQZL'], required: true }] });
    expect((await show(Number(answer.body.id), 'reviewer1')).dueWarning).toContain(permitCase.number);
    failsWith(await (await desk.as(FIRE)).post('/joint-reviews/open-joint-review', { kind: 'completion', caseIds: [permitCase.id], topic: '改造验收' }), 'notFound');
  });

  it('hears each section once a round, two at the same moment, and answers a repeated call alike', async () => {
    const review = await opened({ sections: [{ unitId: sections['D-GHSP'], required: false }] });
    const [lead, fire] = await Promise.all([say(review.id, {}, LEAD), say(review.id, RECTIFY, FIRE)]);
    succeeds(lead);
    succeeds(fire);
    const key = { 'idempotency-key': `opinion-${review.id}` };
    const first = await say(review.id, { verdict: 'remarks', words: '建议补标注' }, ASKED, key);
    expect((await say(review.id, { verdict: 'remarks', words: '建议补标注' }, ASKED, key)).text).toBe(first.text);
    failsWith(await say(review.id, {}, FIRE), 'jointOpinionGiven');
    failsWith(await say(review.id, {}, 'reviewer1'), 'notFound');
    failsWith(await say(review.id, {}, 'daqzl-approver1'), 'notPermitted');
    const seen = await show(review.id, FIRE);
    expect(seen).toMatchObject({ version: 4, trace: { chainBrokenAt: null }, list: [{ where: '建施-02' }, { where: '建施-05' }] });
    expect(seen.steps).toEqual([{ verb: 'submitJointReviewOpinion', label: '提交意见', reason: '本科室这一轮已经提交过意见' }]);
  });

  it('refuses an opinion that says two things, or that was written for another round', async () => {
    const review = await opened();
    failsWith(await say(review.id, { verdict: 'rectify' }, FIRE), 'jointOpinionNeedsEntries');
    failsWith(await say(review.id, { entries: [entry('缺图')] }, FIRE), 'jointOpinionWithEntries');
    failsWith(await say(review.id, { verdict: 'remarks' }, FIRE), 'opinionRequired');
    failsWith(await say(review.id, { settled: [1] }, FIRE), 'jointEntryUnknown');
    failsWith(await say(review.id, { round: 2 }, FIRE), 'changedMeanwhile');
    failsWith(await say(review.id, { verdict: 'rectify', entries: [entry('🀄')] }, FIRE), 'glyphMissing');
    for (const bad of [{ verdict: 'no' }, { entries: [{ where: '', what: ' ', basis: '' }] }, { words: 'x'.repeat(2001) }, { round: 0 }]) failsWith(await say(review.id, bad, FIRE), 'invalidInput');
    expect((await show(review.id)).version).toBe(1);
  });

  it('records what a department outside says, with its paper, by the section that opened it alone', async () => {
    const review = await opened({ outside: [{ name: '市气象局', required: true }] });
    const partyId = review.matrix.find(({ name }) => name === '市气象局')?.id;
    const file = await desk.given.upload(LEAD, '防雷意见.png');
    const opinion = { round: 1, partyId, verdict: 'pass', words: '防雷设计合格', entries: [], fileIds: [file] };
    const record = async (body: object, login = LEAD) => (await desk.as(login)).post(`/joint-reviews/${review.id}/record-outside-opinion`, { ...opinion, ...body });
    failsWith(await record({ fileIds: [] }), 'invalidInput');
    failsWith(await record({ fileIds: [await desk.given.upload(FIRE)] }), 'notFound');
    failsWith(await record({}, FIRE), 'jointReviewNotYours');
    failsWith(await record({ partyId: review.matrix[0]?.id }), 'jointPartyUnknown');
    succeeds(await record({}));
    failsWith(await record({}), 'jointOpinionGiven');
    expect((await show(review.id)).matrix.find(({ id }) => id === partyId)?.opinions[0]?.files).toEqual([{ id: file, name: '防雷意见.png', from: null }]);
    expect((await (await desk.as(FIRE)).get(`/joint-reviews/${review.id}/files/${file}`)).status).toBe(200);
    failsWith(await (await desk.as('reviewer1')).get(`/joint-reviews/${review.id}/files/${file}`), 'notFound');
    failsWith(await (await desk.as(FIRE)).get(`/joint-reviews/${review.id}/files/${await desk.given.upload(FIRE)}`), 'notFound');
  });
});

describe('the conclusion of a joint review', () => {
  it('waits for all; a silence is noted after the last day, but not where the law asks for the opinion', async () => {
    const review = await opened({ outside: [{ name: '市气象局', required: false }] });
    const conclude = async (login = LEAD) => move(await show(review.id), 'conclude-joint-review', { words: '同意' }, login);
    succeeds(await say(review.id, {}, LEAD));
    failsWith(await conclude(), 'jointOpinionsMissing', { dueOn: '2026-12-01' });
    failsWith(await conclude(FIRE), 'jointReviewNotYours');
    expect((await show(review.id)).steps.find(({ verb }) => verb === 'concludeJointReview')?.reason).toContain('市气象局');
    await desk.at('2026-12-02T09:00');
    failsWith(await conclude(), 'jointOpinionsOwed');
    succeeds(await say(review.id, {}, FIRE));
    failsWith(await move({ id: review.id, version: 1 }, 'conclude-joint-review', { words: '同意' }), 'changedMeanwhile');
    failsWith(await move(await show(review.id), 'conclude-joint-review', { words: '同意', rectifyBy: '2026-12-10' }), 'rectifyByWrong');
    failsWith(await move(await show(review.id), 'conclude-joint-review', { words: '同意', tripId: 1 }), 'jointTripUnknown');
    succeeds(await conclude(), { status: 'passed' });
    expect(await words(review, 1)).toMatch(/联合审图意见书.*市气象局逾期未反馈/);
    failsWith(await say(review.id, {}, FIRE), 'stepNotAllowed');
  });

  it('brings what is to be rectified into one list, and only those who asked for it look again', async () => {
    const review = await rectifying();
    const [lead = '', fire = ''] = review.matrix.map(({ name }) => name);
    expect(review.list.map(({ no, where, sections: by }) => [no, where, by])).toEqual([[1, '建施-02', [fire]], [2, '建施-05', [lead, fire]]]);
    expect(review.list[1]?.entryIds).toHaveLength(2);
    const paper = await words(review, 1);
    for (const part of ['联合审图意见书', '整改清单', '建施-05', '疏散宽度', '按清单整改']) expect(paper).toContain(part);
    failsWith(await move(review, 'submit-rectified-set', { replies: repliesTo(review).slice(0, 1) }, 'clerk1'), 'jointRepliesMissing', { count: 2 });
    failsWith(await move(review, 'submit-rectified-set', { replies: [...repliesTo(review), { entryId: 1_000_000, words: '已改' }] }, 'clerk1'), 'jointEntryUnknown');
    failsWith(await move({ ...review, version: 1 }, 'submit-rectified-set', { replies: repliesTo(review) }, 'clerk1'), 'changedMeanwhile');
    const set = await desk.given.upload('clerk1', '修改图.png');
    succeeds(await move(review, 'submit-rectified-set', { replies: repliesTo(review), fileIds: [set] }, 'clerk1'), { status: 'collecting' });

    const second = await show(review.id, FIRE);
    expect(second).toMatchObject({ round: 2, dueOn: '2026-12-01', matrix: [{ awaited: true }, { awaited: true }] });
    expect(second.list.every(({ replies }) => replies.includes('已改图'))).toBe(true);
    const own = ownOpen(second);
    succeeds(await say(review.id, { round: 2, verdict: 'rectify', settled: own.slice(0, 1) }, FIRE));
    succeeds(await say(review.id, { round: 2, settled: ownOpen(await show(review.id)) }, LEAD));
    succeeds(await move(await show(review.id), 'conclude-joint-review', { words: '还有一条', rectifyBy: '2026-12-20' }), { status: 'rectifying' });
    const open2 = await show(review.id);
    succeeds(await move(open2, 'submit-rectified-set', { replies: open2.list.filter((one) => one.open).flatMap(({ openOf }) => openOf.flatMap(({ entryIds }) => entryIds)).map((entryId) => ({ entryId, words: '再改' })) }, FIRE));
    expect((await show(review.id)).matrix.map(({ awaited }) => awaited)).toEqual([false, true]);
    succeeds(await say(review.id, { round: 3, settled: own.slice(1) }, FIRE));
    succeeds(await move(await show(review.id), 'conclude-joint-review', { words: '整改到位' }), { status: 'passed' });
    expect((await show(review.id)).rounds.map(({ outcomeLabel, paper: there }) => [outcomeLabel, there])).toEqual([['需要整改', true], ['需要整改', true], ['通过', true]]);
    expect(await words(review, 3)).not.toContain('整改清单');
  });

  it('may be that it fails, when something is open and with the reason', async () => {
    const review = await rectifying();
    failsWith(await move(review, 'fail-joint-review', { reason: '拒不整改' }, FIRE), 'jointReviewNotYours');
    failsWith(await move(review, 'fail-joint-review', { reason: ' ' }), 'invalidInput');
    succeeds(await move(review, 'fail-joint-review', { reason: '拒不整改' }), { status: 'failed' });
    expect(await words(review, 0)).toMatch(/不通过.*拒不整改/);
    const fresh = await opened();
    failsWith(await move(fresh, 'fail-joint-review', { reason: '不行' }), 'jointOpinionsMissing');
    for (const login of [LEAD, FIRE]) succeeds(await say(fresh.id, {}, login ?? ''));
    failsWith(await move(await show(fresh.id), 'fail-joint-review', { reason: '不行' }), 'jointNothingOpen');
  });
});
