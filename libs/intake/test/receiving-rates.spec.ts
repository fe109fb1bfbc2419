import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

interface Count { presented: number; complete: number; onTrust: number; jointReview: number; excluded: number; percent: number | null; percentWithTrust: number | null }
interface Row extends Count { key: string; label: string; rank: number | null; standing: string; last: boolean; frozenPresented: number | null; frozenComplete: number | null }
interface Rates { rows: Row[]; total: Count; leastCount: number; digest: string | null; mayConfirm: boolean; confirmedOn: string | null; confirmedByName: string | null; changedSince: boolean }
interface First { caseId: number; outcome: string; jointReview: boolean; presentations: { seq: number; complete: boolean; failed: { material: string; name: string; missing: boolean; points: { code: string; text: string }[] }[] }[] }
const DRAFT = '7a1d2c0e-3b4f-4c5d-8e6f-0123456789ad';
let desk: Desk;
let faulty: GivenCase;
let declined: GivenCase;
let withdrawn: GivenCase;

const get = async (query: string, login = 'assess1'): Promise<Answer> => (await desk.as(login)).get(`/receiving-rates${query}`);
const rates = async (by: string, login = 'assess1', more = ''): Promise<Rates> => (await get(`?month=2026-10&by=${by}${more}`, login)).body as unknown as Rates;
const rowOf = async (label: string, by = 'unit'): Promise<Row | undefined> => (await rates(by)).rows.find((row) => row.label === label);
const firsts = async (query: string, login = 'assess1'): Promise<First[]> => ((await get(`/first-presentations?month=2026-10${query}`, login)).body as unknown as { rows: First[] }).rows;
const confirm = async (digest: string | null, month = '2026-10', login = 'assess1'): Promise<Answer> => (await desk.as(login)).post('/receiving-rates/confirm-receiving-rates', { month, digest });
async function setLeast(value: number): Promise<void> {
  const setting = await desk.sql.row<{ id: number; version: number }>(`select id, version from organisation.setting where name = 'receivingLeastCount'`);
  succeeds(await (await desk.as('secadmin')).post(`/settings/${setting?.id}/change-setting`, { version: setting?.version, value }));
}
/** An application that an approver looked at with the clerk before it was received. */
async function receivedTogether(): Promise<void> {
  const [clerk, reviewer] = [await desk.as('clerk1'), await desk.as('reviewer1')];
  const material = (await desk.given.item('SP-001')).materials.find((one) => one.points.some(({ kind }) => kind === 'formal'));
  const formal = { materialCode: material?.code, pointCode: material?.points.find(({ kind }) => kind === 'formal')?.code };
  const { body: { id } } = await clerk.post('/formal-review-calls/call-approver', { itemCode: 'SP-001', draftId: DRAFT });
  succeeds(await reviewer.post(`/formal-review-calls/${String(id)}/answer-call`, { version: 1 }));
  succeeds(await reviewer.post(`/formal-review-calls/${String(id)}/arrive-at-counter`, { version: 2 }));
  succeeds(await reviewer.post(`/formal-review-calls/${String(id)}/conclude-call`, { version: 3, words: '可以接件', findings: [{ ...formal, verdict: 'good' }] }));
  succeeds(await clerk.post('/cases/register-application', { ...(await desk.given.reception()), draftId: DRAFT }));
}

beforeAll(async () => {
  desk = await Desk.open('2026-10-12T10:30');
  const { given } = desk;
  await given.acceptedCase();
  await receivedTogether();
  await given.deferredCase();
  const registered = await given.registeredCase({ missing: ['M04'], faulty: ['M03-R01'] });
  faulty = await given.take(registered, 'clerk1', 'request-supplement');
  declined = await given.take(await given.registeredCase({ missing: ['M04'] }), 'clerk1', 'decline-not-required', { reason: '不需要许可。' });
  withdrawn = await given.take(await given.acceptedCase({ item: 'YY-002' }), 'clerk1', 'withdraw-application', { reason: '选址变更' });
  await given.registeredCase({ item: 'YY-002' });
  // midnight in Asia/Shanghai parts the months
  await desk.at('2026-10-31T23:59');
  await given.registeredCase({ item: 'YY-002' });
  await desk.at('2026-11-01T00:00');
  await given.registeredCase({ item: 'YY-002', missing: ['M01'] });
  await desk.at('2026-11-02T09:00');
}, 60_000);
afterAll(() => desk.close());

