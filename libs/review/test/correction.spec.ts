import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

jest.setTimeout(30_000);
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-04T09:00'); });
afterAll(() => desk.close());

const FINDING = 'CW-202611-0001';
const versionOf = async ({ id }: GivenCase): Promise<number> => Number((await desk.sql.row<{ version: number }>('select version from casework.permit_case where id = $1', [id]))?.version);
const post = async (permitCase: GivenCase, login: string, verb: string, body: object = {}): Promise<Answer> => (await desk.as(login)).post(`/cases/${permitCase.id}/${verb}`, { version: await versionOf(permitCase), ...body });
const viewOf = async (permitCase: GivenCase, login = 'head1') => (await (await desk.as(login)).get(`/cases/${permitCase.id}`)).body as { status: string; waitsFor: string; marks: { kind: string; label: string }[]; light: { kind: string }; dates: { promisedDueOn: string; statutoryDueOn: string } };
const correctionsOf = async (permitCase: GivenCase) => (await (await desk.as('head1')).get(`/cases/${permitCase.id}/corrections`)).body as unknown as { state: string; outcome: string | null; said: { label: string; text: string }[] }[];
const personOf = async (login: string): Promise<number> => Number((await desk.sql.row<{ id: number }>('select person_id id from organisation.account where login = $1', [login]))?.id);
const order = async (permitCase: GivenCase, more: object = {}) => post(permitCase, 'head1', 'order-re-review', { personId: await personOf('reviewer2'), dueOn: '2026-11-20', reason: '对照原始材料重审。', ...more });
const conforms = (permitCase: GivenCase, login = 'reviewer2') => post(permitCase, login, 'record-re-review', { verdict: 'conforms', opinion: '材料齐全，程序补齐。', faults: [] });
const fails = (permitCase: GivenCase) => post(permitCase, 'reviewer2', 'record-re-review', { verdict: 'fails', opinion: '场所与平面图不一致。', faults: [{ code: 'SP-001-M04', words: '平面图没有标操作间' }] });

/** A violation as the assessment section confirmed it. */
async function confirmed(number: string, { id }: GivenCase): Promise<void> {
  const run = await desk.sql.row<{ id: number }>(`insert into compliance.check_run (status, version, head, moved_at, month, checks, jurisdiction_path, started_at)
    select 'done', 1, decode(repeat('00', 32), 'hex'), moved_at, '2026-11-01', '{2}', jurisdiction_path, moved_at from casework.permit_case where id = $1 returning id`, [id]);
  await desk.sql.rows(`insert into compliance.finding (status, version, head, moved_at, number, check_no, rule, rule_version, month, run_id, unit_id, jurisdiction_path, case_id, fingerprint, gist, on_date, found_on, evidence)
    select 'confirmed', 1, decode(repeat('00', 32), 'hex'), moved_at, $2::text, 2, 'approvalSealTraceMissing', 1, '2026-11-01', $3, unit_id, jurisdiction_path, id, $2, '先用章', '2026-11-03', '2026-11-04', '{}' from casework.permit_case where id = $1`, [id, number, run?.id]);
}
const findingOf = async (number: string) => desk.sql.row('select status, ended_on from compliance.finding where number = $1', [number]);

/** Accepted, then something bypassed the flow. */
async function stopped(): Promise<GivenCase> {
  await desk.at('2026-11-04T09:00');
  const accepted = await desk.given.acceptedCase();
  succeeds(await post(accepted, 'assess1', 'stop-for-compliance', { reason: '没有审核留痕，先用了专用章。' }));
  return accepted;
}

