import { drawnName, Desk, ENTERPRISE, Field, succeeds, type Inspection } from '@onecounter/testing';
import { ScheduleKeeper } from '@onecounter/platform';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-03-02T09:00'); });
afterAll(() => desk.close());

const FIRM = { ...ENTERPRISE, name: '鞍山示例精密制造有限公司' };
interface Member { id: number; version: number; itemCode: string; status: string; waitsFor: string; failed: boolean }
interface Joint { id: number; number: string; version: number; status: string; members: Member[]; former: { id: number; statusLabel: string }[]; stages: { code: string; opened: boolean; decided: number; total: number }[]; stations: { label: string; state: string }[] }
let joint: { id: number };

const board = async (login = 'clerk1'): Promise<Joint> => (await (await desk.as(login)).get(`/joint-cases/${joint.id}`)).body as unknown as Joint;
const memberOf = async (item: string): Promise<Member> => (await board()).members.find(({ itemCode }) => itemCode === item) as Member;
const grant = async (...items: string[]): Promise<void> => { for (const item of items) { await desk.givenJoint.certify((await memberOf(item)).id); await desk.settle(); } };
const accepted = async (rows: readonly { id: number; version: number; waits: boolean; outcome: string }[]): Promise<void> => {
  const good = rows.filter(({ waits, outcome }) => !waits && outcome === 'acceptApplication').map(({ id, version }) => ({ id, version }));
  if (good.length > 0) succeeds(await (await desk.as('clerk1')).post('/cases/bulk/accept-application', { rows: good }));
  await desk.settle();
};

