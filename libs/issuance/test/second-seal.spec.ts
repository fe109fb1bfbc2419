import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const WHY = { basis: '食品安全法实施条例 15 条', reason: '省局统一要求加盖公章' };
const papersOf = async (id: number) => (await (await desk.as('approver1')).get(`/cases/${id}/documents`)).body as unknown as { id: string; kind: string; state: string }[];
const paperOf = async (id: number, kind: string) => (await papersOf(id)).find((paper) => paper.kind === kind)?.id ?? '';
const post = async (permitCase: GivenCase, login: string, verb: string, body: object = {}) => (await desk.as(login)).post(`/cases/${permitCase.id}/${verb}`, { version: permitCase.version, ...body });
const after = (permitCase: GivenCase, steps = 1): GivenCase => ({ ...permitCase, version: permitCase.version + steps });
const ask = async (permitCase: GivenCase, kind = 'certificate', login = 'approver1', why: object = WHY) => post(permitCase, login, 'request-second-seal', { documentId: await paperOf(permitCase.id, kind), ...why });
const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const handOver = (permitCase: GivenCase) => post(permitCase, 'issuer1', 'issue-result', { way: 'handOver', collector: { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false }, signature: SIGNATURE });
const waiting = async (login = 'coord1') => (await (await desk.as(login)).get('/seal-requests')).body as unknown as { caseId: number; documentTitle: string; basis: string; reason: string; requestedByName: string; requestedOn: string }[];
const ledgerOf = async (id: number) => ((await (await desk.as('assess1')).get('/seal-uses?limit=100')).body.rows as { caseId: number; kind: string; sealName: string; purpose: string }[]).filter(({ caseId }) => caseId === id);
const drawnSeals = async (id: string): Promise<number> => (await (await desk.as('approver1')).get(`/documents/${id}/pdf`)).bytes.length;

describe('a special use of seals', () => {
  it('is asked for with basis and reason, confirmed by the keeper, and stands in the ledger beside the first', async () => {
    const certified = await desk.given.certifiedCase();
    const certificate = await paperOf(certified.id, 'certificate');
    const before = await drawnSeals(certificate);
    succeeds(await ask(certified), { status: 'certified', documentId: null });
    expect(await waiting()).toContainEqual(expect.objectContaining({ caseId: certified.id, documentTitle: '许可证件', ...WHY, requestedOn: '2026-11-20', requestedByName: expect.stringContaining('审批员') }));
    expect((await (await desk.as('approver1')).get(`/cases/${certified.id}`)).body).toMatchObject({ waitsFor: '等公章用印确认', holds: [{ kind: 'secondSeal', kindLabel: '公章用印待确认', clearedOn: null }] });

    succeeds(await post(after(certified), 'coord1', 'confirm-second-seal'), { status: 'certified' });
    expect((await ledgerOf(certified.id)).filter(({ purpose }) => purpose === '许可证件')).toEqual([
      expect.objectContaining({ kind: 'special', sealName: '行政公章', keeperPost: '业务协调科', requestedByName: expect.stringContaining('审批员'), ...WHY }),
      expect.objectContaining({ kind: 'ordinary', sealName: '行政审批专用章' }),
    ]);
    expect(await waiting()).not.toContainEqual(expect.objectContaining({ caseId: certified.id }));
    expect(await drawnSeals(certificate)).toBeGreaterThan(before + 500); // ring, star and letters of a second imprint
    expect((await desk.sql.row<{ s: object; hash: string | null }>('select second_seal s, file_hash hash from platform.document where id = $1', [certificate]))).toMatchObject({ s: { unit: '鞍山市行政审批局', name: '行政公章' } });
    succeeds(await handOver(after(certified, 2)), { status: 'issued' });
    expect((await (await desk.as('approver1')).get(`/cases/${certified.id}/timeline`)).body).toMatchObject({ chainIntact: true });
  });

  it('keeps the paper from being handed over until it is confirmed, and the window is told why', async () => {
    const refused = await desk.given.refusedCase();
    succeeds(await ask(refused, 'refusalDecision', 'reviewer1'));
    failsWith(await handOver(after(refused)), 'blockedByHold', { hold: 'secondSeal' });
    const found = await (await desk.as('issuer1')).get(`/issuing/find?number=${refused.number}`);
    expect((found.body.ready as { id: number }[]).map(({ id }) => id)).not.toContain(refused.id);
    expect(found.body.notReady).toContainEqual(expect.objectContaining({ id: refused.id, why: '等公章保管人确认用印' }));
    succeeds(await post(after(refused), 'coord1', 'confirm-second-seal'));
    expect(((await (await desk.as('issuer1')).get(`/issuing/find?number=${refused.number}`)).body.ready as { id: number }[]).map(({ id }) => id)).toContain(refused.id);
    succeeds(await handOver(after(refused, 2)), { status: 'issued' });
  });

  it('may be declined with a reason; then the paper goes with one seal, or is asked for again', async () => {
    const granted = await desk.given.grantedCase();
    succeeds(await ask(granted, 'grantDecision'));
    failsWith(await post(after(granted), 'coord1', 'decline-second-seal', { reason: '　' }), 'opinionRequired');
    succeeds(await post(after(granted), 'coord1', 'decline-second-seal', { reason: '本条例未要求公章' }), { status: 'granted' });
    expect((await (await desk.as('approver1')).get(`/cases/${granted.id}`)).body).toMatchObject({ holds: [{ clearedOn: '2026-11-20', result: '不予用印：本条例未要求公章' }] });
    expect((await ledgerOf(granted.id)).filter(({ kind }) => kind === 'special')).toEqual([]);
    failsWith(await post(after(granted, 2), 'coord1', 'confirm-second-seal'), 'sealNotAsked');
    succeeds(await ask(after(granted, 2), 'grantDecision'));
  });
});