describe('a case that bypassed the flow and is undecided', () => {
  it('is stopped at once: nobody handles it, everybody sees why, and its limits run on', async () => {
    const permitCase = await desk.given.acceptedCase();
    const before = await viewOf(permitCase);
    for (const [login, code] of [['reviewer1', 'notPermitted'], ['clerk1', 'notPermitted'], ['dhbsp-head1', 'notFound']] as const) failsWith(await post(permitCase, login, 'stop-for-compliance', { reason: '停办' }), code);
    failsWith(await post(permitCase, 'assess1', 'stop-for-compliance', { reason: ' ' }), 'opinionRequired');
    succeeds(await post(permitCase, 'assess1', 'stop-for-compliance', { reason: '没有审核留痕，先用了专用章。' }));

    await desk.at('2026-11-13T09:00');
    const after = await viewOf(permitCase);
    expect(after).toMatchObject({ status: 'accepted', waitsFor: '已停办，等重审', marks: [{ kind: 'complianceStop', label: '停办纠正' }], light: { kind: 'over' }, dates: before.dates });
    failsWith(await post(permitCase, 'reviewer1', 'pass-review', { opinion: '同意', tickedPoints: [] }), 'blockedByHold', { hold: 'complianceStop' });
    failsWith(await post(permitCase, 'head1', 'stop-for-compliance', { reason: '再停一次' }), 'blockedByHold');
    for (const login of ['reviewer1', 'approver1', 'head1', 'leader1', 'clerk1']) {
      const { steps } = (await (await desk.as(login)).get(`/cases/${permitCase.id}/allowed-steps`)).body as unknown as { steps: { verb: string; allowed: boolean }[] };
      expect([login, steps.filter(({ allowed }) => allowed).map(({ verb }) => verb)]).toEqual([login, login === 'head1' ? ['orderReReview'] : []]);
    }
    const row = ((await (await desk.as('head1')).get('/cases?view=section')).body.rows as { id: number; marks: object[] }[]).find(({ id }) => id === permitCase.id);
    expect(row?.marks).toEqual([{ kind: 'complianceStop', label: '停办纠正' }]);
  });

  it('is looked at anew by somebody without a hand in it, whom the head names with a day', async () => {
    const permitCase = await stopped();
    failsWith(await order(permitCase, { personId: await personOf('clerk1') }), 'reReviewerUnsuitable');
    failsWith(await order(permitCase, { personId: await personOf('dhbsp-reviewer1') }), 'reReviewerUnsuitable');
    failsWith(await order(permitCase, { dueOn: '2026-11-04' }), 'correctionDayWrong', { from: '2026-11-05' });
    failsWith(await post(permitCase, 'reviewer1', 'order-re-review', { personId: 1, dueOn: '2026-11-20', reason: '重审' }), 'notPermitted');
    succeeds(await order(permitCase));
    failsWith(await conforms(permitCase, 'reviewer1'), 'notYourReReview');
    failsWith(await order(permitCase), 'blockedByHold');
    expect(await desk.sql.row('select date_kind, person_id, due_on from review.published_due where subject_id = $1', [permitCase.id])).toEqual({ date_kind: 'reReview', person_id: await personOf('reviewer2'), due_on: '2026-11-20' });
    await desk.settle();
    expect((await (await desk.as('reviewer2')).get('/messages')).text).toContain(`请重审 ${permitCase.number}`);
  });

  it('goes on once it conforms, with the dates it had', async () => {
    const permitCase = await stopped();
    const before = await viewOf(permitCase);
    failsWith(await post(permitCase, 'head1', 'resume-after-re-review', { words: '恢复' }), 'reReviewNotPossible');
    succeeds(await order(permitCase));
    failsWith(await post(permitCase, 'reviewer2', 'record-re-review', { verdict: 'conforms', opinion: '符合', faults: [{ code: 'SP-001-M04', words: '模糊' }] }), 'reReviewFaultsWrong');
    succeeds(await conforms(permitCase));
    succeeds(await post(permitCase, 'head1', 'resume-after-re-review', { words: '同意恢复办理。' }));
    expect(await viewOf(permitCase)).toMatchObject({ marks: [], waitsFor: '等审核', dates: before.dates });
    expect(await correctionsOf(permitCase)).toMatchObject([{ state: 'ended', outcome: 'resumed', said: [{ label: '起因' }, { label: '组织重审' }, { label: '重审结论', text: '符合。材料齐全，程序补齐。' }, { text: '同意恢复办理。' }] }]);
    succeeds(await post(permitCase, 'reviewer1', 'pass-review', { opinion: '同意', tickedPoints: await desk.given.pointsToTick(permitCase.id, 'reviewer1') }));
  });

  it('can only be refused once it fails, from whatever level it has come to', async () => {
    const permitCase = await stopped();
    succeeds(await order(permitCase));
    failsWith(await post(permitCase, 'reviewer2', 'record-re-review', { verdict: 'fails', opinion: '不符合', faults: [] }), 'reReviewFaultsWrong');
    failsWith(await post(permitCase, 'reviewer2', 'record-re-review', { verdict: 'fails', opinion: '不符合', faults: [{ code: 'XX-9', words: '没有' }] }), 'reReviewFaultsWrong');
    succeeds(await fails(permitCase));
    failsWith(await post(permitCase, 'reviewer1', 'pass-review', { opinion: '同意', tickedPoints: [] }), 'blockedByHold', { hold: 'reReviewFailed' });
    failsWith(await post(permitCase, 'head1', 'resume-after-re-review', { words: '恢复' }), 'stepNotAllowed');
    succeeds(await post(permitCase, 'approver1', 'refuse-permit', { reasons: '重审不符合：平面图与场所不一致。', basis: '食品安全法33条' }), { status: 'refused' });
    expect(await correctionsOf(permitCase)).toMatchObject([{ state: 'ended', outcome: 'refused' }]);
    expect((await viewOf(permitCase)).marks).toEqual([]);
  });
});

