import { AGENT, Desk, ENTERPRISE, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
beforeEach(() => desk.at('2026-11-20T10:30'));
afterAll(() => desk.close());

const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LEGAL = { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false };
const NAME = ENTERPRISE.name;
const RIGHT = NAME.replace('味源', '味园');
let blank = 16_000;
const nextBlank = (): string => `K${String(blank += 1).padStart(8, '0')}`;
const post = async (permitCase: GivenCase, verb: string, body: object, login: string) => (await desk.as(login)).post(`/cases/${permitCase.id}/${verb}`, { version: permitCase.version, ...body });
const paperOf = async (permitCase: GivenCase, kind: string) => (await desk.sql.row<{ id: string }>(`select id from platform.document where subject_id = $1 and subject_kind = 'permitCase' and kind = $2 order by step_seq desc limit 1`, [permitCase.id, kind]))?.id ?? '';
const amend = async (permitCase: GivenCase, kind: string, over: object = {}, login = 'approver1') =>
  post(permitCase, 'amend-decision', { documentId: await paperOf(permitCase, kind), field: 'text', written: '第三十八条第一款', corrected: '第三十八条第二款', reason: '打印时写错款号', ...over }, login);
const issued = async (): Promise<GivenCase> => desk.given.take(await desk.given.certifiedCase(), 'issuer1', 'issue-result', { way: 'handOver', collector: LEGAL, signature: SIGNATURE });
const permitOf = (permitCase: GivenCase) => desk.sql.row<Record<string, unknown>>('select number, holder_name, state, valid_until, verification_token from casework.permit where case_id = $1', [permitCase.id]);
const clockOf = (permitCase: GivenCase) => desk.sql.row('select status, decided_on, statutory_due_on, promised_due_on, delivery_due_on, due_on, running, issued_at from casework.permit_case where id = $1', [permitCase.id]);
const verified = async (token: unknown) => (await desk.nobody().get(`/public/verify/${String(token)}`)).body;

describe('amendDecision', () => {
  it('corrects words of a decision by a numbered notice; the decision and the clock stay', async () => {
    const permitCase = await desk.given.grantedCase();
    const before = await clockOf(permitCase);
    const answer = await amend(permitCase, 'grantDecision');
    succeeds(answer, { status: 'granted', documentNumber: expect.stringMatching(/更〔2026〕\d+号$/) });
    expect(await clockOf(permitCase)).toEqual(before);
    const notice = await desk.sql.row<{ content: object }>('select content from platform.document where id = $1', [answer.body.documentId]);
    for (const part of ['更正告知书', '准予行政许可决定书', '第三十八条第一款', '第三十八条第二款', '不改变原决定']) expect(JSON.stringify(notice?.content)).toContain(part);
    const papers = (await (await desk.as('approver1')).get(`/cases/${permitCase.id}/documents`)).body;
    expect(papers).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'grantDecision', state: expect.not.stringContaining('voided'), amendedBy: answer.body.documentNumber })]));
    const facts = await desk.sql.row<{ facts: object }>(`select facts from platform.step where subject_id = $1 and subject_kind = 'permitCase' and verb = 'amendDecision'`, [permitCase.id]);
    expect(JSON.stringify(facts)).not.toContain('写错');
    expect((await (await desk.as('approver1')).get(`/cases/${permitCase.id}/timeline`)).body).toMatchObject({ chainIntact: true });
    expect(await desk.sql.row(`select count(*)::int n from casework.seal_use where case_id = $1 and document_id = $2`, [permitCase.id, answer.body.documentId])).toEqual({ n: 1 });
  });

  it('never changes what was decided, nor what the paper does not say', async () => {
    const permitCase = await desk.given.grantedCase();
    failsWith(await amend(permitCase, 'grantDecision', { written: '决定准予行政许可', corrected: '决定不予行政许可' }), 'notAClericalError');
    failsWith(await amend(permitCase, 'grantDecision', { written: '没有这句话', corrected: '没有那句话' }), 'amendedTextNotFound');
    failsWith(await amend(permitCase, 'grantDecision', { field: 'holderName', written: NAME, corrected: '海城市另一家公司' }), 'notAClericalError');
    failsWith(await amend(permitCase, 'receipt', { written: '收件', corrected: '受件' }), 'documentNotAmendable');
    failsWith(await amend(permitCase, 'grantDecision', { documentId: await paperOf(await desk.given.grantedCase(), 'grantDecision') }), 'documentNotAmendable');
    failsWith(await amend(permitCase, 'grantDecision', { reason: ' ' }), 'opinionRequired');
    failsWith(await amend(permitCase, 'grantDecision', { corrected: '第三十八条第😀款' }), 'glyphMissing', { glyph: '😀' });
    failsWith(await amend(permitCase, 'grantDecision', { field: 'validUntil' }), 'invalidInput');
  });

  it('is for whoever may decide and did not receive or review, on the version that was looked at', async () => {
    const permitCase = await desk.given.grantedCase();
    for (const login of ['clerk1', 'reviewer1', 'issuer1', 'leader1']) failsWith(await amend(permitCase, 'grantDecision', {}, login), 'notPermitted');
    failsWith(await amend(permitCase, 'grantDecision', {}, 'approver3'), 'notFound');
    failsWith(await amend({ ...permitCase, version: 2 }, 'grantDecision'), 'changedMeanwhile');
    await desk.sql.rows('update casework.permit_case set reviewed_by = (select person_id from organisation.account where login = $2) where id = $1', [permitCase.id, 'approver1']);
    failsWith(await amend(permitCase, 'grantDecision'), 'separationOfDuties');
    failsWith(await amend(await desk.given.certifiedCase({ agent: AGENT }), 'certificate', { field: 'address', written: ENTERPRISE.address, corrected: '鞍山市铁西区示例路 11 号' }), 'certificateInHand');
  });

  it('corrects the register and has the certificate printed anew and exchanged', async () => {
    const permitCase = await issued();
    const [clock, before] = [await clockOf(permitCase), await permitOf(permitCase)];
    const amended = await desk.given.take(permitCase, 'approver1', 'amend-decision', { documentId: await paperOf(permitCase, 'certificate'), field: 'holderName', written: NAME, corrected: RIGHT, reason: '录入时写错一个字' });
    expect(await clockOf(permitCase)).toEqual(clock);
    expect(await permitOf(permitCase)).toMatchObject({ number: before?.number, holder_name: RIGHT, state: 'amended' });
    expect(await verified(before?.verification_token)).toMatchObject({ state: 'amended', holder: RIGHT });
    expect((await (await desk.as('reviewer1')).get(`/cases?view=all&search=${encodeURIComponent(RIGHT)}`)).body).toMatchObject({ count: 1 });
    failsWith(await amend(amended, 'grantDecision'), 'blockedByHold', { hold: 'awaitingExchange' });
    failsWith(await post(amended, 'exchange-certificate', { collector: LEGAL, signature: SIGNATURE, oldReturned: true }, 'issuer1'), 'notReprinted');

    const reprinted = await desk.given.take(amended, 'reviewer1', 'reprint-certificate', { stockNumber: nextBlank() });
    const after = await permitOf(permitCase);
    expect(after).toMatchObject({ holder_name: RIGHT, state: 'valid', valid_until: before?.valid_until });
    expect(after?.number).not.toBe(before?.number);
    expect([await verified(before?.verification_token), await verified(after?.verification_token)]).toMatchObject([{ state: 'voided' }, { state: 'valid', holder: RIGHT }]);

    const window = (await (await desk.as('issuer1')).get(`/issuing/find?number=${permitCase.number}`)).body as unknown as { ready: { id: number; exchange: boolean }[] };
    expect(window.ready).toContainEqual(expect.objectContaining({ id: permitCase.id, exchange: true }));
    failsWith(await post(reprinted, 'exchange-certificate', { collector: LEGAL, signature: SIGNATURE, oldReturned: false, oldNote: ' ' }, 'issuer1'), 'oldCertificateMissing');
    failsWith(await post(reprinted, 'exchange-certificate', { collector: { ...LEGAL, name: '别人' }, signature: SIGNATURE, oldReturned: true }, 'issuer1'), 'collectorMismatch');
    const exchanged = await post(reprinted, 'exchange-certificate', { collector: LEGAL, signature: SIGNATURE, oldReturned: true }, 'issuer1');
    succeeds(exchanged, { status: 'issued', documentId: expect.any(String) });
    expect(await clockOf(permitCase)).toEqual(clock);
    expect(await desk.sql.rows('select old_returned from issuance.delivery where case_id = $1 order by step_seq', [permitCase.id])).toEqual([{ old_returned: null }, { old_returned: true }]);
    failsWith(await post({ ...reprinted, version: reprinted.version + 1 }, 'reprint-certificate', { stockNumber: nextBlank() }, 'reviewer1'), 'stepNotAllowed');
  });

  it('is found among the cases that wait to be printed anew, then among those that wait to be exchanged, by the section and the window', async () => {
    const waiting = async (view: string, login: string) => ((await (await desk.as(login)).get(`/cases?view=${view}&sort=newest`)).body as unknown as { rows: { id: number; waitsFor: string }[] }).rows.map(({ id, waitsFor }) => ({ id, waitsFor }));
    const permitCase = await issued();
    const [toReprint, toExchange] = [{ id: permitCase.id, waitsFor: '等重新制证' }, { id: permitCase.id, waitsFor: '等换证' }];
    expect([await waiting('toReprint', 'reviewer1'), await waiting('toExchange', 'issuer1')].flat().map(({ id }) => id)).not.toContain(permitCase.id);
    const amended = await desk.given.take(permitCase, 'approver1', 'amend-decision', { documentId: await paperOf(permitCase, 'certificate'), field: 'address', written: ENTERPRISE.address, corrected: '鞍山市铁西区示例路 11 号', reason: '门牌少写一位' });
    expect(await waiting('toReprint', 'reviewer1')).toContainEqual(toReprint);
    expect(await waiting('toReprint', 'reviewer3')).toEqual([]);
    const reprinted = await desk.given.take(amended, 'reviewer1', 'reprint-certificate', { stockNumber: nextBlank() });
    expect(await waiting('toReprint', 'reviewer1')).not.toContainEqual(expect.objectContaining({ id: permitCase.id }));
    expect(await waiting('toExchange', 'issuer1')).toContainEqual(toExchange);
    expect(await waiting('toExchange', 'reviewer1')).toContainEqual(toExchange);
    succeeds(await post(reprinted, 'exchange-certificate', { collector: LEGAL, signature: SIGNATURE, oldReturned: true }, 'issuer1'));
    expect((await waiting('toExchange', 'issuer1')).map(({ id }) => id)).not.toContain(permitCase.id);
  });

  it('prints anew once more when the new sheet was spoilt', async () => {
    const permitCase = await issued();
    const amended = await desk.given.take(permitCase, 'approver1', 'amend-decision', { documentId: await paperOf(permitCase, 'certificate'), field: 'address', written: ENTERPRISE.address, corrected: '鞍山市铁西区示例路 11 号', reason: '门牌少写一位' });
    const first = await desk.given.take(amended, 'reviewer1', 'reprint-certificate', { stockNumber: nextBlank() });
    const second = await post(first, 'reprint-certificate', { stockNumber: nextBlank() }, 'reviewer1');
    succeeds(second, { status: 'issued' });
    expect(await desk.sql.rows(`select state from issuance.certificate_stock where case_id = $1 order by step_seq`, [permitCase.id])).toEqual([{ state: 'voided' }, { state: 'voided' }, { state: 'used' }]);
    failsWith(await post({ ...first, version: first.version + 1 }, 'reprint-certificate', { stockNumber: `K${String(blank - 1).padStart(8, '0')}` }, 'reviewer1'), 'stockNumberUsed');
  });
});
