import { Desk, failsWith, succeeds, type GivenJoint } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface Member { id: number; version: number; itemCode: string; status: string }
const clerk = () => desk.as('clerk1');
const board = async ({ id }: { id: number }) => (await (await clerk()).get(`/joint-cases/${id}`)).body as unknown as { version: number; status: string; members: Member[] };
const memberOf = async (joint: GivenJoint, item: string): Promise<Member> => (await board(joint)).members.find(({ itemCode }) => itemCode === item) as Member;
async function retire(code: string): Promise<void> {
  const { versionId } = await desk.given.item(code);
  succeeds(await (await desk.as('policy1')).post(`/item-versions/${versionId}/retire-item-version`, { version: 2, effectiveOn: '2026-11-20', kind: 'cancelled', legalBasis: '国务院取消决定（示例）', reason: '取消' }));
}

describe('what the applicant brings after the end', () => {
  it('is taken for no case that ended because it did not come, and the others go on', async () => {
    const joint = await desk.givenJoint.opened({ theme: 'TH-YD', missing: ['YY-001-M04'] });
    const ended = joint.cases.find(({ itemCode }) => itemCode === 'YY-001');
    await desk.givenJoint.step(await clerk(), ended?.id ?? 0, 'withdraw-application', { reason: '不办了' });
    const late = await (await clerk()).post(`/cases/${ended?.id}/receive-supplement`, { version: 2, materials: [{ code: 'YY-001-M04', presented: true, files: [], points: [] }] });
    failsWith(late, 'stepNotAllowed', { status: 'withdrawn' });
    expect((await memberOf(joint, 'QY-001')).status).toBe('registered');
  });
});

describe('an item that is retired while a joint case runs', () => {
  it('is finished where its case waits, under the version with which it was received', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    await retire('YY-001');
    await desk.settle();
    await desk.givenJoint.decide((await memberOf(joint, 'QY-001')).id);
    await desk.settle();
    const { status, id } = await memberOf(joint, 'YY-001');
    expect(status).toBe('accepted');
    const { rows } = (await (await desk.as('policy1')).get('/items/YY-001/running-cases')).body as unknown as { rows: { id: number }[] };
    expect(rows.map((row) => row.id)).toContain(id); // its section says whether it is finished or ended
  });

  it('is opened in no later stage: it is named, and the rest of the project stays as it was', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'PRJ-IND' });
    await retire('GH-004');
    const stage = { stages: ['S2'], yes: [], instead: [], added: [], conditions: [], fields: [], materials: [] };
    failsWith(await (await clerk()).post('/joint-cases/judge', { ...stage, themeCode: 'PRJ-IND', jointCaseId: joint.id, byAgent: false }), 'itemNotPublished');
    const before = await board(joint);
    failsWith(await (await clerk()).post(`/joint-cases/${joint.id}/open-joint-stage`, { ...stage, version: before.version }), 'itemNotPublished');
    expect(await board(joint)).toEqual(before);
  });
});