describe('a case that bypassed the flow and is decided', () => {
  it('closes the finding it is corrected for, also when that was appealed against meanwhile', async () => {
    await desk.at('2026-11-04T09:00');
    const [permitCase, number] = [await desk.given.grantedCase(), 'CW-202611-0009'];
    await confirmed(number, permitCase);
    const take = async (verb: string, login: string): Promise<void> => {
      const { id, version } = (await desk.sql.row<{ id: number; version: number }>('select id, version from compliance.finding where number = $1', [number])) ?? { id: 0, version: 0 };
      succeeds(await (await desk.as(login)).post(`/findings/${id}/${verb}`, { version, words: '见附证。' }));
    };
    succeeds(await order(permitCase, { finding: number }));
    await desk.settle();
    await take('appeal-finding', 'head1');
    succeeds(await conforms(permitCase));
    await desk.settle();
    expect(await findingOf(number)).toMatchObject({ status: 'appealed' });
    await take('uphold-finding', 'leader1');
    await desk.settle();
    expect(await findingOf(number)).toEqual({ status: 'closed', ended_on: '2026-11-04' });
  });

  it('keeps its result when it conforms; nothing of it leaves the house meanwhile', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.grantedCase();
    failsWith(await order(permitCase, { personId: await personOf('reviewer1') }), 'reReviewerUnsuitable');
    failsWith(await post(permitCase, 'head1', 'order-rectification', { dueOn: '2026-12-01', demands: '补图' }), 'stepNotAllowed');
    failsWith(await order(permitCase, { finding: 'CW-202611-9999' }), 'findingNotCorrectable', { why: '没有这个编号' });
    await confirmed(FINDING, permitCase);
    failsWith(await order(await desk.given.grantedCase(), { finding: FINDING }), 'findingNotCorrectable', { why: '不是这个办件的' });
    succeeds(await order(permitCase, { finding: FINDING }));
    await desk.settle();
    expect(await findingOf(FINDING)).toEqual({ status: 'correcting', ended_on: null });
    failsWith(await post(permitCase, 'reviewer1', 'print-certificate', { stockNumber: 'K00000077' }), 'blockedByHold', { hold: 'reReview' });
    succeeds(await conforms(permitCase));
    expect(await correctionsOf(permitCase)).toMatchObject([{ finding: FINDING, state: 'ended', outcome: 'kept' }]);
    await desk.settle();
    expect(await findingOf(FINDING)).toEqual({ status: 'closed', ended_on: '2026-11-04' });
    failsWith(await order(permitCase, { finding: FINDING }), 'findingNotCorrectable');
    expect((await viewOf(permitCase)).marks).toEqual([]);
    succeeds(await order(permitCase)); // another finding, another correction
    expect(await correctionsOf(permitCase)).toHaveLength(2);
  });

  it('is rectified by a day, and the departments that supervise it know of the beginning and the end', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.grantedCase();
    succeeds(await order(permitCase));
    succeeds(await fails(permitCase));
    failsWith(await post(permitCase, 'head1', 'order-rectification', { dueOn: '2030-01-01', demands: '补图' }), 'correctionDayWrong');
    succeeds(await post(permitCase, 'head1', 'order-rectification', { dueOn: '2026-12-01', demands: '重新绘制平面图。' }));
    expect(await viewOf(permitCase)).toMatchObject({ marks: [{ label: '限期整改' }], waitsFor: '等限期整改' });
    const open = (await (await desk.as('head1')).get('/corrections')).body as unknown as { rows: { caseId: number; stateLabel: string; dueOn: string }[] };
    expect(open.rows).toContainEqual(expect.objectContaining({ caseId: permitCase.id, stateLabel: '整改中', dueOn: '2026-12-01' }));
    succeeds(await post(permitCase, 'head1', 'complete-rectification', { words: '新图已交，符合要求。' }));
    await desk.settle();
    const told = await desk.sql.rows<{ type: string; said: object }>(`select type, payload -> 'rectification' said from supervision.event where case_id = $1 and type like 'rectification%' order by seq`, [permitCase.id]);
    expect(told).toEqual([
      { type: 'rectification.started', said: { outcome: 'ordered', label: '限期整改', dueOn: '2026-12-01' } },
      { type: 'rectification.ended', said: { outcome: 'completed', label: '整改完成', dueOn: '2026-12-01' } },
    ]);
  });

  it('is proposed for revocation with its ground once the day has passed, and the leaders see it; nothing is revoked by it', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.certifiedCase();
    succeeds(await order(permitCase));
    succeeds(await fails(permitCase));
    succeeds(await post(permitCase, 'head1', 'order-rectification', { dueOn: '2026-12-01', demands: '重新绘制平面图。' }));
    const propose = (more: object = {}) => post(permitCase, 'head1', 'fail-rectification', { ground: 'unqualified', words: '到期没有整改。', ...more });
    failsWith(await propose(), 'rectificationStillRuns', { on: '2026-12-01' });
    await desk.at('2026-12-02T09:00');
    failsWith(await propose({ ground: 'whatever' }), 'invalidInput');
    succeeds(await propose());
    const proposed = (await (await desk.as('bureau1')).get('/corrections?state=proposed')).body as unknown as { rows: { caseId: number; groundLabel: string }[] };
    expect(proposed.rows).toContainEqual(expect.objectContaining({ caseId: permitCase.id, groundLabel: '对不具备申请资格或者不符合法定条件的申请人准予许可' }));
    expect(await desk.sql.row('select state from casework.permit where case_id = $1', [permitCase.id])).toEqual({ state: 'valid' });
  });
});

it('is taken once: a stale version is refused, the same key answers the same', async () => {
  await desk.at('2026-11-04T09:00');
  const permitCase = await desk.given.acceptedCase();
  const head = await desk.as('head1');
  const stop = (version: number, key: string) => head.post(`/cases/${permitCase.id}/stop-for-compliance`, { version, reason: '停办𠮷·' }, { 'idempotency-key': key });
  failsWith(await stop(1, '8f1a6a52-0000-4000-8000-000000000001'), 'changedMeanwhile');
  const [first, again] = [await stop(permitCase.version, '8f1a6a52-0000-4000-8000-000000000002'), await stop(permitCase.version, '8f1a6a52-0000-4000-8000-000000000002')];
  succeeds(first);
  expect(again.text).toBe(first.text);
});
