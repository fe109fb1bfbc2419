import { Desk, failsWith, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

interface Trial { version: number; materials: { key: string; verdict: string; points: { code: string }[]; parts: { itemCode: string }[] }[]; cases: { id: number; complete: boolean; lacking: string[] }[] }
const PHARMACY = { theme: 'TH-YD', yes: ['Q2'] };
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const trial = async ({ id }: { id: number }, materials: object[] = [], login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post(`/joint-cases/${id}/judge-joint-supplement`, { materials });
const shown = async (joint: { id: number }, materials: object[] = []): Promise<Trial> => (await trial(joint, materials)).body as unknown as Trial;
const receive = async ({ id }: { id: number }, version: number, materials: object[], login = 'clerk1', key?: string): Promise<Answer> => (await desk.as(login)).post(`/joint-cases/${id}/receive-joint-supplement`, { version, materials }, key ? { 'idempotency-key': key } : {});
const good = ({ key, points }: Trial['materials'][number], files: string[] = []): object => ({ key, presented: true, points: points.map(({ code }) => ({ code, verdict: 'good' })), files });

/** Told in one paper what is missing in all items. */
async function told(missing: string[]): Promise<GivenJoint & { told: number }> {
  const joint = await desk.givenJoint.accepted({ ...PHARMACY, missing });
  const answer = await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/request-joint-supplement`, { version: joint.version });
  succeeds(answer, { version: 2 });
  return { ...joint, told: 2 };
}

describe('receiveJointSupplement', () => {
  it('lists what is missing over all cases once, takes each file once, and gives one receipt', async () => {
    const joint = await told(['SHR-PLAN', 'YY-001-M01']);
    const asked = await shown(joint);
    expect(asked.materials.map(({ key, verdict }) => [key, verdict]).sort()).toEqual([['SHR-PLAN', 'missing'], ['YY-001-M01', 'missing']]);
    const plan = asked.materials.find(({ key }) => key === 'SHR-PLAN') as Trial['materials'][number];
    expect(plan.parts.length).toBeGreaterThan(1);
    const fileId = await desk.given.upload('clerk1');
    const before = await shown(joint, [good(plan, [fileId])]);
    expect(before.cases.map(({ complete }) => complete).sort()).toEqual([false, true]);

    const came = await receive(joint, 2, [good(plan, [fileId])]);
    succeeds(came, { version: 3, documentId: expect.any(String) });
    const cases = came.body.cases as { id: number; complete: boolean }[];
    expect(cases.map(({ complete }) => complete).sort()).toEqual([false, true]);
    const held = await desk.sql.rows<{ case_id: number; verdict: string }>('select case_id, verdict from casework.case_material where $1::uuid = any(files)', [fileId]);
    expect(held.map(({ case_id: id }) => id).sort((one, other) => one - other)).toEqual(cases.map(({ id }) => id).sort((one, other) => one - other));
    expect(new Set(held.map(({ verdict }) => verdict))).toEqual(new Set(['good']));
    for (const { id } of cases) expect((await (await desk.as('clerk1')).get(`/cases/${id}`)).body.status).toBe('registered');
    expect((await (await desk.as('clerk1')).get(`/documents/${String(came.body.documentId)}/pdf`)).status).toBe(200);
  });

  it('is refused when stale, for others, for what is not asked, and changes nothing then; sent twice it is one', async () => {
    const joint = await told(['SHR-PLAN']);
    const [plan] = (await shown(joint)).materials as [Trial['materials'][number]];
    failsWith(await receive(joint, 1, [good(plan)]), 'changedMeanwhile');
    failsWith(await receive(joint, 2, [good(plan)], 'reviewer1'), 'notPermitted');
    failsWith(await receive(joint, 2, [good(plan)], 'clerk381'), 'notFound');
    failsWith(await trial(joint, [], 'clerk381'), 'notFound');
    failsWith(await receive(joint, 2, [{ ...good(plan), key: 'SHR-NONE' }]), 'jointMaterialUnknown');
    failsWith(await receive(joint, 2, [{ ...good(plan), points: [{ code: `'; drop table x; --`, verdict: 'good' }] }]), 'pointUnknown');
    failsWith(await receive(joint, 2, []), 'invalidInput');
    failsWith(await receive(joint, 2, [good(plan, [await desk.given.upload('clerk2')])]), 'notFound');
    expect((await shown(joint)).version).toBe(2);
    const answers = await Promise.all([1, 2].map(() => receive(joint, 2, [good(plan)], 'clerk1', 'joint-supplement-twice')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    failsWith(await receive(joint, 3, [good(plan)]), 'jointMaterialUnknown');
  });
});