/** A further stage, or items of one that is open. */
async function opened(stages: readonly string[], more: { also?: string[]; missing?: string[]; yes?: string[] } = {}): Promise<void> {
  const reception = await desk.givenJoint.reception({ theme: 'PRJ-IND', stages, jointCaseId: joint.id, ...more });
  const stage = Object.fromEntries(Object.entries(reception).filter(([key]) => !['themeCode', 'themeVersionId', 'applicant'].includes(key)));
  const answer = await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/open-joint-stage`, { ...stage, version: (await board()).version });
  succeeds(answer, { id: joint.id });
  await accepted(answer.body.cases as unknown as { id: number; version: number; waits: boolean; outcome: string }[]);
}

/** One material of an item is still to come: accepted on a signed undertaking. */
async function deferred(item: string): Promise<number> {
  const { id } = await memberOf(item);
  const fileId = await desk.given.upload('clerk1');
  await desk.givenJoint.step(await desk.as('clerk1'), id, 'accept-with-deferral', { undertaking: { form: 'scanned', fileId } });
  await desk.settle();
  return id;
}

describe('an industrial project, through its four stages under one number', () => {
  it('begins with what needs nothing before it; the environmental report is judged by experts drawn by lot, its clock standing still', async () => {
    joint = await desk.givenJoint.accepted({ theme: 'PRJ-IND', applicant: FIRM });
    await desk.settle();
    await grant('TZ-001');
    expect((await memberOf('GH-002')).status).toBe('accepted');

    const { id } = await memberOf('HB-001');
    const reviewer = await desk.givenJoint.ofSection(id, 'sectionReviewer');
    const office = await desk.as('inspoffice1');
    for (const place of ['甲', '乙', '丙', '丁']) succeeds(await office.post('/experts/register-expert', { name: `环评专家${place}`, employer: '某环境研究院', title: '高级工程师', specialities: ['环境影响评价'], phone: '13900000011' }));
    await desk.givenJoint.step(reviewer, id, 'start-excluded-procedure', { procedure: 'expertReview', notifiedDays: 15, reason: '报告表须专家评审' });
    const review = await reviewer.post('/expert-reviews/open-expert-review', { caseId: id, topic: '环境影响报告表', specialities: ['环境影响评价'], seats: 3 });
    succeeds(review, { status: 'opened' });
    await judged(Number(review.body.id), reviewer);
    await desk.settle();
    await grant('HB-001', 'GH-002');
    expect((await board()).stages.map(({ opened: open, decided, total }) => [open, decided, total])).toEqual([[true, 3, 3], [false, 0, 0], [false, 0, 0], [false, 0, 0]]);
  });

  it('goes on with the engineering permit: a minor drawing comes later, within its days', async () => {
    await desk.at('2026-03-23T09:00');
    await opened(['S2'], { yes: ['Q3'], missing: ['GH-003-M06'] });
    const id = await deferred('GH-003');
    await desk.givenJoint.decide(id);
    await desk.settle();
    expect((await memberOf('GH-004')).status).toBe('accepted'); // granted is granted: the certificate waits, not the next item
    await desk.givenJoint.step(await desk.as('clerk1'), id, 'register-deferred-supplement', { materials: [{ code: 'GH-003-M06', files: [] }] });
    await desk.givenJoint.step(await desk.givenJoint.ofSection(id, 'sectionReviewer'), id, 'pass-deferred-material', { code: 'GH-003-M06' });
    await desk.givenJoint.step(await desk.givenJoint.ofSection(id, 'sectionReviewer'), id, 'print-certificate', { stockNumber: 'G0000001' });
    await grant('GH-004');
    expect((await board()).stages[1]).toMatchObject({ decided: 2, total: 2 });
  });

  it('loses the construction permit when what was promised does not come, and applies for it again without trust', async () => {
    await desk.at('2026-04-13T09:00');
    await opened(['S3'], { yes: ['Q4'], missing: ['SG-001-M07'] });
    await grant('TS-001', 'XF-002');
    const id = await deferred('SG-001');
    await desk.at('2026-05-11T10:00');
    expect(await desk.get(ScheduleKeeper).run('end-overdue-deferrals', new Date('2026-05-11T02:00:00.000Z'))).toBe('1 ended');
    await desk.settle();
    expect(await memberOf('SG-001')).toMatchObject({ status: 'terminated', failed: true });
    expect((await board()).status).toBe('running');

    await opened([], { also: ['SG-001'] });
    const now = await board();
    expect(now.former).toEqual([expect.objectContaining({ id, statusLabel: '已终止' })]);
    expect((await memberOf('SG-001')).id).not.toBe(id);
    await grant('SG-001');
  });

  it('ends with one visit of three sections to the finished building, and one collection', async () => {
    await desk.at('2026-06-01T09:00');
    await opened(['S4']);
    const site = await visited(['YSY-001', 'XF-003', 'YSY-002']);
    expect(site.every(({ joint: together }) => together)).toBe(true);
    for (const { itemCode } of (await board()).members.filter(({ status }) => status === 'accepted')) await grant(itemCode);
    for (let left = await unfinished(); left.length > 0; left = await unfinished()) await grant(...left);

    const issuer = await desk.as('issuer1');
    const found = (await issuer.get(`/issuing/find?number=${(await board()).number}`)).body as unknown as { ready: { id: number; version: number }[]; notReady: unknown[] };
    expect(found.notReady).toEqual([]);
    succeeds(await issuer.post('/cases/bulk/issue-result', { rows: found.ready.map(({ id, version }) => ({ id, version })), way: 'handOver', collector: { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false }, signature: drawnName() }));
    await desk.settle();
    const end = await board();
    expect(end).toMatchObject({ status: 'closed' });
    expect(end.stations.map(({ state }) => state)).toEqual(end.stations.map(() => 'done'));
  });
});

const unfinished = async (): Promise<string[]> => (await board()).members.filter(({ status }) => status === 'accepted').map(({ itemCode }) => itemCode);

/** From the draw to the conclusion. */
async function judged(id: number, reviewer: Awaited<ReturnType<Desk['as']>>): Promise<void> {
  const office = await desk.as('inspoffice1');
  const show = async () => (await reviewer.get(`/expert-reviews/${id}`)).body as unknown as { version: number; panel: { expertId: number; seated: boolean }[] };
  const move = async (verb: string, body: object = {}, who = office): Promise<void> => succeeds(await who.post(`/expert-reviews/${id}/${verb}`, { version: (await show()).version, ...body }));
  await move('publish-candidates');
  await move('draw-experts');
  for (const { expertId } of (await show()).panel.filter(({ seated }) => seated)) {
    await move('record-expert-answer', { expertId, answer: 'accepted' });
    await move('sign-in-expert', { expertId });
    await move('record-expert-opinion', { expertId, verdict: 'agree', opinion: '可行。' });
  }
  await move('conclude-expert-review', { conclusion: 'agree', words: '通过。', fees: [] }, reviewer);
}

/** Each section asks, one car goes, every section concludes its own. */
async function visited(items: readonly string[]): Promise<Inspection[]> {
  const field = new Field(desk);
  const asked: { id: number; request: number; reviewer: Awaited<ReturnType<Desk['as']>> }[] = [];
  for (const item of items) {
    const { id } = await memberOf(item);
    const reviewer = await desk.givenJoint.ofSection(id, 'sectionReviewer');
    await desk.givenJoint.step(reviewer, id, 'request-inspection', { district: '210303', address: '铁西区示例路 1 号' });
    const [inspection] = (await reviewer.get(`/cases/${id}/inspections`)).body as unknown as Inspection[];
    asked.push({ id, request: inspection?.id ?? 0, reviewer });
  }
  const trip = await field.planned(asked.map(({ request }) => request), { onDate: '2026-06-03' });
  const seen: Inspection[] = [];
  for (const { id, reviewer } of asked) {
    const [inspection] = (await reviewer.get(`/cases/${id}/inspections`)).body as unknown as [Inspection];
    seen.push(inspection);
    succeeds(await field.submit(trip.id, await field.finding(inspection, { observedAt: '2026-06-01T09:30:00+08:00' })));
    await desk.givenJoint.step(reviewer, id, 'conclude-inspection', { conclusion: 'passed', opinion: '符合要求。' });
  }
  return seen;
}
