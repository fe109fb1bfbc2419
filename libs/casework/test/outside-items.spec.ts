import { Desk, failsWith, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

let desk: Desk;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const FIRE = { name: '公众聚集场所消防安全检查', department: '市消防救援支队', expectedOn: '2026-12-04' };
interface Outside { id: number; name: string; state: string; stateLabel: string; ended: boolean; failed: boolean; late: boolean; evidenceId: string | null; holdsUp: number[]; waitsFor: number[]; next: string[]; plannedUntil: string }
interface Joint { status: string; version: number; decided: number; total: number; statutoryDueOn: string | null; statutoryWords: string; promisedDueOn: string; members: { id: number; itemCode: string; status: string; plannedFrom: string }[]; outside: Outside[]; steps: string[]; trace: { steps: { label: string; what: string }[] } }

beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); }, 60_000);
afterAll(() => desk.close());

async function loginOf(joint: { id: number }, role = 'sectionHead'): Promise<string> {
  const found = await desk.sql.row<{ login: string }>(`select a.login from organisation.post_holding h join organisation.account a on a.person_id = h.person_id where h.unit_id = (select lead_unit_id from casework.joint_case where id = $1) and h.role = $2 order by a.login limit 1`, [joint.id, role]);
  return found?.login ?? '';
}
const board = async (joint: { id: number }, login = 'coord1'): Promise<Joint> => (await (await desk.as(login)).get(`/joint-cases/${joint.id}`)).body as unknown as Joint;
const post = async (joint: { id: number }, verb: string, body: object, login?: string, headers?: Record<string, string>): Promise<Answer> =>
  (await desk.as(login ?? await loginOf(joint))).post(`/joint-cases/${joint.id}/${verb}`, { version: (await board(joint)).version, ...body }, headers);
const add = (joint: { id: number }, body: object = {}, login?: string): Promise<Answer> => post(joint, 'add-outside-item', { ...FIRE, ...body }, login);
async function fileOf(login: string): Promise<string> {
  return String((await (await desk.as(login)).upload('检查意见书·𠮷.pdf', PDF)).body.id);
}
/** By the head of the section that leads, with its paper where an end is recorded. */
async function record(joint: { id: number }, state: string, body: object = {}): Promise<Answer> {
  const ends = ['granted', 'refused', 'withdrawn'].includes(state);
  return post(joint, 'record-outside-progress', { outsideId: (await board(joint)).outside[0]?.id, state, on: '2026-11-20', ...(ends ? { fileId: await fileOf(await loginOf(joint)), resultNumber: '消检字〔2026〕第12号' } : {}), ...body });
}
const waiting = (joint: GivenJoint): number => joint.cases.find(({ waits }) => waits)?.id ?? 0;
const first = (joint: GivenJoint): number => joint.cases.find(({ waits }) => !waits)?.id ?? 0;
const statusOf = async (joint: GivenJoint, id: number): Promise<string> => (await board(joint)).members.find((one) => one.id === id)?.status ?? '';

/** Grants the first case of a pharmacy by its section. */
async function grantFirst(joint: GivenJoint): Promise<void> {
  await desk.givenJoint.decide(first(joint));
  await desk.settle();
}