describe('the second seal is refused', () => {
  it('to whoever asked, or had a hand in the case', async () => {
    const granted = await desk.given.grantedCase();
    succeeds(await ask(granted, 'grantDecision'));
    const be = (column: string) => desk.sql.rows(`update ${column} = (select person_id from organisation.account where login = 'coord1') where ${column.startsWith('casework.case_hold') ? 'case_id' : 'id'} = $1`, [granted.id]);
    const undo = (text: string) => desk.sql.rows(text, [granted.id]);
    await be('casework.case_hold set opened_by');
    failsWith(await post(after(granted), 'coord1', 'confirm-second-seal'), 'separationOfDuties', { rule: 'asker may not confirm' });
    await undo('update casework.case_hold set opened_by = null where case_id = $1');
    await be('casework.permit_case set decided_by');
    failsWith(await post(after(granted), 'coord1', 'confirm-second-seal'), 'separationOfDuties', { ruleLabel: '审批与公章保管不能是同一人' });
    for (const login of ['approver1', 'reviewer1', 'head1', 'issuer1', 'leader1', 'assess1']) failsWith(await post(after(granted), login, 'confirm-second-seal'), 'notPermitted');
  });

  it('for a paper that is none of the case, voided, not sealed at all, or sealed so already', async () => {
    const certified = await desk.given.certifiedCase();
    const other = await desk.given.certifiedCase();
    const request = (documentId: string) => post(certified, 'approver1', 'request-second-seal', { documentId, ...WHY });
    failsWith(await request(await paperOf(other.id, 'certificate')), 'paperNotForSecondSeal');
    failsWith(await request(await paperOf(certified.id, 'acceptanceNotice')), 'paperNotForSecondSeal');
    failsWith(await request('not-an-id'), 'invalidInput');
    failsWith(await ask(certified, 'certificate', 'approver1', { ...WHY, reason: ' ' }), 'opinionRequired');
    failsWith(await ask(certified, 'certificate', 'approver1', { ...WHY, reason: '字'.repeat(501) }), 'invalidInput');
    failsWith(await ask(certified, 'certificate', 'approver3'), 'notFound');
    succeeds(await ask(certified, 'certificate', 'approver1', { basis: '𠮷·<b>', reason: '=1+1 😀' }));
    failsWith(await ask(after(certified)), 'blockedByHold');
    failsWith(await post(after(certified), 'reviewer1', 'spoil-certificate', { reason: '卡纸' }), 'blockedByHold');
    succeeds(await post(after(certified), 'coord1', 'confirm-second-seal'));
    failsWith(await ask(after(certified, 2)), 'paperNotForSecondSeal');
  });

  it('twice at once: one is confirmed, the other hears that somebody was faster', async () => {
    const granted = await desk.given.grantedCase();
    succeeds(await ask(granted, 'grantDecision'));
    const answers = await Promise.all([1, 2].map(() => post(after(granted), 'coord1', 'confirm-second-seal')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ledgerOf(granted.id)).filter(({ kind }) => kind === 'special')).toHaveLength(1);
  });
});
