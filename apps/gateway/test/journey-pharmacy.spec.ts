import { drawnName, Desk, ENTERPRISE, failsWith, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-02T09:10'); });
afterAll(() => desk.close());

const FIRM = { ...ENTERPRISE, name: '鞍山康和大药房有限公司' };
const ITEMS = ['QY-001', 'YY-001', 'YY-002', 'YY-003', 'CG-001'];
interface Member { id: number; version: number; itemCode: string; status: string; waitsFor: string }
interface Joint { number: string; version: number; status: string; members: Member[]; promisedDueOn: string; stations: { label: string; state: string; detail: string }[]; decided: number; total: number }
let joint: GivenJoint;
const board = async (): Promise<Joint> => (await (await desk.as('clerk1')).get(`/joint-cases/${joint.id}`)).body as unknown as Joint;
const memberOf = async (item: string): Promise<Member> => (await board()).members.find(({ itemCode }) => itemCode === item) as Member;
const standing = async (): Promise<Record<string, string>> => Object.fromEntries((await board()).members.map(({ itemCode, status }) => [itemCode, status]));

/** As the applicant does, by the QR of the receipt. */
async function follow(): Promise<Answer> {
  const code = (await desk.sql.row<{ progress_code: string }>('select progress_code from casework.joint_case where id = $1', [joint.id]))?.progress_code;
  return desk.nobody().post('/public/progress', { number: joint.number, code });
}

/** Yes to every question that brings one of the items. */
async function answers(): Promise<string[]> {
  const clerk = await desk.as('clerk1');
  const { versionId } = ((await clerk.get('/themes')).body as unknown as { code: string; versionId: number }[]).find(({ code }) => code === 'TH-YD') ?? { versionId: 0 };
  const { definition } = (await clerk.get(`/theme-versions/${versionId}`)).body as unknown as { definition: { items: { item: string; question: string | null }[] } };
  return definition.items.flatMap(({ item, question }) => (question !== null && ITEMS.includes(item) ? [question] : []));
}

describe('开办药店, from one form to five results over one counter', () => {
  it('is received with one paper missing, told once for all items, and supplemented once', async () => {
    joint = await desk.givenJoint.opened({ theme: 'TH-YD', yes: await answers(), missing: ['SHR-PLAN'], applicant: FIRM });
    expect((await board()).members.map(({ itemCode }) => itemCode).sort()).toEqual([...ITEMS].sort());
    const clerk = await desk.as('clerk1');
    const told = await clerk.post(`/joint-cases/${joint.id}/request-joint-supplement`, { version: joint.version });
    succeeds(told, { version: 2, documentId: expect.any(String) });
    const asked = (await board()).members.filter(({ status }) => status === 'awaitingSupplement');
    expect(asked.length).toBeGreaterThan(1);
    expect((await board()).stations[0]).toMatchObject({ label: '收件', detail: `等您补正 ${asked.length} 件` });
    const seen = await follow();
    expect(seen.body).toMatchObject({ headline: '还要您补 1 份材料', stations: [{ state: 'current' }, { state: 'ahead' }, { state: 'ahead' }, { state: 'ahead' }, { state: 'ahead' }], supplement: [expect.objectContaining({ title: expect.stringContaining('平面') })] });

    await desk.at('2026-11-03T14:00');
    for (const { id } of asked) {
      const lacking = ((await clerk.get(`/cases/${id}`)).body.materials as { code: string; verdict: string; points: { code: string }[] }[]).filter(({ verdict }) => verdict === 'missing');
      await desk.givenJoint.step(clerk, id, 'receive-supplement', { materials: await Promise.all(lacking.map(async ({ code }) => ({ code, presented: true, files: [], points: await pointsOf(id, code) }))) });
    }
    for (const { id, waitsFor } of (await board()).members.filter(({ status }) => status === 'registered')) if (waitsFor !== '等前置事项办结') await desk.givenJoint.step(clerk, id, 'accept-application');
    await desk.settle();
    expect(await standing()).toMatchObject({ 'QY-001': 'accepted', 'YY-001': 'registered', 'YY-003': 'registered' });
  });

  it('lets the applicant follow it by one code, as one bar', async () => {
    const progress = await follow();
    succeeds(progress, { number: joint.number, headline: '正在办理，您不用做什么', stations: [{ label: '收到材料', state: 'done', note: expect.any(String) }, ...Array.from({ length: 3 }, (_, at) => expect.objectContaining({ state: at === 0 ? 'current' : 'ahead' }) as unknown), { label: '一次领取', state: 'ahead', note: expect.any(String) }] });
    expect((progress.body.items as { state: string }[]).map(({ state }) => state)).toEqual(expect.arrayContaining(['正在审查，您不用做什么', '等前面的事项办结，您不用做什么']));
    expect(progress.text).not.toContain('康和大药房');
    failsWith(await desk.nobody().post('/public/progress', { number: joint.number, code: 'WRONG2' }), 'progressNotFound');
  });

  it('starts what waited for the licence the moment it is granted, and keeps the day that was promised', async () => {
    const { promisedDueOn } = await board();
    await desk.givenJoint.certify((await memberOf('QY-001')).id);
    expect(Object.entries(await standing()).filter(([, status]) => status === 'registered')).toEqual([]);
    await desk.at('2026-11-09T10:00');
    for (const item of ITEMS.filter((one) => one !== 'QY-001')) await desk.givenJoint.certify((await memberOf(item)).id);
    expect(await board()).toMatchObject({ decided: 5, total: 5, status: 'running', promisedDueOn });
  });

  it('leaves at one window as one set, and is over', async () => {
    const issuer = await desk.as('issuer1');
    const found = (await issuer.get(`/issuing/find?number=${joint.number}`)).body as unknown as { ready: { id: number; version: number }[] };
    expect(found.ready).toHaveLength(5);
    const handed = await issuer.post('/cases/bulk/issue-result', { rows: found.ready.map(({ id, version }) => ({ id, version })), way: 'handOver', collector: { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false }, signature: drawnName() });
    expect((handed.body.rows as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done', 'done']);
    await desk.settle();
    const end = await board();
    const over = await follow();
    expect(over.body).toMatchObject({ headline: '已经全部办完' });
    expect((over.body.copies as unknown[]).length).toBeGreaterThanOrEqual(5);
    expect([end.status, ...end.stations.map(({ state }) => state)]).toEqual(['closed', ...end.stations.map(() => 'done')]);
    for (const { id } of end.members) expect((await (await desk.as('coord1')).get(`/cases/${id}/timeline`)).body).toMatchObject({ chainIntact: true });
  });
});

async function pointsOf(caseId: number, material: string): Promise<{ code: string; verdict: string }[]> {
  const { itemCode } = (await (await desk.as('clerk1')).get(`/cases/${caseId}`)).body as unknown as { itemCode: string };
  const { materials } = (await (await desk.as('clerk1')).get(`/items/${itemCode}`)).body as unknown as { materials: { code: string; points: { code: string; kind: string }[] }[] };
  return (materials.find(({ code }) => code === material)?.points ?? []).filter(({ kind }) => kind === 'formal').map(({ code }) => ({ code, verdict: 'good' }));
}
