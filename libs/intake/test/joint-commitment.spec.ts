import { Desk, failsWith, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

/** The pharmacy: its licence waits for the registration, and a promise may stand for some of its materials. */
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const upload = (login = 'clerk1'): Promise<string> => desk.given.upload(login);
const caseOf = (joint: GivenJoint, item: string) => joint.cases.find(({ itemCode }) => itemCode === item) ?? { id: 0, version: 0, number: '' };
const commit = async ({ id, version }: GivenJoint, body: object, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post(`/joint-cases/${id}/accept-joint-with-commitment`, { version, ...body });
const commitment = async (id: number) => (await (await desk.as('clerk1')).get(`/cases/${id}/commitment`)).body as unknown as { committable: { code: string }[]; commitment: { state: string } | null };

async function registrationGranted(joint: GivenJoint): Promise<void> {
  await desk.givenJoint.decide(caseOf(joint, 'QY-001').id);
  await desk.settle();
}

describe('acceptJointWithCommitment', () => {
  it('is what a trial comes to for the item of which the applicant wants it', async () => {
    const { applicant, themeVersionId, ...choice } = await desk.givenJoint.reception({ missing: ['SHR-QMS'] });
    expect([applicant, themeVersionId]).toBeDefined();
    const judge = async (more: object) => (await (await desk.as('clerk1')).post('/joint-cases/judge', { ...choice, byAgent: false, ...more })).body as unknown as { outcome: string; items: { code: string; outcome: string; committable: { code: string }[] }[]; deferrable: unknown[] };
    const plain = await judge({});
    expect(plain.items.find(({ code }) => code === 'YY-001')).toMatchObject({ outcome: 'requestSupplement', committable: [{ code: 'YY-001-M05' }] });
    expect(await judge({ committed: ['YY-001'], defer: true })).toMatchObject({ outcome: 'openJointCase', deferrable: [] });
  });

  it('is signed at the counter for a case that waits, which enters upon it the moment it begins', async () => {
    const joint = await desk.givenJoint.accepted({ missing: ['SHR-QMS'] });
    const pharmacy = caseOf(joint, 'YY-001');
    const fileId = await upload();
    const signed = await commit(joint, { caseId: pharmacy.id, undertaking: { form: 'scanned', fileId } });
    succeeds(signed, { version: 2, cases: [expect.objectContaining({ id: pharmacy.id, waits: true })] });
    failsWith(await commit({ ...joint, version: 2 }, { caseId: pharmacy.id, undertaking: { form: 'scanned', fileId: await upload() } }), 'jointSignedAlready');
    failsWith(await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/request-joint-supplement`, { version: 2 }), 'jointNothingMissing');
    await registrationGranted(joint);
    expect((await (await desk.as('clerk1')).get(`/cases/${pharmacy.id}`)).body).toMatchObject({ status: 'accepted', dates: { acceptedOn: '2026-11-20' } });
    expect((await commitment(pharmacy.id)).commitment).toMatchObject({ state: 'given' });
  });

  it('is refused without a signature, for a case of another application, for what no promise replaces, when stale and for others', async () => {
    const joint = await desk.givenJoint.accepted({ missing: ['SHR-QMS'] });
    const { id: caseId } = caseOf(joint, 'YY-001');
    const undertaking = { form: 'scanned', fileId: await upload() };
    failsWith(await commit(joint, { caseId }), 'undertakingRequired');
    failsWith(await commit(joint, { caseId: 999_999, undertaking }), 'notFound');
    failsWith(await commit({ ...joint, version: 7 }, { caseId, undertaking }), 'changedMeanwhile');
    failsWith(await commit(joint, { caseId, undertaking }, 'reviewer1'), 'notPermitted');
    failsWith(await commit(joint, { caseId, undertaking }, 'clerk381'), 'notFound');
    failsWith(await commit(joint, { caseId: '1 or 1=1', undertaking }), 'invalidInput');
    const other = await desk.givenJoint.accepted({ missing: ['YY-001-M01'] });
    failsWith(await commit(other, { caseId: caseOf(other, 'YY-001').id, undertaking }), 'commitmentNotCovering');
    failsWith(await commit(joint, { caseId: caseOf(joint, 'QY-001').id, undertaking }), 'stepNotAllowed');
    const answers = await Promise.all([1, 2].map(async () => (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/accept-joint-with-commitment`, { version: 1, caseId, undertaking }, { 'idempotency-key': 'joint-commit-twice-1' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('keeps a waiting case from being accepted on trust by itself', async () => {
    const joint = await desk.givenJoint.accepted({ missing: ['SHR-QMS'] });
    const { id, version } = caseOf(joint, 'YY-001');
    const clerk = await desk.as('clerk1');
    for (const verb of ['accept-with-deferral', 'accept-with-commitment']) failsWith(await clerk.post(`/cases/${id}/${verb}`, { version, undertaking: { form: 'scanned', fileId: await upload() } }), 'blockedByHold', { hold: 'openPredecessor' });
  });
});
