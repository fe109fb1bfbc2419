import { Desk, ENTERPRISE, failsWith, succeeds, type Answer } from '@onecounter/testing';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
const OTHER = { ...ENTERPRISE, name: '鞍山市立山区康泽药房连锁有限公司', creditCode: '91210300MAXX101330' };
const ITEMS = ['QY-001', 'YY-001', 'SP-001'];
interface Judged { items: { code: string }[]; materials: { key: string; parts: { itemCode: string; materialCode: string }[] }[] }
let desk: Desk;
let fileId: string;
let sourceId: number;
let yes: string[];
let shared: { itemCode: string; materialCode: string }[];

const find = async (body: object = {}, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post('/applicants/reusable-materials', { creditCode: ENTERPRISE.creditCode, itemCodes: ITEMS, ...body });
const agree = async (body: object = {}, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post('/reuse-consents/record-reuse-consent', { creditCode: ENTERPRISE.creditCode, itemCodes: ITEMS, form: 'written', files: [fileId], ...body });
const open = async (body: object = {}): Promise<Answer> => (await desk.as('clerk1')).post('/joint-cases/open-joint-case', { ...(await desk.givenJoint.reception({ yes, files: { 'SHR-PLAN': [fileId] } })), ...body });

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  const clerk = await desk.as('clerk1');
  fileId = String((await clerk.upload('平面图.pdf', PDF)).body.id);
  yes = ['Q2'];
  const earlier = await desk.givenJoint.opened({ yes, files: { 'SHR-PLAN': [fileId] } });
  const judged = (await clerk.post('/joint-cases/judge', { ...(await desk.givenJoint.reception({ yes })), applicant: undefined, themeVersionId: undefined, byAgent: false })).body as unknown as Judged;
  shared = judged.materials.find(({ key }) => key === 'SHR-PLAN')?.parts ?? [];
  ITEMS.splice(0, ITEMS.length, ...judged.items.map(({ code }) => code));
  sourceId = Number((await desk.sql.row<{ subject_id: number }>('select subject_id from platform.stored_file where id = $1', [fileId]))?.subject_id);
  expect(earlier.cases.map(({ id }) => id)).toContain(sourceId);
});
afterAll(() => desk.close());

describe('what was handed in before, in a joint reception', () => {
  it('is offered once for every item that shares the material, and to no other applicant', async () => {
    expect(shared.length).toBeGreaterThan(1);
    const offered = (await find()).body.files as { itemCode: string; materialCode: string; fileId: string }[];
    for (const part of shared) expect(offered).toContainEqual(expect.objectContaining({ ...part, fileId }));
    expect((await find({ creditCode: OTHER.creditCode })).body.files).toEqual([]);
    failsWith(await find({ itemCodes: ['NO-999'] }), 'itemNotPublished');
    failsWith(await find({ itemCodes: [] }), 'invalidInput');
    failsWith(await find({}, 'reviewer1'), 'notPermitted');
  });

  it('is used only with a consent that is for these items, and by this applicant', async () => {
    failsWith(await open(), 'reuseConsentMissing');
    succeeds(await agree({ itemCodes: [shared[0]?.itemCode] }), { status: 'given', itemCodes: [shared[0]?.itemCode] });
    failsWith(await open(), 'reuseConsentMissing');
    failsWith(await open({ applicant: OTHER }), 'notFound');
    failsWith(await agree({ files: ['0b5c1f4e-2d3a-4c5b-9e6f-7a8b9c0d1e2f'] }), 'notFound');
  });

  it('is linked by each case under one consent, which serves this application only', async () => {
    const consent = await agree();
    succeeds(consent, { status: 'given', itemCodes: ITEMS });
    const opened = await open();
    succeeds(opened, { status: 'running' });
    const ids = (opened.body.cases as { id: number }[]).map(({ id }) => id);
    const links = await desk.sql.rows<{ case_id: number; source_case_id: number; consent_id: number }>('select case_id, source_case_id, consent_id from casework.linked_file where file_id = $1 and case_id = any($2::bigint[])', [fileId, ids]);
    expect(links.length).toBe(shared.length);
    for (const link of links) expect(link).toMatchObject({ source_case_id: sourceId, consent_id: Number(consent.body.id) });
    const told = await desk.sql.rows<{ facts: { reused?: unknown[] } }>(`select facts from platform.step where subject_kind = 'permitCase' and subject_id = any($1::bigint[]) and seq = 1`, [links.map((link) => link.case_id)]);
    expect(told.every(({ facts }) => facts.reused?.length === 1)).toBe(true);
    expect((await (await desk.as('clerk1')).get(`/files/${fileId}`)).status).toBe(200);
    failsWith(await open(), 'reuseConsentMissing');
  });
});
