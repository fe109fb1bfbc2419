import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

const SHOP = { kind: 'enterprise', name: '鞍山市示例商场', creditCode: '91210303MAXXXX031R' };
const OTHER = { ...SHOP, name: '鞍山市示例影院', creditCode: '91210300MAXX101330' };
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const as = (login: string) => desk.as(login);
const take = async (verb: string, { id, version }: { id: number; version: number }, body: object, login: string): Promise<Answer> => (await as(login)).post(`/cases/${id}/${verb}`, { version, ...body });
const scanned = async (): Promise<object> => ({ undertaking: { form: 'scanned', fileId: await desk.given.upload('clerk1') } });
const read = async ({ id }: { id: number }, login = 'clerk1') => (await (await as(login)).get(`/cases/${id}/commitment`)).body;
const section = async (): Promise<string> => {
  const row = await desk.sql.row<{ code: string }>(`select u.code from catalogue.service_item s join organisation.unit u on u.id = s.unit_id where s.code = 'XF-001'`).catch(() => undefined);
  return (row?.code ?? String(((await desk.given.item('XF-001')) as { unitCode: string }).unitCode)).toLowerCase().replaceAll('-', '');
};

/** XF-001 granted though M03 and M04 were only promised. */
async function grantedOnPromise(applicant: object): Promise<GivenCase & { reviewer: string }> {
  const prefix = await section();
  const registered = await desk.given.registeredCase({ item: 'XF-001', missing: ['M03', 'M04'], applicant: applicant as Record<string, unknown> });
  let one = await desk.given.take(registered, 'clerk1', 'accept-with-commitment', await scanned());
  one = await desk.given.take(one, `${prefix}-reviewer1`, 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(one.id, `${prefix}-reviewer1`) });
  one = await desk.given.take(one, `${prefix}-approver1`, 'grant-permit', {});
  await desk.settle();
  return { ...one, reviewer: `${prefix}-reviewer1` };
}

describe('acceptWithCommitment', () => {
  it('accepts what is promised instead of proved, on a signed commitment that tells conditions and consequences', async () => {
    const registered = await desk.given.registeredCase({ item: 'XF-001', missing: ['M03', 'M04'], applicant: SHOP });
    expect(await read(registered)).toMatchObject({ commitment: null, committable: [{ code: 'XF-001-M03' }, { code: 'XF-001-M04' }], scope: '实行告知承诺' });
    const pdf = await (await as('clerk1')).get(`/cases/${registered.id}/commitment-undertaking`);
    expect([pdf.status, pdf.bytes.subarray(0, 4).toString()]).toEqual([200, '%PDF']);
    failsWith(await take('accept-with-commitment', registered, {}, 'clerk1'), 'undertakingRequired');
    const signed = { undertaking: { form: 'signed', fileId: await desk.given.upload('clerk1', '签名.png') } };
    succeeds(await take('accept-with-commitment', registered, signed, 'clerk1'), { status: 'accepted', documentNumber: expect.stringMatching(/承〔2026〕\d+号$/) });
    const papers = (await (await as('clerk1')).get(`/cases/${registered.id}/documents`)).body as unknown as { kind: string }[];
    expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['commitmentNotice', 'commitmentUndertaking']));
    expect(await read(registered)).toMatchObject({ commitment: { state: 'given', checkDays: 20, checkDueOn: null, materials: [{ code: 'XF-001-M03' }, { code: 'XF-001-M04' }] } });
  });

  it('is refused where the item has none, for what no promise replaces, when nothing is lacking, and under a credit mark', async () => {
    failsWith(await take('accept-with-commitment', await desk.given.registeredCase({ item: 'YY-003', missing: ['M07'], applicant: SHOP }), await scanned(), 'clerk1'), 'commitmentNotProvided');
    failsWith(await take('accept-with-commitment', await desk.given.registeredCase({ item: 'XF-001', missing: ['M01', 'M03'], applicant: SHOP }), await scanned(), 'clerk1'), 'commitmentNotCovering', { codes: ['XF-001-M01'] });
    failsWith(await take('accept-with-commitment', await desk.given.registeredCase({ item: 'XF-001', applicant: SHOP }), await scanned(), 'clerk1'), 'commitmentNotNeeded');
    failsWith(await take('accept-with-commitment', await desk.given.registeredCase({ item: 'XF-001', unchecked: ['M01'], missing: ['M03'], applicant: SHOP }), await scanned(), 'clerk1'), 'materialsUnchecked');
    const barred = await desk.given.registeredCase({ item: 'XF-001', missing: ['M03'], applicant: OTHER });
    const marked = await (await as('assess1')).post('/credit-marks/record-credit-mark', { caseId: barred.id, kind: 'other', source: '抄告', evidence: '抄告函' });
    failsWith(await take('accept-with-commitment', barred, await scanned(), 'clerk1'), 'creditBarred', { source: '抄告' });
    succeeds(await (await as('assess1')).post(`/credit-marks/${String(marked.body.id)}/repair-credit`, { version: 1, document: '修复决定' }));
    failsWith(await (await as('clerk381')).post(`/cases/${barred.id}/accept-with-commitment`, { version: 1 }), 'notFound');
  });
});