describe('the receiving success rate of a month', () => {
  it('is what was received at first presentation of what was first presented, with what was received on trust or looked at together shown apart', async () => {
    expect(await rowOf('卫生计生审批科')).toMatchObject({ presented: 4, complete: 2, onTrust: 1, jointReview: 1, excluded: 1, percent: 50, percentWithTrust: 75 });
    expect(await rowOf('医药器械审批科')).toMatchObject({ presented: 3, complete: 3, excluded: 0, percent: 100 });
    expect((await rates('unit')).total).toMatchObject({ presented: 7, complete: 5, excluded: 1, percent: 71.4 });
  });

  it('is the same by category and by item, and opens from the section to its items', async () => {
    expect((await rates('category')).rows.map(({ label, presented, complete }) => [label, presented, complete])).toEqual([['行政许可', 4, 2], ['备案', 3, 3]]);
    const section = await rowOf('卫生计生审批科');
    expect((await rates('item', 'assess1', `&unitId=${section?.key}`)).rows).toEqual([expect.objectContaining({ key: 'SP-001', presented: 4, excluded: 1 })]);
    expect((await rates('item', 'assess1', `&category=${encodeURIComponent('备案')}`)).rows.map(({ key }) => key)).toEqual(['YY-002']);
  });

  it('ranks nobody with fewer applications than are set, and calls a section without any vacant', async () => {
    expect(await rowOf('卫生计生审批科')).toMatchObject({ rank: null, standing: 'small', last: false });
    await setLeast(3);
    expect([await rowOf('医药器械审批科'), await rowOf('卫生计生审批科'), await rowOf('规划审批科')]).toMatchObject([{ rank: 1, standing: 'ranked', last: false }, { rank: 2, last: true }, { rank: null, standing: 'vacant', percent: null, last: false }]);
  });

  it('has its place in the trend of twelve months', async () => {
    const { months } = (await get('/trend?month=2026-11')).body as unknown as { months: (Count & { month: string })[] };
    expect(months.map(({ month }) => month)).toEqual(expect.arrayContaining(['2025-12', '2026-10', '2026-11']));
    expect(months.slice(-2)).toMatchObject([{ month: '2026-10', presented: 7, percent: 71.4 }, { month: '2026-11', presented: 1, complete: 0, percent: 0 }]);
    expect(months[0]).toMatchObject({ presented: 0, percent: null });
  });

  it('asks for a month, not for something else', async () => {
    for (const query of ['', '?month=2026-13&by=unit', '?month=2026-10&by=clerk', '?month=2026-10&by=item&unitId=x', '?month=26-1&by=unit']) failsWith(await get(query), 'invalidInput');
    failsWith(await get('?month=2026-10&by=unit', 'consult1'), 'notPermitted');
  });
});