describe('addOutsideItem', () => {
  it('puts what another department does on the board and into the plan, and starts the forty-five days of two departments', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    expect((await board(joint)).statutoryDueOn).toBeNull();
    succeeds(await add(joint, { waitsFor: [first(joint)], holdsUp: [waiting(joint)], resultName: '消防安全检查意见书' }), { id: joint.id, version: 2 });
    const view = await board(joint);
    expect(view).toMatchObject({ total: 3, decided: 0, statutoryDueOn: '2027-01-22' });
    expect(view.statutoryWords).toContain('2 个部门');
    expect(view.outside).toEqual([expect.objectContaining({ name: FIRE.name, department: FIRE.department, stateLabel: '未转出', ended: false, late: false, waitsFor: [first(joint)], holdsUp: [waiting(joint)], next: ['handedOver', 'acceptedThere', 'granted', 'refused', 'withdrawn'] })]);
    expect(view.members.find(({ id }) => id === waiting(joint))?.plannedFrom).toBe('2026-12-04');
    expect(view.trace.steps.at(-1)).toMatchObject({ label: '登记外部门事项', what: FIRE.name });
    await desk.at('2026-12-07T09:00');
    expect((await board(joint)).outside[0]).toMatchObject({ late: true });
    await desk.at('2026-11-20T10:30');
  });

  it('refuses what cannot be, naming the field, and changes nothing', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    failsWith(await add(joint, { holdsUp: [first(joint)] }), 'caseBegunAlready');
    failsWith(await add(joint, { waitsFor: [waiting(joint)], holdsUp: [waiting(joint)] }), 'outsideCircle');
    failsWith(await add(joint, { waitsFor: [999_999] }), 'notInJointCase');
    failsWith(await add(joint, { stage: 'S9' }), 'stageUnknown');
    failsWith(await add(joint, { expectedOn: '2026-11-19' }), 'outsideExpectedPast');
    for (const wrong of [{ name: '' }, { name: '长'.repeat(81) }, { department: '' }, { expectedOn: '2026-13-01' }, { onFailure: 'maybe' }, { holdsUp: ['x'] }, { waitsFor: 'all' }]) failsWith(await add(joint, wrong), 'invalidInput');
    for (const login of ['clerk1', 'leader1', 'approver1']) failsWith(await add(joint, {}, login), 'notPermitted');
    failsWith(await add(joint, {}, 'head1'), 'notFound');
    expect((await board(joint)).outside).toEqual([]);
    expect((await board(joint)).version).toBe(1);
  });

  it('is one item when it is sent twice under one key, and told when somebody else was first', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    const lead = await desk.as(await loginOf(joint));
    const key = { 'idempotency-key': `outside-twice-${joint.id}` };
    const answers = await Promise.all([1, 2].map(() => lead.post(`/joint-cases/${joint.id}/add-outside-item`, { version: 1, ...FIRE, name: '🔥消防<b>检查·𠮷' }, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await board(joint)).outside.map(({ name }) => name)).toEqual(['🔥消防<b>检查·𠮷']);
    failsWith(await lead.post(`/joint-cases/${joint.id}/add-outside-item`, { version: 1, ...FIRE }), 'changedMeanwhile');
  });
});

