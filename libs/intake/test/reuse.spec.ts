import { randomUUID } from 'node:crypto';
import { Desk, ENTERPRISE, failsWith, PERSON, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
const OTHER = { ...ENTERPRISE, name: '鞍山市立山区康泽药房连锁有限公司', creditCode: '91210300MAXX101330' };
const KEY = { creditCode: ENTERPRISE.creditCode, itemCode: 'SP-001' };
const MATERIAL = 'SP-001-M01';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface Reusable { materialCode: string; fileId: string; caseNumber: string; presentedOn: string }
type Reception = Record<string, unknown> & { materials: { code: string; files: string[] }[] };

async function reception(applicant: object, files: Record<string, string[]>, item = 'SP-001'): Promise<Reception> {
  const given = await desk.given.reception({ applicant: applicant as Record<string, unknown>, item }) as Reception;
  given.materials.forEach((material) => { material.files = files[material.code] ?? []; });
  return given;
}
const register = async (body: Reception, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post('/cases/register-application', body);

/** A case received before, with one file for its first material. */
async function earlier(applicant: object = ENTERPRISE, login = 'clerk1', code = MATERIAL): Promise<{ fileId: string; permitCase: GivenCase }> {
  const uploaded = await (await desk.as(login)).upload('申请书.png', DOT);
  const registered = await register(await reception(applicant, { [code]: [String(uploaded.body.id)] }, code.slice(0, 6)), login);
  succeeds(registered, {});
  return { fileId: String(uploaded.body.id), permitCase: registered.body as unknown as GivenCase };
}
const find = async (body: object = KEY, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post('/applicants/reusable-materials', body);
const agree = async (files: string[], body: object = {}, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post('/reuse-consents/record-reuse-consent', { ...KEY, form: 'oral', files, ...body });
const fileIds = (answer: Answer): string[] => (answer.body.files as Reusable[]).map((file) => file.fileId);

describe('what an applicant handed in before', () => {
  it('is offered for the same material with date and case number, and the look is logged without any name', async () => {
    const { fileId, permitCase } = await earlier();
    const answer = await find();
    expect((answer.body.files as Reusable[]).find((file) => file.fileId === fileId)).toMatchObject({ materialCode: MATERIAL, caseNumber: permitCase.number, presentedOn: '2026-11-20' });
    const logged = await desk.sql.row<{ detail: object }>(`select detail from platform.access_log where action = 'findReusable' order by machine_at desc limit 1`);
    expect(Object.keys(logged?.detail ?? {}).sort()).toEqual(['files', 'itemCode']);
  });

  it('is offered to another item that shares the material under the same key', async () => {
    const [food, drugs] = [await desk.given.item('SP-001'), await desk.given.item('YY-001')];
    const asked = (one: { source: string; necessity: string; sharedKey: string | null }): boolean => one.source !== 'shared' && one.necessity === 'always' && one.sharedKey !== null;
    const shared = food.materials.flatMap((one) => (asked(one) ? drugs.materials.filter((other) => asked(other) && other.sharedKey === one.sharedKey).map((other) => [one.code, other.code]) : []))[0];
    expect(shared).toBeDefined();
    const { fileId } = await earlier(ENTERPRISE, 'clerk1', shared?.[0]);
    const answer = await find({ ...KEY, itemCode: 'YY-001' });
    expect(answer.body.files).toContainEqual(expect.objectContaining({ fileId, materialCode: shared?.[1] }));
  });

  it('is never offered to another applicant, another jurisdiction or for what was found faulty', async () => {
    const { fileId } = await earlier();
    expect(fileIds(await find({ ...KEY, creditCode: OTHER.creditCode }))).not.toContain(fileId);
    expect(fileIds(await find(KEY, 'clerk381'))).not.toContain(fileId);
    const uploaded = await (await desk.as('clerk1')).upload('布局图.png', DOT);
    const body = await desk.given.reception({ faulty: ['M03-R01'] }) as Reception;
    body.materials.forEach((material) => { if (material.code === 'SP-001-M03') material.files = [String(uploaded.body.id)]; });
    succeeds(await register(body), {});
    expect(fileIds(await find())).not.toContain(String(uploaded.body.id));
  });

  it('is found by the identity number too, and refused for a wrong one, naming the field', async () => {
    const { fileId } = await earlier(PERSON);
    expect(fileIds(await find({ residentId: PERSON.residentId, itemCode: 'SP-001' }))).toContain(fileId);
    failsWith(await find({ residentId: '210302199002309917', itemCode: 'SP-001' }), 'residentIdInvalid');
    failsWith(await find({ creditCode: `'; drop table casework.permit_case; --`, itemCode: 'SP-001' }), 'creditCodeInvalid');
    failsWith(await find({ ...KEY, itemCode: 'NO-999' }), 'itemNotPublished');
    failsWith(await find(KEY, 'reviewer1'), 'notPermitted');
  });
});

describe('recordReuseConsent', () => {
  it('lets the file be used again: linked, not copied, with its source in the trace', async () => {
    const { fileId, permitCase } = await earlier();
    succeeds(await agree([fileId], { form: 'written' }), { status: 'given', formLabel: '书面', version: 1 });
    const registered = await register(await reception(ENTERPRISE, { [MATERIAL]: [fileId] }));
    succeeds(registered, { status: 'registered' });
    const step = await desk.sql.row<{ facts: { reused: unknown[][] } }>(`select facts from platform.step where subject_kind = 'permitCase' and subject_id = $1 and seq = 1`, [registered.body.id]);
    expect(step?.facts.reused).toEqual([[MATERIAL, fileId, permitCase.id, expect.any(Number)]]);
    expect(await desk.sql.row('select subject_id from platform.stored_file where id = $1', [fileId])).toEqual({ subject_id: permitCase.id });
    expect((await (await desk.as('clerk1')).get(`/files/${fileId}`)).bytes).toEqual(DOT);
  });

  it('lets the section of the new case open the file, though the earlier case is not its own', async () => {
    const [food, drugs] = [await desk.given.item('SP-001'), await desk.given.item('YY-001')];
    const pair = food.materials.flatMap((one) => drugs.materials.filter((other) => one.source !== 'shared' && one.necessity === 'always' && other.necessity === 'always' && other.source !== 'shared' && one.sharedKey !== null && other.sharedKey === one.sharedKey).map((other) => [one.code, other.code]))[0];
    const { fileId } = await earlier(ENTERPRISE, 'clerk1', pair?.[0]);
    failsWith(await (await desk.as('reviewer3')).get(`/files/${fileId}`), 'notFound');
    succeeds(await agree([fileId], { itemCode: 'YY-001' }), { status: 'given' });
    succeeds(await register(await reception(ENTERPRISE, { [String(pair?.[1])]: [fileId] }, 'YY-001')), {});
    expect((await (await desk.as('reviewer3')).get(`/files/${fileId}`)).status).toBe(200);
  });

  it('is required: without it the earlier file is refused by its name and nothing is registered', async () => {
    const { fileId } = await earlier();
    const answer = await register(await reception(ENTERPRISE, { [MATERIAL]: [fileId] }));
    failsWith(answer, 'reuseConsentMissing', { name: '申请书.png' });
    expect((answer.body.errors as { field: string }[])[0]?.field).toBe('materials.0.files');
  });

  it('serves one case and no second one', async () => {
    const { fileId } = await earlier();
    succeeds(await agree([fileId]), {});
    succeeds(await register(await reception(ENTERPRISE, { [MATERIAL]: [fileId] })), {});
    failsWith(await register(await reception(ENTERPRISE, { [MATERIAL]: [fileId] })), 'reuseConsentMissing');
  });

  it('never reaches across applicants, materials or jurisdictions', async () => {
    const { fileId } = await earlier();
    failsWith(await agree([fileId], { creditCode: OTHER.creditCode }), 'notFound');
    failsWith(await agree([fileId], {}, 'clerk381'), 'notFound');
    failsWith(await agree([randomUUID()]), 'notFound');
    succeeds(await agree([fileId]), {});
    failsWith(await register(await reception(OTHER, { [MATERIAL]: [fileId] })), 'notFound');
    failsWith(await register(await reception(ENTERPRISE, { 'SP-001-M03': [fileId] })), 'notFound');
  });

  it('refuses a form that is none, no file at all and 41 of them', async () => {
    failsWith(await agree([randomUUID()], { form: '<b>口头</b>' }), 'invalidInput');
    failsWith(await agree([]), 'invalidInput');
    failsWith(await agree(Array.from({ length: 41 }, () => randomUUID())), 'invalidInput');
    failsWith(await agree([randomUUID()], {}, 'reviewer1'), 'notPermitted');
  });

  it('gives one consent when it is sent twice', async () => {
    const { fileId } = await earlier();
    const [clerk, body, key] = [await desk.as('clerk1'), { ...KEY, form: 'oral', files: [fileId] }, { 'idempotency-key': 'consent-twice-0001' }];
    const answers = [await clerk.post('/reuse-consents/record-reuse-consent', body, key), await clerk.post('/reuse-consents/record-reuse-consent', body, key)];
    expect(answers[1]?.text).toBe(answers[0]?.text);
  });

  it('serves a supplement of a running case as well, once and again', async () => {
    const { fileId } = await earlier();
    const waiting = await desk.given.awaitingSupplementCase({ missing: ['M01'] });
    succeeds(await agree([fileId], { caseId: waiting.id, creditCode: undefined, itemCode: undefined }), { status: 'given' });
    const finding = (await reception(ENTERPRISE, { [MATERIAL]: [fileId] })).materials.find(({ code }) => code === MATERIAL);
    const back = await desk.given.take(waiting, 'clerk1', 'receive-supplement', { materials: [finding] });
    const linked = await desk.sql.row<{ n: number }>('select count(*)::int n from casework.linked_file where case_id = $1 and file_id = $2', [back.id, fileId]);
    expect(linked?.n).toBe(1);
  });
});

describe('withdrawReuseConsent', () => {
  it('stops the reuse from then on; a stale version, a second time and another jurisdiction are refused', async () => {
    const { fileId } = await earlier();
    const { id } = (await agree([fileId])).body;
    const withdraw = async (version: number, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post(`/reuse-consents/${String(id)}/withdraw-reuse-consent`, { version });
    failsWith(await withdraw(7), 'changedMeanwhile');
    failsWith(await withdraw(1, 'clerk381'), 'notFound');
    failsWith(await withdraw(1, 'reviewer1'), 'notPermitted');
    succeeds(await withdraw(1), { status: 'withdrawn', statusLabel: '已撤回' });
    failsWith(await withdraw(2), 'stepNotAllowed');
    failsWith(await register(await reception(ENTERPRISE, { [MATERIAL]: [fileId] })), 'reuseConsentMissing');
  });

  it('leaves what a case was registered with before as it is', async () => {
    const { fileId } = await earlier();
    const consent = (await agree([fileId])).body;
    const registered = await register(await reception(ENTERPRISE, { [MATERIAL]: [fileId] }));
    succeeds(await (await desk.as('clerk1')).post(`/reuse-consents/${String(consent.id)}/withdraw-reuse-consent`, { version: 1 }), { status: 'withdrawn' });
    const view = await (await desk.as('clerk1')).get(`/cases/${String(registered.body.id)}`);
    expect((view.body.materials as { code: string; files: string[] }[]).find(({ code }) => code === MATERIAL)?.files).toEqual([fileId]);
  });
});
