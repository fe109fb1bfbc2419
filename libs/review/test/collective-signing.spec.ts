import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
beforeEach(() => desk.at('2026-11-20T10:30'));
afterAll(() => desk.close());

interface Row { id: number; outcome: string; version: number | null; code: string | null; reason: string | null }
const REFUSAL = { reasons: '专间面积不足。', basis: '食品安全法33条' };
const rowsOf = (answer: Answer): Row[] => answer.body.rows as Row[];
const sent = (cases: readonly GivenCase[]) => cases.map(({ id, version }) => ({ id, version }));
const look = async ({ id, version }: GivenCase, words: object = { verb: 'grantPermit' }, login = 'approver1') => (await desk.as(login)).post(`/cases/${id}/open-decision-paper`, { version, ...words });
const sign = async (cases: readonly GivenCase[], more: object = {}, key?: string, login = 'approver1') => (await desk.as(login)).post('/cases/bulk/grant-permit', { rows: sent(cases), ...more }, key ? { 'idempotency-key': key } : {});
const several = async (count: number): Promise<GivenCase[]> => {
  const cases: GivenCase[] = [];
  for (let round = 0; round < count; round += 1) cases.push(await desk.given.reviewedCase());
  return cases;
};
const decisionOf = async (id: number) => desk.sql.row<{ verb: string; facts: Record<string, unknown> }>(`select verb, facts from platform.step where subject_kind = 'permitCase' and subject_id = $1 order by seq desc limit 1`, [id]);

describe('signing many decisions at once (集中签批)', () => {
  it('grants each case whose paper its signer has opened; the step names the batch and the paper', async () => {
    const cases = await several(3);
    for (const one of cases) succeeds(await look(one), { title: '准予行政许可决定书' });
    const answer = await sign(cases, { opinion: '同意。' }, 'signing-batch-0001');
    succeeds(answer, { done: 3, refused: 0 });
    for (const { id } of cases) expect(await decisionOf(id)).toMatchObject({ verb: 'grantPermit', facts: { batch: 'signing-batch-0001', seenDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown } });
    const papers = await desk.sql.row<{ n: number }>(`select count(*)::int n from platform.document where subject_id = any($1) and subject_kind = 'permitCase' and kind = 'grantDecision' and serial is not null`, [cases.map(({ id }) => id)]);
    expect(papers?.n).toBe(3);
  });

  it('signs nothing that was not seen, nor what moved since; the others go on', async () => {
    const [seen, unseen, moved, foreign] = [...(await several(3)), await desk.given.acceptedCase({ item: 'YY-001' })] as [GivenCase, GivenCase, GivenCase, GivenCase];
    await look(seen);
    await look(moved);
    const reminded = await desk.given.take(moved, 'head1', 'remind-holder');
    const rows = rowsOf(await sign([unseen, moved, foreign, seen]));
    expect(rows.map(({ outcome, code }) => [outcome, code])).toEqual([['refused', 'paperNotSeen'], ['refused', 'changedMeanwhile'], ['refused', 'notFound'], ['done', null]]);
    expect(rows[0]?.reason).toContain(unseen.number);
    // the new version was not seen either
    expect(rowsOf(await sign([reminded]))[0]).toMatchObject({ outcome: 'refused', code: 'paperNotSeen' });
  });

  it('knows the paper again: another day has another paper', async () => {
    const [permitCase] = await several(1) as [GivenCase];
    await look(permitCase);
    await desk.at('2026-11-23T09:00');
    expect(rowsOf(await sign([permitCase]))[0]).toMatchObject({ outcome: 'refused', code: 'paperChangedSinceSeen' });
    await look(permitCase);
    succeeds(await sign([permitCase]), { done: 1 });
  });

  it('refuses permits too, each with the reasons that stood on the paper', async () => {
    const [one, other] = await several(2) as [GivenCase, GivenCase];
    const deny = async (rows: object[]) => (await desk.as('approver1')).post('/cases/bulk/refuse-permit', { rows });
    failsWith(await look(one, { verb: 'refusePermit' }), 'refusalNeedsReasons');
    for (const each of [one, other]) succeeds(await look(each, { verb: 'refusePermit', ...REFUSAL }), { title: '不予行政许可决定书' });
    const rows = rowsOf(await deny([{ id: one.id, version: one.version, ...REFUSAL }, { id: other.id, version: other.version, ...REFUSAL, reasons: '另一个理由。' }]));
    expect(rows.map(({ outcome, code }) => [outcome, code])).toEqual([['done', null], ['refused', 'paperChangedSinceSeen']]);
    expect(await decisionOf(one.id)).toMatchObject({ verb: 'refusePermit' });
    expect(rowsOf(await sign([other]))[0]).toMatchObject({ code: 'paperNotSeen' }); // seen was the refusal
    failsWith(await deny([{ id: other.id, version: other.version }]), 'invalidInput');
  });

  it('sent again under the same key signs nothing twice', async () => {
    const cases = await several(2);
    for (const one of cases) await look(one);
    const [first, again] = [await sign(cases, {}, 'signing-batch-0002'), await sign(cases, {}, 'signing-batch-0002')];
    succeeds(first, { done: 2 });
    expect(again.body).toEqual(first.body);
    failsWith(await sign(cases.slice(1), {}, 'signing-batch-0002'), 'idempotencyKeyReused');
  });

  it('is for whoever decides, and not for whoever reviewed', async () => {
    const [permitCase] = await several(1) as [GivenCase];
    for (const login of ['reviewer1', 'head1', 'clerk1', 'leader1']) {
      failsWith(await look(permitCase, { verb: 'grantPermit' }, login), 'notPermitted');
      failsWith(await sign([permitCase], {}, undefined, login), 'notPermitted');
    }
    failsWith(await look(permitCase, { verb: 'grantPermit' }, 'approver3'), 'notFound');
    failsWith(await look({ ...permitCase, version: 2 }), 'changedMeanwhile');
    await desk.sql.rows('update casework.permit_case set reviewed_by = (select person_id from organisation.account where login = $2) where id = $1', [permitCase.id, 'approver1']);
    failsWith(await look(permitCase), 'separationOfDuties');
  });
});

describe('what was seen', () => {
  it('is told to its person alone, as long as the case stands where it stood', async () => {
    const [one, other] = await several(2) as [GivenCase, GivenCase];
    await look(one);
    await look(other, { verb: 'refusePermit', ...REFUSAL });
    const seen = async (login: string) => (await (await desk.as(login)).get('/seen-papers')).body as unknown as { caseId: number; verb: string; version: number }[];
    const ofThese = (await seen('approver1')).filter(({ caseId }) => [one.id, other.id].includes(caseId));
    expect(ofThese).toEqual([{ caseId: other.id, verb: 'refusePermit', version: other.version }, { caseId: one.id, verb: 'grantPermit', version: one.version }]);
    expect((await seen('approver3')).filter(({ caseId }) => caseId === one.id)).toEqual([]);
    await desk.given.take(one, 'head1', 'remind-holder');
    expect((await seen('approver1')).some(({ caseId }) => caseId === one.id)).toBe(false);
  });
});
