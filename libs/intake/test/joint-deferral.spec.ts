import { Desk, ENTERPRISE, failsWith, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

/** 开商场超市 with 公共场所卫生: food and hygiene share what may come later; both wait for the registration. */
const MALL = { theme: 'TH-SC', yes: ['Q1'] };
/** 开便利店 with a food filing: nothing of it waits but for the shop itself. */
const FIRST = { kind: 'enterprise', name: '鞍山市铁东区示例餐饮店', creditCode: '91210300MAXX101330' };
interface Deferrals { version: number; deferrable: { key: string; items: string[]; dueOn: string | null; until: string }[]; notDeferrable: { key: string; why: string }[]; bar: object | null; materials: { key: string; open: boolean; dueOn: string | null; parts: { caseId: number; stateLabel: string; open: boolean }[] }[] }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const upload = (login = 'clerk1', name?: string): Promise<string> => desk.given.upload(login, name);
const shown = async ({ id }: { id: number }, login = 'clerk1'): Promise<Deferrals> => (await (await desk.as(login)).get(`/joint-cases/${id}/deferrals`)).body as unknown as Deferrals;
const sign = async ({ id, version }: GivenJoint, body: object = {}, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post(`/joint-cases/${id}/accept-joint-with-deferral`, { version, ...body });
const supply = async ({ id }: { id: number }, version: number, body: object = {}, login = 'clerk1'): Promise<Answer> => (await desk.as(login)).post(`/joint-cases/${id}/register-joint-deferred-supplement`, { version, materials: [{ key: 'SHR-QMS', files: [] }], ...body });
const caseOf = (joint: GivenJoint, item: string) => joint.cases.find(({ itemCode }) => itemCode === item) ?? { id: 0, version: 0, number: '' };
const statusOf = async (joint: GivenJoint, item: string): Promise<string> => String((await (await desk.as('clerk1')).get(`/cases/${caseOf(joint, item).id}`)).body.status);

/** The registration is granted: whatever waited for it begins. */
async function registrationGranted(joint: GivenJoint): Promise<void> {
  await desk.givenJoint.decide(caseOf(joint, 'QY-001').id);
  await desk.settle();
}

describe('a trial of a joint reception', () => {
  it('says what may come later once for all items, what may not and why, and what comes out when the applicant wants it so', async () => {
    const clerk = await desk.as('clerk1');
    const judge = async (missing: string[], more: object = {}) => {
      const { themeVersionId, applicant, ...choice } = await desk.givenJoint.reception({ ...MALL, missing });
      expect([themeVersionId, applicant]).toBeDefined();
      return (await clerk.post('/joint-cases/judge', { ...choice, byAgent: false, ...more })).body as unknown as Deferrals & { outcome: string; told: unknown[]; items: { code: string; outcome: string }[]; paper: { kind: string } };
    };
    const plain = await judge(['SHR-QMS']);
    expect(plain).toMatchObject({ outcome: 'requestJointSupplement', deferrable: [{ key: 'SHR-QMS', dueOn: null, items: ['食品经营许可', '公共场所卫生许可'].map((name) => expect.stringContaining(name.slice(0, 4))) }], notDeferrable: [] });
    const wanted = await judge(['SHR-QMS'], { defer: true });
    expect(wanted).toMatchObject({ outcome: 'acceptJointWithDeferral', told: [], paper: { kind: 'deferralUndertaking' } });
    expect(wanted.items.filter(({ outcome }) => outcome === 'acceptWithDeferral').map(({ code }) => code).sort()).toEqual(['SP-001', 'WS-001']);
    const barred = await judge(['SHR-QMS', 'SP-001-M01'], { defer: true });
    expect(barred).toMatchObject({ outcome: 'requestJointSupplement', deferrable: [] });
    expect(barred.notDeferrable.map(({ key }) => key).sort()).toEqual(['SHR-QMS', 'SP-001-M01']);
  });
});

describe('acceptJointWithDeferral', () => {
  it('is signed once at the counter; what waits is accepted on it the moment it begins, and one supplement serves all cases', async () => {
    const joint = await desk.givenJoint.accepted({ ...MALL, missing: ['SHR-QMS'] });
    expect(await shown(joint)).toMatchObject({ deferrable: [{ key: 'SHR-QMS', dueOn: null, until: expect.stringContaining('开始办理后 5 个工作日内') }], notDeferrable: [], bar: null });
    const pdf = await (await desk.as('clerk1')).get(`/joint-cases/${joint.id}/deferral-undertaking`);
    expect([pdf.status, pdf.bytes.subarray(0, 4).toString()]).toEqual([200, '%PDF']);

    const fileId = await upload('clerk1', '签名.png');
    const signed = await sign(joint, { undertaking: { form: 'signed', fileId } });
    succeeds(signed, { version: 2 });
    expect((signed.body.cases as { waits: boolean }[]).map(({ waits }) => waits)).toEqual([true, true]);
    expect(await statusOf(joint, 'SP-001')).toBe('registered');
    failsWith(await (await desk.as('clerk1')).post(`/joint-cases/${joint.id}/request-joint-supplement`, { version: 2 }), 'jointNothingMissing');

    await registrationGranted(joint);
    expect([await statusOf(joint, 'SP-001'), await statusOf(joint, 'WS-001')]).toEqual(['accepted', 'accepted']);
    const lines = await shown(joint);
    expect(lines.materials).toMatchObject([{ key: 'SHR-QMS', open: true, dueOn: '2026-11-27', parts: [{ stateLabel: '等补件' }, { stateLabel: '等补件' }] }]);
    expect((await (await desk.as('clerk1')).get(`/files/${fileId}`)).status).toBe(200);

    const paper = await upload();
    succeeds(await supply(joint, lines.version, { materials: [{ key: 'SHR-QMS', files: [paper] }] }), { version: lines.version + 1, cases: [caseOf(joint, 'SP-001').id, caseOf(joint, 'WS-001').id].sort((one, other) => one - other) });
    const held = await desk.sql.rows<{ files: string[] }>(`select files from casework.case_material where case_id = any($1::bigint[]) and $2::uuid = any(files)`, [joint.cases.map(({ id }) => id), paper]);
    expect(held.length).toBe(2);
    expect((await shown(joint)).materials[0]?.parts.map(({ stateLabel }) => stateLabel)).toEqual(['已补，等科室核', '已补，等科室核']);
    failsWith(await supply(joint, lines.version + 1), 'deferredMaterialDone');
  });

  it('gives what came before the beginning to each case as it begins', async () => {
    const joint = await desk.givenJoint.accepted({ ...MALL, missing: ['SHR-QMS', 'SHR-HEALTH'] });
    succeeds(await sign(joint, { undertaking: { form: 'scanned', fileId: await upload() } }));
    const paper = await upload();
    succeeds(await supply(joint, 2, { materials: [{ key: 'SHR-QMS', files: [paper] }] }), { version: 3, cases: [] });
    expect((await shown(joint)).materials.find(({ key }) => key === 'SHR-QMS')).toMatchObject({ open: false });
    await registrationGranted(joint);
    const states = new Map((await shown(joint)).materials.map(({ key, parts }) => [key, parts.map(({ stateLabel }) => stateLabel)]));
    expect(states.get('SHR-QMS')).toEqual(['已补，等科室核', '已补，等科室核']);
    expect(new Set(states.get('SHR-HEALTH'))).toEqual(new Set(['等补件']));
    const reviewer = await desk.sql.row<{ login: string }>(`select a.login from casework.permit_case c join organisation.post_holding h on h.unit_id = c.unit_id and h.role = 'sectionReviewer' join organisation.account a on a.person_id = h.person_id where c.id = $1 order by a.login limit 1`, [caseOf(joint, 'WS-001').id]);
    expect((await (await desk.as(reviewer?.login ?? '')).get(`/files/${paper}`)).status).toBe(200);
  });

  it('is refused without a signature, twice, when stale, for others, for a main material, and to whom a mark bars it', async () => {
    const joint = await desk.givenJoint.accepted({ ...MALL, missing: ['SHR-QMS'], applicant: FIRST });
    const undertaking = { form: 'scanned', fileId: await upload() };
    failsWith(await sign(joint), 'undertakingRequired');
    failsWith(await sign(joint, { undertaking: { form: 'scanned', fileId: await upload('clerk2') } }), 'undertakingUnusable');
    failsWith(await sign({ ...joint, version: 9 }, { undertaking }), 'changedMeanwhile');
    failsWith(await sign(joint, { undertaking }, 'reviewer1'), 'notPermitted');
    failsWith(await sign(joint, { undertaking }, 'clerk381'), 'notFound');
    failsWith(await supply(joint, 1), 'materialNotDeferred');
    const clerk = await desk.as('clerk1');
    const answers = await Promise.all([1, 2, 3].map(() => clerk.post(`/joint-cases/${joint.id}/accept-joint-with-deferral`, { version: 1, undertaking }, { 'idempotency-key': 'joint-defer-twice-1' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    failsWith(await sign({ ...joint, version: 2 }, { undertaking: { form: 'scanned', fileId: await upload() } }), 'deferralNotNeeded');
    failsWith(await supply(joint, 2, {}, 'issuer1'), 'notPermitted');
    failsWith(await supply(joint, 1), 'changedMeanwhile');
    failsWith(await supply(joint, 2, { arrivedAt: '2026-11-20T10:31' }), 'arrivalImpossible');

    const main = await desk.givenJoint.accepted({ ...MALL, missing: ['SP-001-M01'] });
    failsWith(await sign(main, { undertaking: { form: 'scanned', fileId: await upload() } }), 'deferralNotEligible', { codes: ['SP-001-M01'] });

    succeeds(await (await desk.as('assess1')).post('/credit-marks/record-credit-mark', { caseId: joint.cases[0]?.id, kind: 'other', source: '市场监管部门通报', evidence: '行政处罚决定书', endsOn: '2027-11-20' }));
    const marked = await desk.givenJoint.accepted({ ...MALL, missing: ['SHR-QMS'], applicant: FIRST });
    failsWith(await sign(marked, { undertaking: { form: 'scanned', fileId: await upload() } }), 'creditBarred');
    expect((await shown(marked)).bar).toMatchObject({ source: '市场监管部门通报' });
  });

  it('takes hardly more statements for many cases than for few', async () => {
    const count = async (yes: string[]): Promise<number> => {
      const joint = await desk.givenJoint.accepted({ theme: 'TH-SC', yes, missing: ['SHR-QMS'], applicant: ENTERPRISE });
      const fileId = await upload();
      succeeds(await sign(joint, { undertaking: { form: 'scanned', fileId } }));
      let n = 0;
      const rows = desk.sql.rows.bind(desk.sql);
      desk.sql.rows = (async (...args: Parameters<typeof rows>) => { n += 1; return rows(...args); }) as typeof desk.sql.rows;
      succeeds(await supply(joint, 2));
      desk.sql.rows = rows;
      return n;
    };
    const [few, many] = [Math.min(await count([]), await count([])), Math.min(await count(['Q1']), await count(['Q1']))];
    expect(many).toBeLessThan(few + 3);
  });
});
