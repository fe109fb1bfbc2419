import { ENTERPRISE, Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

const M04 = 'SP-001-M04';
const FIRST = { kind: 'enterprise', name: '鞍山市铁东区示例餐饮店', creditCode: '91210300MAXX101330' };
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const as = (login: string) => desk.as(login);
const upload = async (login = 'clerk1', name?: string): Promise<string> => desk.given.upload(login, name);
const accept = async ({ id, version }: GivenCase, body: object = {}, login = 'clerk1'): Promise<Answer> => (await as(login)).post(`/cases/${id}/accept-with-deferral`, { version, ...body });
const take = async (verb: string, { id, version }: { id: number; version: number }, body: object, login: string): Promise<Answer> => (await as(login)).post(`/cases/${id}/${verb}`, { version, ...body });
const supply = async (one: GivenCase, body: object = {}, login = 'clerk1'): Promise<Answer> => take('register-deferred-supplement', one, { materials: [{ code: M04, files: [] }], ...body }, login);
const after = (one: GivenCase, answer: Answer): GivenCase => ({ ...one, version: Number(answer.body.version), status: String(answer.body.status) });
const deferrals = async (one: { id: number }, login = 'clerk1') => (await (await as(login)).get(`/cases/${one.id}/deferrals`)).body as unknown as { materials: { code: string; state: string; dueOn: string; overdue: boolean; files: string[] }[]; deferrable: { code: string; dueOn: string }[]; notDeferrable: string[]; bar: { source: string } | null };
const allowed = async (one: { id: number }, login: string, verb: string) => ((await (await as(login)).get(`/cases/${one.id}/allowed-steps`)).body.steps as { verb: string; allowed: boolean; reason: string }[]).find((step) => step.verb === verb);

describe('acceptWithDeferral', () => {
  it('accepts with a minor material still to come, on a signed undertaking, and says until when in a numbered notice', async () => {
    const registered = await desk.given.registeredCase({ missing: ['M04'] });
    expect(await deferrals(registered)).toMatchObject({ deferrable: [{ code: M04, dueOn: '2026-11-27', kind: 'atAcceptance' }], notDeferrable: [], bar: null });
    const pdf = await (await as('clerk1')).get(`/cases/${registered.id}/deferral-undertaking`);
    expect([pdf.status, pdf.headers['content-type'], pdf.bytes.subarray(0, 4).toString()]).toEqual([200, 'application/pdf', '%PDF']);

    const answer = await accept(registered, { undertaking: { form: 'signed', fileId: await upload('clerk1', '签名.png') } });
    succeeds(answer, { status: 'accepted', documentNumber: expect.stringMatching(/^鞍行审.{0,4}容〔2026〕\d+号$/) });
    const view = await (await as('clerk1')).get(`/cases/${registered.id}`);
    expect(view.body).toMatchObject({ dates: { acceptedOn: '2026-11-20', promisedDueOn: '2026-11-27' }, waitsFor: '等审核', holds: [{ kind: 'deferredMaterial', kindLabel: '容缺待补', dueOn: '2026-11-27', clearedOn: null }] });
    const papers = (await (await as('clerk1')).get(`/cases/${registered.id}/documents`)).body as unknown as { kind: string }[];
    expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['receipt', 'deferralNotice', 'deferralUndertaking']));
    expect(await deferrals(registered)).toMatchObject({ materials: [{ code: M04, state: 'awaited', dueOn: '2026-11-27', overdue: false, undertakingForm: 'signed' }] });
    await desk.settle();
    expect((await (await as('reviewer1')).get(`/cases/${registered.id}`)).body.assigneeId).not.toBeNull();
  });

  it('is what a trial comes to when all that is missing may come later and the applicant wants it so', async () => {
    const judge = async (missing: string[], more: object): Promise<Record<string, unknown>> => {
      const { itemCode, conditions, materials } = await desk.given.reception({ missing });
      return (await (await as('clerk1')).post('/receptions/judge', { itemCode, byAgent: false, conditions, materials, ...more })).body;
    };
    expect(await judge(['M04'], {})).toMatchObject({ outcome: 'requestSupplement', deferrable: [{ code: M04, dueOn: '2026-11-27' }] });
    expect(await judge(['M04'], { onTrust: 'acceptWithDeferral' })).toMatchObject({ outcome: 'acceptWithDeferral', outcomeLabel: '容缺受理', paper: { kind: 'deferralNotice', title: '容缺受理通知书' } });
    expect(await judge(['M01', 'M04'], { onTrust: 'acceptWithDeferral' })).toMatchObject({ outcome: 'requestSupplement', deferrable: [] });
    expect(await judge(['M04'], { onTrust: 'acceptWithCommitment' })).toMatchObject({ outcome: 'requestSupplement', committable: [] });
  });

  it('is refused for a main material, naming it, and when nothing is missing or something is not looked at', async () => {
    const undertaking = { form: 'scanned', fileId: await upload() };
    const main = await desk.given.registeredCase({ missing: ['M01', 'M04'] });
    failsWith(await accept(main, { undertaking }), 'deferralNotEligible', { codes: ['SP-001-M01'] });
    failsWith(await accept(await desk.given.registeredCase(), { undertaking }), 'deferralNotNeeded');
    failsWith(await accept(await desk.given.registeredCase({ unchecked: ['M01'], missing: ['M04'] }), { undertaking }), 'materialsUnchecked');
  });

  it('is refused without the signed undertaking, with another clerk\'s file, or with one that serves another case', async () => {
    const registered = await desk.given.registeredCase({ missing: ['M04'] });
    failsWith(await accept(registered), 'undertakingRequired');
    failsWith(await accept(registered, { undertaking: { form: 'scanned', fileId: await upload('clerk2') } }), 'undertakingUnusable');
    failsWith(await accept(registered, { undertaking: { form: 'drawn', fileId: await upload() } }), 'invalidInput');
    const fileId = await upload();
    succeeds(await accept(registered, { undertaking: { form: 'scanned', fileId } }));
    failsWith(await accept(await desk.given.registeredCase({ missing: ['M04'] }), { undertaking: { form: 'scanned', fileId } }), 'undertakingUnusable');
  });

  it('is one effect when sent twice, and nothing for a section, another jurisdiction or a stale version', async () => {
    const registered = await desk.given.registeredCase({ missing: ['M04'] });
    const body = { version: 1, undertaking: { form: 'scanned', fileId: await upload() } };
    failsWith(await (await as('reviewer1')).post(`/cases/${registered.id}/accept-with-deferral`, body), 'notPermitted');
    failsWith(await (await as('clerk381')).post(`/cases/${registered.id}/accept-with-deferral`, body), 'notFound');
    failsWith(await accept({ ...registered, version: 7 }, { undertaking: body.undertaking }), 'changedMeanwhile');
    const clerk = await as('clerk1');
    const answers = await Promise.all([1, 2, 3].map(() => clerk.post(`/cases/${registered.id}/accept-with-deferral`, body, { 'idempotency-key': 'defer-twice-0001' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await desk.sql.row('select count(*)::int n from casework.case_hold where case_id = $1', [registered.id])).toEqual({ n: 1 });
  });
});

describe('the certificate', () => {
  it('waits for what is still to come, while review and decision go on; then it is printed', async () => {
    let one = await desk.given.deferredCase();
    one = await desk.given.take(one, 'reviewer1', 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(one.id, 'reviewer1') });
    one = await desk.given.take(one, 'approver1', 'grant-permit', {});
    expect((await (await as('reviewer1')).get(`/cases/${one.id}`)).body.waitsFor).toBe('等容缺补件');
    failsWith(await take('print-certificate', one, { stockNumber: `K${String(one.id).padStart(8, '0')}` }, 'reviewer1'), 'blockedByHold', { hold: 'deferredMaterial' });
    one = after(one, await supply(one));
    one = after(one, await take('pass-deferred-material', one, { code: M04 }, 'reviewer1'));
    succeeds(await take('print-certificate', one, { stockNumber: `K${String(one.id).padStart(8, '0')}` }, 'reviewer1'), { status: 'certified' });
  });
});

describe('registerDeferredSupplement', () => {
  it('takes what came, with its files and a receipt; the section finds it good and the hold is cleared', async () => {
    const one = await desk.given.deferredCase();
    const fileId = await upload();
    const answer = await supply(one, { materials: [{ code: M04, files: [fileId] }], arrivedAt: '2026-11-20T09:15' });
    succeeds(answer, { status: 'accepted' });
    expect(await deferrals(one, 'reviewer1')).toMatchObject({ materials: [{ state: 'supplied', tries: 1, arrivedAt: '2026-11-20T01:15:00.000Z', files: [fileId] }] });
    const list = await (await as('reviewer1')).get(`/deferrals?view=toCheck&search=${one.number}`);
    expect(list.body).toMatchObject({ rows: [{ caseId: one.id, code: M04, state: 'supplied', dueOn: '2026-11-27' }], next: null });

    succeeds(await take('pass-deferred-material', after(one, answer), { code: M04 }, 'reviewer1'));
    const view = (await (await as('reviewer1')).get(`/cases/${one.id}`)).body as unknown as { holds: { clearedOn: string }[]; materials: { code: string; verdict: string; files: string[] }[] };
    expect(view.holds.map(({ clearedOn }) => clearedOn)).toEqual(['2026-11-20']);
    expect(view.materials.find(({ code }) => code === M04)).toMatchObject({ verdict: 'good', files: [fileId] });
    expect(await allowed(one, 'clerk1', 'registerDeferredSupplement')).toMatchObject({ allowed: false, reason: expect.stringContaining('没有待补的容缺材料') });
  });

  it('refuses what is not deferred, what came already, and an arrival in the future or before acceptance', async () => {
    const one = await desk.given.deferredCase();
    failsWith(await supply(one, { materials: [{ code: 'SP-001-M01', files: [] }] }), 'materialNotDeferred', { code: 'SP-001-M01' });
    for (const arrivedAt of ['2026-11-20T10:31', '2026-12-01T09:00', '2026-11-19T16:00', '2026-02-30T09:00']) failsWith(await supply(one, { arrivedAt }), 'arrivalImpossible');
    failsWith(await supply(one, { arrivedAt: '昨天' }), 'invalidInput');
    failsWith(await supply(one, { materials: [{ code: M04, files: [] }, { code: M04, files: [] }] }), 'invalidInput');
    failsWith(await supply(one, { materials: [{ code: M04, files: [await upload('clerk2')] }] }), 'notFound');
    const done = await supply(one);
    failsWith(await supply(one), 'changedMeanwhile'); // the same clicked twice
    failsWith(await supply(after(one, done)), 'deferredMaterialDone', { state: 'supplied' });
    failsWith(await supply(one, {}, 'issuer1'), 'notPermitted');
  });
});

describe('rejectDeferredMaterial', () => {
  it('says why in a numbered paper; it may come once more, and no third time', async () => {
    let one = await desk.given.deferredCase();
    failsWith(await take('reject-deferred-material', one, { code: M04, reason: '没有盖章' }, 'reviewer1'), 'deferredMaterialDone', { state: 'awaited' });
    one = after(one, await supply(one));
    const rejected = await take('reject-deferred-material', one, { code: M04, reason: '目录没有加盖公章 𠮷·' }, 'reviewer1');
    succeeds(rejected, { documentNumber: expect.stringMatching(/容补〔2026〕\d+号$/) });
    expect(await deferrals(one)).toMatchObject({ materials: [{ state: 'rejected', reason: '目录没有加盖公章 𠮷·' }] });
    one = after(one, await supply(after(one, rejected)));
    one = after(one, await take('reject-deferred-material', one, { code: M04, reason: '还是没有盖章' }, 'reviewer1'));
    expect(await deferrals(one)).toMatchObject({ materials: [{ state: 'failed', tries: 2 }] });
    failsWith(await supply(one), 'deferredMaterialDone', { state: 'failed' });
    const facts = await desk.sql.row<{ facts: string }>(`select string_agg(facts::text, '') facts from platform.step where subject_kind = 'permitCase' and subject_id = $1`, [one.id]);
    expect(facts?.facts).not.toContain('盖章');
  });

  it('is not for the clerk, nor for another section', async () => {
    const one = after(await desk.given.deferredCase(), { body: { version: 2, status: 'accepted' } } as unknown as Answer);
    failsWith(await take('reject-deferred-material', one, { code: M04, reason: '没有盖章' }, 'clerk1'), 'notPermitted');
    failsWith(await take('pass-deferred-material', one, { code: M04 }, 'reviewer3'), 'notFound');
  });
});

describe('a refusal', () => {
  it('ends the waiting: what was promised need not come, and no mark is made', async () => {
    let one = await desk.given.deferredCase({ missing: ['M04'], applicant: FIRST });
    one = await desk.given.take(one, 'reviewer1', 'pass-review', { opinion: '不符合。', tickedPoints: await desk.given.pointsToTick(one.id, 'reviewer1') });
    await desk.given.take(one, 'approver1', 'refuse-permit', { reasons: '场所不符合要求。', basis: '食品安全法33条' });
    await desk.settle();
    expect((await deferrals(one)).materials.map(({ state }) => state)).toEqual(['ended']);
    expect((await (await as('clerk1')).get(`/cases/${one.id}`)).body).toMatchObject({ status: 'refused', holds: [{ result: '不予许可', clearedOn: '2026-11-20' }] });
    expect((await (await as('clerk1')).post('/applicants/find', { creditCode: FIRST.creditCode })).body.bannedUntil).toBeNull();
    expect(await desk.sql.row('select count(*)::int n from intake.credit_mark where case_id = $1', [one.id])).toEqual({ n: 0 });
  });

  it('keeps its applicant as he was', () => { expect(ENTERPRISE.creditCode).not.toBe(FIRST.creditCode); });
});
