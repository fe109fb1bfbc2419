import { Desk, failsWith, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

let desk: Desk;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const APPROVAL = { days: 15, approvalNumber: '鞍政办复〔2026〕88号', approver: '鞍山市人民政府分管副市长', approvedOn: '2026-11-20', reason: '涉及两个部门现场会商，需要补充论证。' };
interface Joint { version: number; statutoryDueOn: string | null; statutoryWords: string; extension: { days: number; fromOn: string; untilOn: string; evidenceId: string; documentId: string } | null; documents: { id: string; title: string; number: string | null }[]; members: { id: number; dueOn: string }[]; steps: string[] }

beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); }, 60_000);
afterAll(() => desk.close());

const board = async (joint: { id: number }, login = 'coord1'): Promise<Joint> => (await (await desk.as(login)).get(`/joint-cases/${joint.id}`)).body as unknown as Joint;
const fileOf = async (login: string): Promise<string> => String((await (await desk.as(login)).upload('批准文件.pdf', PDF)).body.id);
async function extend(joint: { id: number }, body: object = {}, login = 'coord1'): Promise<Answer> {
  const caller = await desk.as(login);
  return caller.post(`/joint-cases/${joint.id}/extend-joint-case`, { version: (await board(joint)).version, ...APPROVAL, fileId: await fileOf('coord1'), ...body });
}
/** With a second department in it. */
async function ofTwo(): Promise<GivenJoint> {
  const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
  succeeds(await (await desk.as('coord1')).post(`/joint-cases/${joint.id}/add-outside-item`, { version: 1, name: '消防安全检查', department: '市消防救援支队', expectedOn: '2026-12-04' }));
  return joint;
}

describe('extendJointCase', () => {
  it('moves the joint limit by working days, tells the applicant on a numbered paper, and leaves each permit its own', async () => {
    const joint = await ofTwo();
    const before = await board(joint);
    expect(before).toMatchObject({ statutoryDueOn: '2027-01-22', extension: null, steps: expect.arrayContaining(['extendJointCase']) });
    succeeds(await extend(joint, { days: 10 }), { id: joint.id, version: before.version + 1 });
    const after = await board(joint);
    expect(after).toMatchObject({ statutoryDueOn: '2027-02-05', extension: { days: 10, fromOn: '2027-01-22', untilOn: '2027-02-05' } });
    expect(after.statutoryWords).toContain('延长 10 个工作日');
    expect(after.members.map(({ dueOn }) => dueOn)).toEqual(before.members.map(({ dueOn }) => dueOn));
    const paper = after.documents.find(({ title }) => title === '联办延期告知书');
    expect(paper?.number).toMatch(/联延〔2026〕\d+号/);
    const words = await desk.sql.row<{ text: string }>('select content::text as text from platform.document where id = $1', [paper?.id]);
    expect(words?.text).toContain('第四十二条第二款，经鞍山市人民政府分管副市长2026年11月20日批准（鞍政办复〔2026〕88号），延长10个工作日');
    expect((await (await desk.as('clerk1')).get(`/documents/${String(paper?.id)}/pdf`)).status).toBe(200);
    expect((await (await desk.as('clerk1')).get(`/files/${String(after.extension?.evidenceId)}`)).bytes.equals(PDF)).toBe(true);
    expect(await desk.sql.row('select count(*)::int n from casework.seal_use where document_id = $1', [paper?.id])).toEqual({ n: 1 });
  });

  it('is for two departments, once, in time, by leader or coordination section', async () => {
    const single = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    failsWith(await extend(single), 'jointOneDepartment');
    const joint = await ofTwo();
    for (const login of ['clerk1', 'head1', 'leader1', 'approver1']) failsWith(await extend(joint, {}, login), 'notPermitted');
    failsWith(await extend(joint, { approvedOn: '2026-11-21' }), 'approvalDayAhead');
    for (const wrong of [{ days: 0 }, { days: 16 }, { days: 1.5 }, { approver: '' }, { approvalNumber: '长'.repeat(61) }, { reason: '急' }, { fileId: 'x' }, { approvedOn: '2026-02-30x' }]) failsWith(await extend(joint, wrong), 'invalidInput');
    failsWith(await extend(joint, { fileId: await fileOf('clerk1') }), 'notFound');
    failsWith(await extend(joint, { reason: '因为😀需要会商' }), 'glyphMissing');
    failsWith(await extend(joint, { version: 1 }), 'changedMeanwhile');
    expect((await board(joint)).extension).toBeNull();
    succeeds(await extend(joint, { fileId: await fileOf('bureau1') }, 'bureau1'));
    failsWith(await extend(joint, { days: 1 }), 'jointExtendedAlready', { until: '2027-02-12' });
  });

  it('is one extension when it is sent twice under one key', async () => {
    const joint = await ofTwo();
    const [coord, fileId] = [await desk.as('coord1'), await fileOf('coord1')];
    const key = { 'idempotency-key': `extend-twice-${joint.id}` };
    const answers = await Promise.all([1, 2].map(() => coord.post(`/joint-cases/${joint.id}/extend-joint-case`, { version: 2, ...APPROVAL, fileId }, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await desk.sql.row(`select count(*)::int n from platform.document where subject_kind = 'jointCase' and subject_id = $1 and kind = 'jointExtensionNotice'`, [joint.id])).toEqual({ n: 1 });
  });

  it('comes too late when the forty-five days are over', async () => {
    const joint = await ofTwo();
    await desk.at('2027-01-25T10:30');
    failsWith(await extend(joint), 'jointLimitOver', { on: '2027-01-22' });
    await desk.at('2026-11-20T10:30');
  });
});
