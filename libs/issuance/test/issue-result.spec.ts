import { drawnPng } from './drawn-png';
import { AGENT, Desk, failsWith, PERSON, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LEGAL = { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false };
const issue = async (permitCase: GivenCase, body: object = {}, login = 'issuer1') => (await desk.as(login)).post(`/cases/${permitCase.id}/issue-result`, { version: permitCase.version, way: 'handOver', collector: LEGAL, signature: PNG, ...body });

describe('issueResult', () => {
  it('hands over to the legal representative against name, ID and signature, and closes the case', async () => {
    const permitCase = await desk.given.certifiedCase();
    const answer = await issue(permitCase);
    succeeds(answer, { status: 'issued', documentNumber: null, documentId: expect.any(String) });
    const receipt = await desk.sql.row<{ content: object }>('select content from platform.document where id = $1', [answer.body.documentId]);
    const words = JSON.stringify(receipt?.content);
    for (const part of ['送达回证', '欧阳·𠮷明（法定代表人）', '210303********9828', '直接送达', '食品经营许可证', '准予行政许可决定书', '2026年11月20日']) expect(words).toContain(part);
    expect(words).not.toContain('210303199002289828');
    const row = await desk.sql.row<Record<string, unknown>>('select d.collector_id_sealed, d.collector_id_masked, d.signature_file, c.running, c.issued_at, cardinality(d.documents) papers from issuance.delivery d join casework.permit_case c on c.id = d.case_id where d.case_id = $1', [permitCase.id]);
    expect(row).toMatchObject({ collector_id_masked: '210303********9828', running: false, papers: 2, issued_at: expect.any(Date) });
    expect(String(row?.collector_id_sealed)).not.toContain('1990');
    const signature = await (await desk.as('issuer1')).get(`/files/${String(row?.signature_file)}`);
    expect([signature.status, signature.headers['content-type']]).toEqual([200, 'image/png']);
    expect((await (await desk.as('issuer1')).get(`/cases/${permitCase.id}/timeline`)).body).toMatchObject({ chainIntact: true });
    failsWith(await issue({ ...permitCase, version: 6 }), 'stepNotAllowed', { status: 'issued' });
  });

  it('draws the signature of the collector into the receipt', async () => {
    const answer = await issue(await desk.given.certifiedCase(), { signature: `data:image/png;base64,${drawnPng(123, 45).toString('base64')}` });
    const content = await desk.sql.row<{ drawn: (string | null)[] }>(`select content #> '{blocks,2,drawn}' drawn from platform.document where id = $1`, [answer.body.documentId]);
    expect(content?.drawn).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), null]);
    const pdfOf = async (id: unknown): Promise<string> => (await (await desk.as('issuer1')).get(`/documents/${String(id)}/pdf`)).bytes.toString('latin1');
    expect(await pdfOf(answer.body.documentId)).toMatch(/\/Subtype \/Image[^>]*\/Width 123\n\/Height 45/);
  });

  it('gives it to nobody else', async () => {
    const permitCase = await desk.given.certifiedCase();
    failsWith(await issue(permitCase, { collector: { ...LEGAL, name: '别人' } }), 'collectorMismatch');
    failsWith(await issue(permitCase, { collector: { ...LEGAL, residentId: '210303199002289829' } }), 'residentIdInvalid');
    failsWith(await issue(permitCase, { collector: { name: AGENT.name, residentId: AGENT.residentId, isAgent: true } }), 'collectorMismatch');
    failsWith(await issue(permitCase, { collector: null }), 'collectorMismatch');
    failsWith(await issue(permitCase, { signature: null }), 'signatureRequired');
    failsWith(await issue(permitCase, { signature: 'data:image/png;base64,TVqQAAMAAAAEAAAA' }), 'fileTypeRefused');
    failsWith(await issue(permitCase, { collector: { ...LEGAL, admin: true } }), 'invalidInput');
    expect(await desk.sql.row('select 1 from issuance.delivery where case_id = $1', [permitCase.id])).toBeUndefined();
  });

  it('knows a person again by the ID, and an agent by ID and power', async () => {
    const own = await desk.given.certifiedCase({ applicant: PERSON });
    failsWith(await issue(own, { collector: { name: PERSON.name, residentId: AGENT.residentId, isAgent: false } }), 'collectorMismatch');
    succeeds(await issue(own, { collector: { name: PERSON.name, residentId: '21030219850101991x', isAgent: false } }));
    const byAgent = { name: AGENT.name, residentId: AGENT.residentId, isAgent: true };
    const mayNot = await desk.given.certifiedCase({ agent: { ...AGENT, powers: ['submit'] } });
    failsWith(await issue(mayNot, { collector: byAgent }), 'collectorNotAuthorised');
    succeeds(await issue(await desk.given.certifiedCase({ agent: AGENT }), { collector: byAgent }));
  });

  it('does not take mail for a delivery', async () => {
    failsWith(await issue(await desk.given.certifiedCase(), { way: 'mail' }), 'invalidInput');
  });

  it('lets a refusal leave by the window too', async () => {
    const answer = await issue(await desk.given.refusedCase());
    succeeds(answer, { status: 'issued' });
    const receipt = await desk.sql.row<{ content: object }>('select content from platform.document where id = $1', [answer.body.documentId]);
    expect(JSON.stringify(receipt?.content)).toContain('不予行政许可决定书');
  });

  it('is for the issuing window, once, on the version that was looked at', async () => {
    const permitCase = await desk.given.certifiedCase();
    for (const login of ['clerk1', 'reviewer1', 'approver1', 'leader1']) failsWith(await issue(permitCase, {}, login), 'notPermitted');
    failsWith(await issue(permitCase, { version: 4 }), 'changedMeanwhile');
    failsWith(await issue(await desk.given.grantedCase()), 'stepNotAllowed', { status: 'granted' });
    await desk.sql.rows('update casework.permit_case set received_by = (select person_id from organisation.account where login = $2) where id = $1', [permitCase.id, 'issuer1']);
    failsWith(await issue(permitCase), 'separationOfDuties');
    const answers = await Promise.all([issue(permitCase, {}, 'issuer2'), issue(permitCase, {}, 'issuer2')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });
});
