import { AGENT, Desk, failsWith, PERSON, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-09-18T09:10'); });
afterAll(() => desk.close());

const statusOf = async (id: number, login: string): Promise<unknown> => (await (await desk.as(login)).get(`/cases/${id}`)).body.status;
/** After a listener took a step the version moved on. */
const latest = async (permitCase: GivenCase, login: string): Promise<GivenCase> => ({ ...permitCase, version: Number((await (await desk.as(login)).get(`/cases/${permitCase.id}`)).body.version) });

describe('食品经营许可, from the counter to the certificate', () => {
  let permitCase: GivenCase;

  it('is received with one paper missing: told once, in one notice', async () => {
    permitCase = await desk.given.awaitingSupplementCase({ missing: ['M04'], agent: AGENT });
    const code = await desk.sql.row<{ progress_code: string }>('select progress_code from casework.permit_case where id = $1', [permitCase.id]);
    const progress = await desk.nobody().post('/public/progress', { number: permitCase.number, code: code?.progress_code });
    succeeds(progress, { number: permitCase.number });
    expect(JSON.stringify(progress.body)).not.toMatch(/味源餐饮管理有限公司/);
    failsWith(await desk.nobody().post('/public/progress', { number: permitCase.number, code: 'WRONG2' }), 'progressNotFound');
  });

  it('is supplemented on Monday and accepted; the system hands it to a reviewer', async () => {
    await desk.at('2026-09-21T10:00');
    const item = await desk.given.item();
    const m04 = item.materials.find((material) => material.code.endsWith('M04'));
    const back = await desk.given.take(permitCase, 'clerk2', 'receive-supplement', { materials: [{ code: m04?.code, presented: true, files: [], points: m04?.points.map((point) => ({ code: point.code, verdict: 'good' })) }] });
    permitCase = await desk.given.take(back, 'clerk2', 'accept-application');
    await desk.settle();
    const view = await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}`);
    expect(view.body).toMatchObject({ status: 'accepted', assigneeId: expect.any(Number), dates: { acceptedOn: '2026-09-21', promisedDueOn: '2026-09-29' } });
  });

  it('stops its clock for an appraisal, as notified in writing, and goes on afterwards', async () => {
    const reviewer = (await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}`)).body.assigneeName === '卫生计生审批科审核员甲' ? 'reviewer1' : await assigneeLogin(permitCase.id);
    await desk.at('2026-09-22T09:00');
    let now = await latest(permitCase, 'reviewer1');
    now = await desk.given.take(now, reviewer, 'start-excluded-procedure', { procedure: 'appraisal', notifiedDays: 7, reason: '布局需第三方鉴定' });
    expect((await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}`)).body).toMatchObject({ light: { kind: 'stopped' }, dates: { provisional: true } });
    failsWith(await (await desk.as(reviewer)).post(`/cases/${now.id}/pass-review`, { version: now.version, opinion: '同意', tickedPoints: [] }), 'blockedByHold');
    await desk.at('2026-09-30T16:00');
    now = await desk.given.take(now, reviewer, 'end-excluded-procedure', { result: '鉴定合格' });
    const view = await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}`);
    // promised 5: none used before the stop on 09-22 (accepted 09-21); 09-22..09-30 are 6 working days, excluded; 10-08, 10-09, 10-10, 10-12, 10-13
    expect(view.body).toMatchObject({ dates: { promisedDueOn: '2026-10-13', provisional: false } });
    const why = await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}/due-date?which=promised`);
    expect(why.body).toMatchObject({ dueOn: '2026-10-13', limitDays: 5, stopped: 6 });
    permitCase = now;
    await desk.at('2026-10-08T09:00');
    permitCase = await desk.given.take(permitCase, reviewer, 'pass-review', { opinion: '材料齐全，鉴定合格，建议准予。', tickedPoints: await desk.given.pointsToTick(permitCase.id, reviewer) });
  });

  it('is decided by another person than the reviewer, in a numbered decision', async () => {
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${permitCase.id}/grant-permit`, { version: permitCase.version }), 'notPermitted');
    permitCase = await desk.given.take(permitCase, 'approver1', 'grant-permit', { opinion: '同意。' });
    expect(permitCase.status).toBe('granted');
  });

  it('gets its certificate printed and sealed, and anybody can verify it', async () => {
    permitCase = await desk.given.take(permitCase, 'reviewer2', 'print-certificate', { stockNumber: 'K00012026' });
    const token = await desk.sql.row<{ verification_token: string; number: string }>('select verification_token, number from casework.permit where case_id = $1', [permitCase.id]);
    succeeds(await desk.nobody().get(`/public/verify/${token?.verification_token}`), { state: 'valid' });
    failsWith(await desk.nobody().get('/public/verify/not-a-certificate'), 'certificateNotFound');
    const ledger = await (await desk.as('head1')).get('/seal-uses');
    expect((ledger.body.rows as unknown[]).length).toBeGreaterThanOrEqual(5);
  });

  it('is handed over to the agent who may collect, by a third person', async () => {
    const collector = { name: AGENT.name, residentId: AGENT.residentId, isAgent: true };
    const signature = `data:image/png;base64,${PIXEL}`;
    const issuer = await desk.as('issuer1');
    const answer = await issuer.post(`/cases/${permitCase.id}/issue-result`, { version: permitCase.version, way: 'handOver', collector: { ...collector, residentId: PERSON.residentId }, signature });
    failsWith(answer, 'collectorMismatch');
    permitCase = await desk.given.take(permitCase, 'issuer1', 'issue-result', { way: 'handOver', collector, signature });
    expect(await statusOf(permitCase.id, 'clerk1')).toBe('issued');
  });

  it('has an unbroken trace that tells the whole story, and papers that open', async () => {
    const trace = await (await desk.as('approver1')).get(`/cases/${permitCase.id}/timeline`);
    expect(trace.body).toMatchObject({ chainIntact: true });
    expect((trace.body.steps as { verb: string }[]).map((step) => step.verb)).toEqual([
      'registerApplication', 'requestSupplement', 'receiveSupplement', 'acceptApplication', 'assignReviewer', 'startExcludedProcedure', 'endExcludedProcedure', 'passReview', 'grantPermit', 'printCertificate', 'issueResult',
    ]);
    const papers = (await (await desk.as('clerk1')).get(`/cases/${permitCase.id}/documents`)).body as unknown as { id: string; kind: string }[];
    expect(papers.map((paper) => paper.kind)).toEqual(['receipt', 'supplementNotice', 'receipt', 'acceptanceNotice', 'excludedProcedureNotice', 'grantDecision', 'certificate', 'deliveryReceipt']);
    const pdf = await (await desk.as('clerk1')).get(`/documents/${papers[1]?.id}/pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('即办件, in one sitting with three posts', () => {
  it('is received, decided from the office and handed over on the same day', async () => {
    await desk.at('2026-10-12T09:00');
    const section = 'dqydj';
    let permitCase = await desk.given.acceptedCase({ item: 'QY-002', applicant: PERSON });
    const inbox = await (await desk.as(`${section}-approver1`)).get('/cases?view=mine');
    expect(inbox.body.rows).toEqual([expect.objectContaining({ id: permitCase.id, caseType: 'instant', dueOn: '2026-10-12' })]);
    permitCase = await desk.given.take(permitCase, `${section}-approver1`, 'grant-permit', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(permitCase.id, `${section}-approver1`) });
    permitCase = await desk.given.take(permitCase, `${section}-reviewer1`, 'print-certificate', { stockNumber: 'Y0001' });
    failsWith(await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/issue-result`, { version: permitCase.version, way: 'handOver', collector: null }), 'notPermitted');
    permitCase = await desk.given.take(permitCase, 'issuer1', 'issue-result', { way: 'handOver', collector: { name: PERSON.name, residentId: PERSON.residentId, isAgent: false }, signature: `data:image/png;base64,${PIXEL}` });
    expect(permitCase.status).toBe('issued');
  });
});

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
async function assigneeLogin(caseId: number): Promise<string> {
  const row = await desk.sql.row<{ login: string }>('select a.login from organisation.account a join casework.permit_case c on c.assignee_id = a.person_id where c.id = $1', [caseId]);
  return row?.login ?? 'reviewer1';
}