describe('recordCommitmentCheck', () => {
  it('runs twenty working days from the grant, is listed until it is done, may ask to rectify, and is checked again', async () => {
    const one = await grantedOnPromise(SHOP);
    expect(await read(one)).toMatchObject({ commitment: { state: 'toCheck', checkDueOn: '2026-12-18', overdue: false } });
    const listed = async (view: string): Promise<unknown[]> => ((await (await as(one.reviewer)).get(`/commitments?view=${view}&search=${one.number}`)).body.rows as unknown[]);
    expect([await listed('toCheck'), await listed('overdue')]).toMatchObject([[{ caseId: one.id, checkDueOn: '2026-12-18' }], []]);

    const check = (version: number, body: object, login = one.reviewer): Promise<Answer> => take('record-commitment-check', { id: one.id, version }, body, login);
    failsWith(await check(one.version, { result: 'toRectify', opinion: '疏散通道堆物' }), 'rectificationDayWrong');
    failsWith(await check(one.version, { result: 'kept', opinion: '一致', rectifyBy: '2026-12-01' }), 'rectificationDayWrong');
    failsWith(await check(one.version, { result: 'toRectify', opinion: '疏散通道堆物', rectifyBy: '2026-11-20' }), 'rectificationDayWrong');
    failsWith(await check(one.version, { result: 'kept', opinion: '   ' }), 'opinionRequired');
    failsWith(await check(one.version, { result: 'kept', opinion: '一致' }, 'clerk1'), 'notPermitted');
    failsWith(await check(one.version, { result: 'kept', opinion: '一致' }, 'reviewer3'), 'notFound');
    const rectify = await check(one.version, { result: 'toRectify', opinion: '疏散通道堆物', rectifyBy: '2026-12-01' });
    succeeds(rectify, { documentNumber: expect.stringMatching(/承核〔2026〕\d+号$/) });
    expect(await read(one)).toMatchObject({ commitment: { state: 'toRectify', checkDueOn: '2026-12-01' } });
    await desk.at('2026-12-02T09:00');
    expect(await listed('overdue')).toHaveLength(1);
    const kept = await check(Number(rectify.body.version), { result: 'kept', opinion: '已清理，与承诺一致。' });
    succeeds(kept);
    failsWith(await check(Number(kept.body.version), { result: 'kept', opinion: '再查' }), 'commitmentNotToCheck', { state: 'kept' });
    expect(await read(one)).toMatchObject({ checks: [{ resultLabel: '限期整改', rectifyBy: '2026-12-01' }, { resultLabel: '与承诺一致' }] });
    expect([await listed('toCheck'), await listed('done')]).toMatchObject([[], [{ caseId: one.id }]]);
    await desk.at('2026-11-20T10:30');
  });

  it('marks a promise that was not kept, once, and bars the next one', async () => {
    const one = await grantedOnPromise(OTHER);
    const key = { 'idempotency-key': 'check-once-00001' };
    const body = { version: one.version, result: 'revokeProposed', opinion: '现场没有消防设施，与承诺不符。' };
    const reviewer = await as(one.reviewer);
    const answers = await Promise.all([1, 2].map(() => reviewer.post(`/cases/${one.id}/record-commitment-check`, body, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await desk.sql.rows(`select kind, status from intake.credit_mark where case_id = $1`, [one.id])).toEqual([{ kind: 'brokenCommitment', status: 'recorded' }]);
    const next = await desk.given.registeredCase({ item: 'XF-001', missing: ['M03'], applicant: OTHER });
    failsWith(await take('accept-with-commitment', next, await scanned(), 'clerk1'), 'creditBarred');
    const facts = await desk.sql.row<{ facts: string }>(`select string_agg(facts::text, '') facts from platform.step where subject_kind = 'permitCase' and subject_id = $1`, [one.id]);
    expect(facts?.facts).not.toContain('消防设施');
  });

  it('is for cases with a commitment only', async () => {
    const plain = await desk.given.grantedCase();
    failsWith(await take('record-commitment-check', plain, { result: 'kept', opinion: '一致' }, 'reviewer1'), 'commitmentNotToCheck');
  });
});