describe('what lies behind the rates', () => {
  it('is every application with each attempt and the words of what failed', async () => {
    const [row, ...others] = await firsts('&outcome=notReceived');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ caseId: faulty.id, presentations: [{ seq: 1, complete: false }] });
    const failed = row?.presentations[0]?.failed ?? [];
    expect(failed.find(({ missing }) => missing)).toMatchObject({ material: 'SP-001-M04', points: [] });
    expect(failed.find(({ missing }) => !missing)?.points).toEqual([{ code: expect.stringContaining('M03-R01'), text: expect.stringMatching(/[\u4e00-\u9fff]{4}/) }]);
    expect((await firsts('&outcome=excluded')).map(({ caseId }) => caseId)).toEqual([declined.id]);
    expect((await firsts('&jointReview=yes')).map(({ jointReview }) => jointReview)).toEqual([true]);
    expect((await firsts('&itemCode=YY-002')).map(({ caseId }) => caseId)).toContain(withdrawn.id);
  });

  it('comes in pages and keeps a section to its own', async () => {
    const first = (await get('/first-presentations?month=2026-10&limit=5')).body as unknown as { rows: First[]; next: number };
    const second = (await get(`/first-presentations?month=2026-10&limit=5&before=${first.next}`)).body as unknown as { rows: First[]; next: null };
    expect([first.rows.length, second.rows.length, second.next]).toEqual([5, 3, null]);
    expect((await firsts('', 'head1')).every(({ presentations }) => presentations.length > 0)).toBe(true);
    expect((await firsts('&itemCode=YY-002', 'head1'))).toEqual([]);
    expect((await rates('unit', 'head1')).rows.map(({ label }) => label)).toContain('医药器械审批科');
  });

  it('names what failed most, opens to its applications, and says whether somebody raised a problem with it', async () => {
    const failing = async () => (await get('/failing-points?month=2026-10')).body as unknown as { itemCode: string; itemVersionId: number; materialCode: string; pointCode: string | null; failed: number; presented: number; problemStatus: string | null }[];
    const [most, least] = await failing();
    expect([most, least]).toMatchObject([{ materialCode: 'SP-001-M04', pointCode: null, failed: 2, presented: 4 }, { materialCode: 'SP-001-M03', failed: 1, problemStatus: null }]);
    expect(await firsts('&materialCode=SP-001-M04')).toHaveLength(2);
    expect((await firsts(`&materialCode=SP-001-M03&pointCode=${least?.pointCode}`)).map(({ caseId }) => caseId)).toEqual([faulty.id]);
    succeeds(await (await desk.as('clerk2')).post('/point-problems/raise-point-problem', { itemVersionId: least?.itemVersionId, materialCode: least?.materialCode, pointCode: least?.pointCode, words: '要点写得不清楚' }));
    expect((await failing())[1]).toMatchObject({ problemStatus: 'raised' });
  });

  it('shows how often a revised point failed before its revision and since', async () => {
    const revised = async () => (await get('/revised-points?month=2026-11')).body as unknown as { beforeFailed: number; beforePresented: number; beforePercent: number; afterFailed: number; afterPresented: number; afterPercent: number | null }[];
    expect(await revised()).toEqual([]);
    const policy = await desk.as('policy1');
    const { body: draft } = await policy.post('/items/SP-001/draft-item-version', {});
    const { body: { versionNo } } = await policy.get(`/item-versions/${String(draft.id)}`);
    const problem = await desk.sql.row<{ id: number }>('select id from intake.point_problem', []);
    const move = async (verb: string, login: string, body: object): Promise<void> => succeeds(await (await desk.as(login)).post(`/point-problems/${problem?.id}/${verb}`, body));
    await move('assign-point-problem', 'coord1', { version: 1 });
    await move('answer-point-problem', 'reviewer1', { version: 2, outcome: 'revised', revisedNo: versionNo });
    expect(await revised()).toEqual([]);
    succeeds(await policy.post(`/item-versions/${String(draft.id)}/publish-item-version`, { version: draft.version, effectiveFrom: '2026-11-02', adjustment: { kind: 'amended', legalBasis: '示例', reason: '要点写清' } }));
    await desk.given.registeredCase();
    expect(await revised()).toMatchObject([{ beforeFailed: 1, beforePresented: 4, beforePercent: 25, afterFailed: 0, afterPresented: 1, afterPercent: 0 }]);
  });
});

describe('confirming a month', () => {
  it('is for the assessment section, once the month is over, on the figures that were looked at', async () => {
    const { digest, mayConfirm } = await rates('unit');
    expect([mayConfirm, (await rates('unit', 'head1')).mayConfirm]).toEqual([true, false]);
    failsWith(await confirm(digest, '2026-10', 'head1'), 'notPermitted');
    failsWith(await confirm(digest, '2026-11'), 'monthNotOver');
    failsWith(await confirm('0'.repeat(64)), 'figuresChanged');
    failsWith(await confirm('x'), 'invalidInput');
    const answers = await Promise.all([confirm(digest), confirm(digest)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    failsWith(answers.find(({ status }) => status === 409) as Answer, 'receivingRatesConfirmed');
    expect(await rates('unit')).toMatchObject({ confirmedOn: '2026-11-02', confirmedByName: expect.stringMatching(/./), digest: null, mayConfirm: false, changedSince: false });
  });

  it('freezes rank and figures: what changes later is shown as a difference', async () => {
    await setLeast(100);
    await desk.given.take(await desk.given.registeredCase({ item: 'YY-002' }), 'clerk1', 'accept-application');
    const [late] = await firsts('&itemCode=YY-002');
    const standing = await desk.sql.row<{ version: number }>('select version from casework.permit_case where id = $1', [late?.caseId]);
    succeeds(await (await desk.as('clerk1')).post(`/cases/${late?.caseId}/decline-not-required`, { version: standing?.version, reason: '不需要备案。' }));
    expect(await rowOf('医药器械审批科')).toMatchObject({ presented: 2, excluded: 1, rank: 1, standing: 'ranked', frozenPresented: 3, frozenComplete: 3 });
    expect(await rates('unit')).toMatchObject({ leastCount: 3, changedSince: true });
    const published = await desk.sql.rows<{ presented: number; last: boolean }>(`select presented, last from intake.published_receiving_rate where month = '2026-10-01' and presented > 0 order by presented`);
    expect(published).toEqual([{ presented: 3, last: false }, { presented: 4, last: true }]);
  });
});