describe('recordOutsideProgress', () => {
  it('goes forward only, and ends with the paper that proves it', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    succeeds(await add(joint));
    const outsideId = (await board(joint)).outside[0]?.id;
    const lead = await loginOf(joint);
    failsWith(await record(joint, 'handedOver', { on: '2026-11-21' }), 'outsideDayAhead');
    failsWith(await record(joint, 'handedOver', { outsideId: 999_999 }), 'notFound');
    succeeds(await record(joint, 'acceptedThere'));
    failsWith(await record(joint, 'handedOver'), 'outsideProgressNotAllowed');
    failsWith(await record(joint, 'acceptedThere'), 'outsideProgressNotAllowed');
    failsWith(await post(joint, 'record-outside-progress', { outsideId, state: 'refused', on: '2026-11-20' }), 'outsideEvidenceMissing');
    failsWith(await post(joint, 'record-outside-progress', { outsideId, state: 'granted', on: '2026-11-20', fileId: await fileOf(lead) }), 'outsideNumberMissing');
    failsWith(await post(joint, 'record-outside-progress', { outsideId, state: 'granted', on: '2026-11-20', resultNumber: '1', fileId: await fileOf('clerk1') }), 'notFound');
    for (const wrong of [{ state: 'waiting' }, { state: 'done' }, { on: 'today' }, { fileId: 'x' }, { outsideId: 0 }]) failsWith(await post(joint, 'record-outside-progress', { outsideId, state: 'handedOver', on: '2026-11-20', ...wrong }), 'invalidInput');
    failsWith(await post(joint, 'record-outside-progress', { outsideId, state: 'handedOver', on: '2026-11-20' }, 'clerk1'), 'notPermitted');
    succeeds(await record(joint, 'granted'));
    expect((await board(joint)).outside[0]).toMatchObject({ state: 'granted', ended: true, failed: false, next: [] });
    failsWith(await record(joint, 'refused'), 'outsideProgressNotAllowed');
    const { evidenceId } = (await board(joint)).outside[0] as Outside;
    expect((await (await desk.as('coord1')).get(`/files/${evidenceId}`)).bytes.equals(PDF)).toBe(true);
    failsWith(await (await desk.as('reviewer1')).get(`/files/${evidenceId}`), 'notFound');
  });

  it('lets a case that waited begin when it is granted, with the paper among its materials', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD', missing: ['YY-001-M04'] });
    const material = await desk.sql.row<{ name: string }>('select name from casework.case_material where case_id = $1 and code = $2', [waiting(joint), 'YY-001-M04']);
    succeeds(await add(joint, { holdsUp: [waiting(joint)], resultName: material?.name }));
    await grantFirst(joint);
    expect(await desk.sql.row(`select count(*)::int n from casework.case_hold where case_id = $1 and kind = 'openPredecessor' and cleared_on is null`, [waiting(joint)])).toEqual({ n: 1 });
    succeeds(await record(joint, 'handedOver'));
    await desk.settle();
    expect(await statusOf(joint, waiting(joint))).toBe('registered');
    succeeds(await record(joint, 'granted'));
    await desk.settle();
    expect(await statusOf(joint, waiting(joint))).toBe('accepted');
    const { evidenceId } = (await board(joint)).outside[0] as Outside;
    expect(await desk.sql.row('select verdict, files from casework.case_material where case_id = $1 and code = $2', [waiting(joint), 'YY-001-M04'])).toEqual({ verdict: 'fromResult', files: [evidenceId] });
    expect((await (await desk.givenJoint.ofSection(waiting(joint), 'sectionReviewer')).get(`/files/${evidenceId}`)).status).toBe(200);
  });

  it('ends a case that cannot do without it, and lets one begin that can', async () => {
    const [stopped, released] = [await desk.givenJoint.accepted({ theme: 'TH-YD' }), await desk.givenJoint.accepted({ theme: 'TH-YD' })];
    succeeds(await add(stopped, { holdsUp: [waiting(stopped)] }));
    succeeds(await record(stopped, 'refused'));
    await desk.settle();
    expect(await statusOf(stopped, waiting(stopped))).toBe('terminated');
    const papers = (await (await desk.as('clerk1')).get(`/cases/${waiting(stopped)}/documents`)).body as unknown as { title: string }[];
    expect(papers.map(({ title }) => title)).toContain('终止办理告知书');
    succeeds(await add(released, { holdsUp: [waiting(released)], onFailure: 'release' }));
    succeeds(await record(released, 'refused'));
    await desk.settle();
    expect(await statusOf(released, waiting(released))).toBe('registered');
    await grantFirst(released);
    expect(await statusOf(released, waiting(released))).toBe('accepted');
  });

  it('closes the joint case when it was the last of all, and not before', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD' });
    succeeds(await add(joint));
    succeeds(await post(joint, 'withdraw-joint-case', { reason: '不开了。' }, 'clerk1'));
    await desk.settle();
    expect(await board(joint)).toMatchObject({ status: 'running', decided: 2, total: 3 });
    failsWith(await post(joint, 'end-joint-case', { reason: '不再办理。' }, 'coord1'), 'jointStillRunning', { names: [FIRE.name] });
    succeeds(await record(joint, 'withdrawn'));
    await desk.settle();
    expect(await board(joint)).toMatchObject({ status: 'closed', decided: 3 });
    failsWith(await record(joint, 'refused'), 'stepNotAllowed');
    failsWith(await add(joint), 'stepNotAllowed');
  });
});
