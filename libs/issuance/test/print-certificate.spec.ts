import { Desk, failsWith, PERSON, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

let blank = 0;
const print = async (permitCase: GivenCase, login: string, stockNumber = `K${String(15_000 + (blank += 1)).padStart(8, '0')}`, version = permitCase.version) => (await desk.as(login)).post(`/cases/${permitCase.id}/print-certificate`, { version, stockNumber });
const permitOf = (permitCase: GivenCase) => desk.sql.row<Record<string, unknown>>('select number, holder_name, certificate_name, granted_on, valid_from, valid_until, state, verification_token, document_id from casework.permit where case_id = $1', [permitCase.id]);

describe('printCertificate', () => {
  it('is a step on a numbered blank, and writes the permit register', async () => {
    const permitCase = await desk.given.grantedCase();
    await desk.at('2026-11-23T09:00');
    const answer = await print(permitCase, 'reviewer1', 'k00000123');
    succeeds(answer, { status: 'certified', documentNumber: expect.stringMatching(/证〔2026〕\d+号$/) });
    const permit = await permitOf(permitCase);
    expect(permit).toMatchObject({ number: answer.body.documentNumber, holder_name: '鞍山市铁西区味源餐饮管理有限公司', certificate_name: '食品经营许可证', granted_on: '2026-11-20', valid_from: '2026-11-20', valid_until: '2031-11-19', state: 'valid', document_id: answer.body.documentId });
    const paper = await desk.sql.row<{ content: object }>('select content from platform.document where id = $1', [answer.body.documentId]);
    expect(paper?.content).toMatchObject({ layout: 'certificate', stockNumber: 'K00000123', holder: '鞍山市铁西区味源餐饮管理有限公司', qr: { text: expect.stringContaining(String(permit?.verification_token)) } });
    const steps = await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}/timeline`);
    expect(steps.body).toMatchObject({ chainIntact: true, steps: expect.arrayContaining([expect.objectContaining({ verb: 'printCertificate', what: '证件流水号 K00000123' })]) });
    const pdf = await (await desk.as('reviewer1')).get(`/documents/${String(answer.body.documentId)}/pdf`);
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('takes a blank once, also when two printers want it at the same moment', async () => {
    const cases = await Promise.all([desk.given.grantedCase(), desk.given.grantedCase({ applicant: PERSON })]);
    const answers = await Promise.all(cases.map((permitCase) => print(permitCase, 'reviewer1', 'K00000456')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    failsWith(answers.find((answer) => answer.status === 409) ?? answers[0]!, 'stockNumberUsed', { stockNumber: 'K00000456' });
    const left = cases.find((_, index) => answers[index]?.status === 409);
    expect(await permitOf(left!)).toBeUndefined();
  });

  it('is for the section, after the grant, on the version that was looked at', async () => {
    const permitCase = await desk.given.grantedCase();
    for (const login of ['clerk1', 'approver1', 'issuer1', 'leader1']) failsWith(await print(permitCase, login), 'notPermitted');
    failsWith(await print(permitCase, 'reviewer3'), 'notFound');
    failsWith(await print(permitCase, 'reviewer1', 'K00000789', 2), 'changedMeanwhile');
    failsWith(await print(permitCase, 'reviewer1', '=cmd|x'), 'invalidInput');
    const refused = await desk.given.refusedCase();
    failsWith(await print(refused, 'reviewer1'), 'stepNotAllowed', { status: 'refused' });
  });
});

describe('a test print', () => {
  it('shows the sheet with a watermark and keeps nothing', async () => {
    const permitCase = await desk.given.grantedCase();
    const pdf = await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}/test-print`);
    expect([pdf.status, pdf.headers['content-type'], pdf.bytes.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(await permitOf(permitCase)).toBeUndefined();
    failsWith(await (await desk.as('reviewer1')).get(`/cases/${(await desk.given.reviewedCase()).id}/test-print`), 'stepNotAllowed');
    failsWith(await (await desk.as('clerk1')).get(`/cases/${permitCase.id}/test-print`), 'notPermitted');
    failsWith(await (await desk.as('reviewer3')).get(`/cases/${permitCase.id}/test-print`), 'notFound');
  });
});

describe('spoilCertificate', () => {
  it('voids sheet, document and entry, and lets another blank take their place', async () => {
    const granted = await desk.given.grantedCase();
    const first = await print(granted, 'reviewer1', 'K00000901');
    const certified = { ...granted, version: 5 };
    const before = await permitOf(granted);
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${granted.id}/spoil-certificate`, { version: 5, reason: ' ' }), 'opinionRequired');
    const spoilt = await desk.given.take(certified, 'reviewer1', 'spoil-certificate', { reason: '卡纸，印偏' });
    expect(spoilt.status).toBe('granted');
    expect(await permitOf(granted)).toMatchObject({ state: 'voided' });
    const papers = await (await desk.as('reviewer1')).get(`/cases/${granted.id}/documents`);
    expect(papers.body).toEqual(expect.arrayContaining([expect.objectContaining({ id: first.body.documentId, state: 'voided', voidReason: '卡纸，印偏' })]));

    failsWith(await print(spoilt, 'reviewer1', 'K00000901'), 'stockNumberUsed');
    const again = await print(spoilt, 'reviewer1', 'K00000902');
    succeeds(again, { status: 'certified' });
    const after = await permitOf(granted);
    expect(after).toMatchObject({ state: 'valid', number: again.body.documentNumber, document_id: again.body.documentId });
    const verify = async (token: unknown) => (await desk.nobody().get(`/public/verify/${String(token)}`)).body;
    expect(await verify(before?.verification_token)).toMatchObject({ state: 'voided', number: first.body.documentNumber });
    expect(await verify(after?.verification_token)).toMatchObject({ state: 'valid', number: again.body.documentNumber });
  });

  it('is only for what was printed and not yet handed over', async () => {
    const granted = await desk.given.grantedCase();
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${granted.id}/spoil-certificate`, { version: granted.version, reason: '印偏' }), 'stepNotAllowed');
    const certified = await desk.given.certifiedCase();
    for (const login of ['issuer1', 'approver1']) failsWith(await (await desk.as(login)).post(`/cases/${certified.id}/spoil-certificate`, { version: certified.version, reason: '印偏' }), 'notPermitted');
  });
});
