import { createHash } from 'node:crypto';
import { Desk, failsWith, measurePdf, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
beforeEach(() => desk.at('2026-11-20T10:30'));
afterAll(() => desk.close());

interface Expert { id: number; number: string; name: string }
interface Seat { expertId: number; number: string; place: number; seated: boolean; answer: string | null; verdict: string | null }
interface Draw { round: number; candidates: { id: number; number: string }[]; excluded: { id: number; rule: string; ruleLabel: string }[]; commitment: string; seed: string | null; order: string[]; reason: string | null }
interface Review { id: number; version: number; number: string; status: string; draws: Draw[]; panel: Seat[]; conclusion: string | null; feeNote: boolean }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let speciality = 0;
/** Experts of a speciality that no other story uses. */
async function pool(count: number, given: (place: number) => object = () => ({})): Promise<{ speciality: string; experts: Expert[] }> {
  const field = `专业${(speciality += 1)}`;
  const experts: Expert[] = [];
  for (let place = 1; place <= count; place += 1) {
    const name = `评审专家${field}之${place}`;
    const answer = await (await desk.as('inspoffice1')).post('/experts/register-expert', { name, employer: '某设计院', title: '高级工程师', specialities: [field], phone: '13900000011', ...given(place) });
    succeeds(answer, { version: 1, status: 'active' });
    experts.push({ id: Number(answer.body.id), number: String(answer.body.number), name });
  }
  return { speciality: field, experts };
}
const stopped = async (options: object = {}): Promise<GivenCase> => desk.given.take(await desk.given.acceptedCase(options), 'reviewer1', 'start-excluded-procedure', { procedure: 'expertReview', notifiedDays: 15, reason: '技术方案须专家评审' });
const open = async (permitCase: GivenCase, field: string, seats = 3, login = 'reviewer1') => (await desk.as(login)).post('/expert-reviews/open-expert-review', { caseId: permitCase.id, topic: '技术方案', specialities: [field], seats });
const opened = async (field: string, seats = 3): Promise<Review> => { const answer = await open(await stopped(), field, seats); succeeds(answer, { status: 'opened' }); return answer.body as unknown as Review; };
const move = async (review: { id: number; version: number }, verb: string, body: object = {}, login = 'inspoffice1', headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(`/expert-reviews/${review.id}/${verb}`, { version: review.version, ...body }, headers);
const moved = async (review: Review, verb: string, body: object = {}, login = 'inspoffice1'): Promise<Review> => { succeeds(await move(review, verb, body, login)); return show(review.id); };
const show = async (id: number, login = 'reviewer1') => (await (await desk.as(login)).get(`/expert-reviews/${id}`)).body as unknown as Review;
const drawn = async (field: string, seats = 3): Promise<Review> => moved(await moved(await opened(field, seats), 'publish-candidates'), 'draw-experts');
const seated = (review: Review): Seat[] => review.panel.filter((one) => one.seated);
async function heard(review: Review): Promise<Review> {
  let now = review;
  for (const { expertId } of seated(review)) {
    now = await moved(now, 'record-expert-answer', { expertId, answer: 'accepted' });
    now = await moved(now, 'sign-in-expert', { expertId });
    now = await moved(now, 'record-expert-opinion', { expertId, verdict: 'agree', opinion: '方案可行。' });
  }
  return now;
}

describe('the pool of experts', () => {
  it('is kept by the expert desk, telephone numbers sealed and shown with a reason that is logged', async () => {
    const [expert] = (await pool(1)).experts as [Expert];
    const office = await desk.as('inspoffice1');
    const rows = async (query: string) => (await office.get(`/experts?${query}`)).body.rows as { id: number; phoneMasked: string; version: number; statusLabel: string }[];
    expect((await rows(`search=${encodeURIComponent(expert.name)}`))[0]).toMatchObject({ id: expert.id, phoneMasked: '139****0011', statusLabel: '在库' });
    succeeds(await office.post(`/experts/${expert.id}/show-expert-phone`, { reason: '通知参加评审' }), { phone: '13900000011' });
    const kept = await desk.sql.row<{ text: string }>('select e::text text from inspection.expert e where id = $1', [expert.id]);
    expect(kept?.text).not.toContain('13900000011');
    expect(await desk.sql.row(`select 1 n from platform.access_log where action = 'showExpertPhone' and subject_id = $1`, [expert.id])).toBeDefined();
    const revised = { version: 1, name: expert.name, employer: '另一家设计院', title: '教授级高工', specialities: ['结构', '结构'], relations: ['示例药业'] };
    succeeds(await office.post(`/experts/${expert.id}/revise-expert`, revised), { version: 2 });
    failsWith(await office.post(`/experts/${expert.id}/revise-expert`, revised), 'changedMeanwhile');
    succeeds(await office.post(`/experts/${expert.id}/suspend-expert`, { version: 2 }), { status: 'suspended' });
    failsWith(await office.post(`/experts/${expert.id}/suspend-expert`, { version: 3 }), 'stepNotAllowed');
    succeeds(await office.post(`/experts/${expert.id}/resume-expert`, { version: 3 }), { status: 'active' });
    for (const login of ['reviewer1', 'clerk1', 'leader1']) failsWith(await (await desk.as(login)).get('/experts'), 'notPermitted');
    for (const bad of [{ name: ' ' }, { specialities: [] }, { specialities: [''] }, { employer: 'x'.repeat(101) }]) failsWith(await office.post('/experts/register-expert', { name: '甲', employer: '某院', title: '', specialities: ['结构'], ...bad }), 'invalidInput');
  });
});

describe('an expert review', () => {
  it('is opened for a case whose clock stands still for it, by its section, one at a time', async () => {
    const { speciality: field } = await pool(3);
    failsWith(await open(await desk.given.acceptedCase(), field), 'expertReviewNotStarted');
    const permitCase = await stopped();
    failsWith(await open(permitCase, field, 3, 'reviewer3'), 'notFound');
    failsWith(await open(permitCase, field, 3, 'inspoffice1'), 'notPermitted');
    succeeds(await open(permitCase, field), { status: 'opened' });
    failsWith(await open(permitCase, field), 'expertReviewRunning');
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${permitCase.id}/end-excluded-procedure`, { version: permitCase.version, result: '不等了' }), 'expertReviewRunning');
  });
});

describe('an expert review whose case ends', () => {
  it('is cancelled by the system, once, so that nobody waits for it', async () => {
    const { speciality: field } = await pool(3);
    const permitCase = await stopped();
    const review = (await open(permitCase, field)).body as unknown as Review;
    await desk.given.take(permitCase, 'approver1', 'terminate-case', { reason: '申请人注销' });
    await desk.settle();
    await desk.settle();
    expect(await show(review.id)).toMatchObject({ status: 'cancelled', version: 2 });
    failsWith(await move({ id: review.id, version: 2 }, 'publish-candidates'), 'stepNotAllowed');
  });
});

describe('the draw', () => {
  it('is committed to before it is made, and can be made again by anybody', async () => {
    const { speciality: field, experts } = await pool(6);
    const published = await moved(await opened(field), 'publish-candidates');
    const [before] = published.draws as [Draw];
    expect(before).toMatchObject({ round: 1, seed: null, order: [], commitment: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(before.candidates.map(({ number }) => number)).toEqual(experts.map(({ number }) => number));
    failsWith(await move(published, 'draw-experts', {}, 'reviewer1'), 'notPermitted');

    const after = await moved(published, 'draw-experts');
    const [draw] = after.draws as [Draw];
    expect(draw.commitment).toBe(before.commitment);
    expect(sha256(String(draw.seed))).toBe(draw.commitment);
    const again = before.candidates.map(({ number }) => ({ number, key: sha256(`${String(draw.seed)}:${number}`) })).sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ number }) => number);
    expect(draw.order).toEqual(again);
    expect(seated(after).map(({ number }) => number)).toEqual(again.slice(0, 3));
    const facts = await desk.sql.rows<{ verb: string; facts: Record<string, unknown> }>(`select verb, facts from platform.step where subject_kind = 'expertReview' and subject_id = $1 order by seq`, [after.id]);
    expect(facts.slice(1)).toMatchObject([{ facts: { commitment: draw.commitment } }, { facts: { seed: draw.seed, order: again } }]);
    expect(JSON.stringify(facts[1]?.facts)).not.toContain(String(draw.seed));
  });

  it('asked for again under the same key is the same draw; a second one says why and who dropped out', async () => {
    const { speciality: field } = await pool(5);
    const published = await moved(await opened(field), 'publish-candidates');
    const key = { 'idempotency-key': 'draw-experts-0001' };
    const [first, again] = [await move(published, 'draw-experts', {}, 'inspoffice1', key), await move(published, 'draw-experts', {}, 'inspoffice1', key)];
    expect(again.body).toEqual(first.body);
    const now = await show(published.id);
    failsWith(await move(now, 'draw-experts'), 'stepNotAllowed');
    const gone = seated(now)[0]?.expertId ?? 0;
    failsWith(await move(now, 'publish-candidates'), 'redrawNeedsReason');
    failsWith(await move(now, 'publish-candidates', { reason: '改期' }), 'redrawNeedsReason');
    const second = await moved(await moved(now, 'publish-candidates', { reason: '评审改期，一人不能参加', droppedOut: [gone] }), 'draw-experts');
    expect(second.draws).toMatchObject([{ round: 1, reason: null }, { round: 2, reason: '评审改期，一人不能参加', excluded: [{ id: gone, rule: 'droppedOut' }] }]);
    expect(second.draws[0]?.seed).not.toBe(second.draws[1]?.seed);
    expect(second.panel.some(({ expertId }) => expertId === gone)).toBe(false);
  });

  it('leaves out who is related, each by the rule; whoever is named on purpose is refused by name', async () => {
    const rules = [{ employer: '鞍山市铁西区味源餐饮管理有限公司' }, { relations: ['欧阳·𠮷明'] }, {}, {}, {}];
    const { speciality: field, experts } = await pool(5, (place) => rules[place - 1] ?? {});
    const review = await opened(field, 2);
    failsWith(await move(review, 'publish-candidates', { experts: experts.map(({ id }) => id) }), 'expertRecused', { rule: 'employer' });
    const published = await moved(review, 'publish-candidates', { declared: [{ expertId: experts[2]?.id, why: '与申请人有业务往来' }] });
    expect(published.draws[0]?.excluded.map(({ rule }) => rule)).toEqual(['employer', 'relation', 'declared']);
    expect(published.draws[0]?.candidates).toHaveLength(2);
    failsWith(await move(await opened(field, 4), 'publish-candidates'), 'expertsTooFew', { needed: 4, found: 3 });
  });

  it('gives nobody a third seat for the same applicant within a year', async () => {
    const { speciality: field, experts } = await pool(1);
    for (let round = 0; round < 2; round += 1) await moved(await drawn(field, 1), 'cancel-expert-review', { reason: '申请人撤回方案' });
    failsWith(await move(await opened(field, 1), 'publish-candidates', { experts: [experts[0]?.id] }), 'expertRecused', { rule: 'tooOften' });
    await desk.at('2027-11-25T09:00');
    succeeds(await move(await opened(field, 1), 'publish-candidates'));
  });
});

describe('the panel', () => {
  it('gives the seat of who does not come to the next in the order of the draw', async () => {
    const { speciality: field } = await pool(5);
    const review = await drawn(field);
    const [first, , , fourth, fifth] = review.panel as [Seat, Seat, Seat, Seat, Seat];
    failsWith(await move(review, 'record-expert-answer', { expertId: first.expertId, answer: 'recused' }), 'answerNeedsReason');
    failsWith(await move(review, 'record-expert-answer', { expertId: fifth.expertId, answer: 'accepted' }), 'expertNotSeated');
    const replaced = await moved(review, 'record-expert-answer', { expertId: first.expertId, answer: 'recused', reason: '与申请人法定代表人是亲属' });
    expect(seated(replaced).map(({ expertId }) => expertId)).toContain(fourth.expertId);
    expect(replaced.panel[0]).toMatchObject({ seated: false, answer: 'recused' });
  });

  it('signs in and gives one opinion each, in that order', async () => {
    const { speciality: field } = await pool(3);
    let now = await drawn(field);
    const [{ expertId }] = seated(now) as [Seat];
    failsWith(await move(now, 'sign-in-expert', { expertId }), 'expertNotComing');
    now = await moved(now, 'record-expert-answer', { expertId, answer: 'accepted' });
    failsWith(await move(now, 'record-expert-opinion', { expertId, verdict: 'agree', opinion: '可行' }), 'expertNotSignedIn');
    now = await moved(now, 'sign-in-expert', { expertId });
    failsWith(await move(now, 'record-expert-answer', { expertId, answer: 'declined', reason: '有事' }), 'expertAnsweredAlready');
    failsWith(await move(now, 'record-expert-opinion', { expertId, verdict: 'agree', opinion: ' ' }), 'opinionRequired');
    now = await moved(now, 'record-expert-opinion', { expertId, verdict: 'conditional', opinion: '补充𠮷·验算<b>书</b>。' });
    failsWith(await move(now, 'record-expert-opinion', { expertId, verdict: 'agree', opinion: '可行' }), 'expertAnsweredAlready');
    failsWith(await move(now, 'conclude-expert-review', { conclusion: 'agree', words: '通过', fees: [] }, 'reviewer1'), 'opinionsMissing', { needed: 3, found: 1 });
  });
});

describe('the conclusion', () => {
  it('starts the clock of the case again, once, and pays the experts by a note', async () => {
    const { speciality: field } = await pool(3);
    const review = await heard(await drawn(field));
    const fees = seated(review).map(({ expertId }, place) => ({ expertId, amountFen: 50_000 + place }));
    failsWith(await move(review, 'conclude-expert-review', { conclusion: 'agree', words: '通过', fees: [{ expertId: 999_999, amountFen: 1 }] }, 'reviewer1'), 'expertNotSeated');
    failsWith(await move(review, 'conclude-expert-review', { conclusion: 'agree', words: '通过', fees }), 'notPermitted');
    await desk.at('2026-11-24T15:00');
    const concluded = await moved(review, 'conclude-expert-review', { conclusion: 'agree', words: '方案通过评审。', fees }, 'reviewer1');
    expect(concluded).toMatchObject({ status: 'concluded', conclusion: 'agree', feeNote: true });
    const pages = await measurePdf((await (await desk.as('reviewer1')).get(`/expert-reviews/${review.id}/fee-note`)).bytes);
    const words = pages.flatMap((page) => page.words.map(({ text }) => text)).join('');
    for (const part of ['专家评审费发放单', '1500.03', '500.01']) expect(words.replaceAll(/\s/g, '')).toContain(part);

    await desk.settle();
    await desk.settle();
    const { caseId } = concluded as unknown as { caseId: number };
    const view = (await (await desk.as('reviewer1')).get(`/cases/${caseId}`)).body as unknown as { holds: object[]; dates: { provisional: boolean } };
    expect(view).toMatchObject({ holds: [{ procedure: 'expertReview', clearedOn: '2026-11-24', result: `专家评审结论：通过（${review.number}）` }], dates: { provisional: false } });
    expect((await desk.sql.row<{ n: number }>(`select count(*)::int n from platform.step where subject_kind = 'permitCase' and subject_id = $1 and verb = 'endExcludedProcedure'`, [caseId]))?.n).toBe(1);
  });

  it('is counted by period and section, and each number opens to its rows', async () => {
    const { speciality: field } = await pool(2);
    await desk.at('2028-03-01T09:00');
    const review = await heard(await drawn(field, 2));
    await desk.at('2028-03-10T09:00');
    await moved(review, 'conclude-expert-review', { conclusion: 'disagree', words: '不通过。', fees: [] }, 'reviewer1');
    const reviewer = await desk.as('reviewer1');
    expect((await reviewer.get('/expert-review-counts?from=2028-03-01&to=2028-03-31')).body).toMatchObject({ opened: 1, concluded: 1, experts: 2, bySection: [{ opened: 1 }] });
    expect((await reviewer.get('/expert-review-counts?from=2028-03-01&to=2028-03-09')).body).toMatchObject({ opened: 1, concluded: 0 });
    const rows = async (query: string) => ((await reviewer.get(`/expert-reviews?${query}`)).body.rows as { id: number }[]).map(({ id }) => id);
    expect(await rows('from=2028-03-01&to=2028-03-31')).toEqual([review.id]);
    expect(await rows('from=2028-03-05&to=2028-03-31&concluded=true')).toEqual([review.id]);
    expect(await rows('from=2028-03-05&to=2028-03-31')).toEqual([]);
    failsWith(await reviewer.get('/expert-review-counts?from=2028-03-02&to=2028-03-01'), 'periodReversed');
    expect((await (await desk.as('reviewer3')).get('/expert-review-counts?from=2028-03-01&to=2028-03-31')).body).toMatchObject({ opened: 0 });
    failsWith(await (await desk.as('reviewer3')).get(`/expert-reviews/${review.id}`), 'notFound');
  });
});
