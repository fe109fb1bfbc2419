import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const pass = async (permitCase: GivenCase, login: string, body: object = {}) => (await desk.as(login)).post(`/cases/${permitCase.id}/pass-review`, {
  version: permitCase.version, opinion: '材料齐全，符合条件。', tickedPoints: await desk.given.pointsToTick(permitCase.id, 'clerk1'), ...body,
});

describe('passReview', () => {
  it('passes on what was looked at, point by point, and keeps the words out of the trace', async () => {
    const permitCase = await desk.given.acceptedCase();
    succeeds(await pass(permitCase, 'reviewer1', { opinion: '布局合理，同意。' }), { status: 'reviewed', version: 3, documentId: null });
    const reviewer = await desk.as('reviewer1');
    const opinions = await reviewer.get(`/cases/${permitCase.id}/opinions`);
    expect(opinions.body).toMatchObject([{ seq: 3, kind: 'review', kindLabel: '审核意见', text: '布局合理，同意。', points: ['SP-001-S01', 'SP-001-S02'], byName: '卫生计生审批科审核员甲', at: expect.stringMatching(/^2026-11-20T02:3/) }]);
    const step = await desk.sql.row<{ facts: object }>(`select facts from platform.step where subject_kind = 'permitCase' and subject_id = $1 and seq = 3`, [permitCase.id]);
    expect(step?.facts).toEqual({ points: ['SP-001-S01', 'SP-001-S02'], opinionDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await reviewer.get(`/cases/${permitCase.id}/timeline`)).body).toMatchObject({ chainIntact: true });
  });

  it('refuses while a substantive point is not ticked, naming it, and points of nobody', async () => {
    const permitCase = await desk.given.acceptedCase();
    failsWith(await pass(permitCase, 'reviewer1', { tickedPoints: ['SP-001-S01'] }), 'pointsUnticked', { count: 1, names: [expect.stringContaining('食品经营许可和备案管理办法')] });
    failsWith(await pass(permitCase, 'reviewer1', { tickedPoints: ['SP-001-S01', 'SP-001-S02', 'SP-001-I01'] }), 'pointUnknown', { code: 'SP-001-I01' });
    failsWith(await pass(permitCase, 'reviewer1', { opinion: '  ' }), 'opinionRequired');
    failsWith(await pass(permitCase, 'reviewer1', { status: 'granted' }), 'invalidInput', { count: 1 });
  });

  it('is for a reviewer of the section alone', async () => {
    const permitCase = await desk.given.acceptedCase();
    for (const login of ['clerk1', 'approver1', 'head1', 'issuer1', 'leader1']) failsWith(await pass(permitCase, login), 'notPermitted');
    failsWith(await pass(permitCase, 'reviewer3'), 'notFound');
    failsWith(await desk.nobody().post(`/cases/${permitCase.id}/pass-review`, {}), 'notSignedIn');
  });

  it('is taken once, from acceptance, on the version that was looked at', async () => {
    const permitCase = await desk.given.acceptedCase();
    failsWith(await pass(permitCase, 'reviewer1', { version: 1 }), 'changedMeanwhile', { version: 2 });
    const key = { 'idempotency-key': 'pass-review-00001' };
    const body = { version: permitCase.version, opinion: '同意。', tickedPoints: ['SP-001-S01', 'SP-001-S02'] };
    const reviewer = await desk.as('reviewer1');
    const answers = await Promise.all([1, 2, 3].map(() => reviewer.post(`/cases/${permitCase.id}/pass-review`, body, key)));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    failsWith(await pass({ ...permitCase, version: 3 }, 'reviewer1'), 'stepNotAllowed', { status: 'reviewed' });
    failsWith(await pass(await desk.given.registeredCase(), 'reviewer1'), 'stepNotAllowed', { status: 'registered' });
  });

  it('does not fit an item of one level', async () => {
    const permitCase = await desk.given.acceptedCase({ item: 'SP-002' });
    failsWith(await pass(permitCase, 'reviewer1'), 'wrongReviewLevel', { levels: 1 });
  });
});

describe('the case goes', () => {
  it('to the reviewer with the fewest in hand once it is accepted, and to no other', async () => {
    const [one, two] = [await desk.given.acceptedCase(), await desk.given.acceptedCase()];
    await desk.settle();
    const assignees = await desk.sql.rows<{ id: number; assignee_id: number; login: string }>('select c.id, c.assignee_id, a.login from casework.permit_case c join organisation.account a on a.person_id = c.assignee_id where c.id = any($1) order by c.id', [[one.id, two.id]]);
    expect(assignees).toHaveLength(2);
    const [first] = assignees;
    const others = ['reviewer1', 'reviewer2'].filter((login) => login !== first?.login);
    failsWith(await pass({ ...one, version: 3 }, others[0] ?? ''), 'notAssignedToYou');
    await desk.settle();
    expect(await desk.sql.row('select version from casework.permit_case where id = $1', [one.id])).toEqual({ version: 3 });
  });

  it('to whom the head says, if that is a reviewer of the section', async () => {
    const permitCase = await desk.given.acceptedCase();
    const person = async (login: string) => (await desk.sql.row<{ id: number }>('select person_id id from organisation.account where login = $1', [login]))?.id;
    const assign = async (login: string, to: string, version = 2) => (await desk.as(login)).post(`/cases/${permitCase.id}/assign-reviewer`, { version, personId: await person(to) });
    for (const to of ['reviewer3', 'clerk1', 'approver1']) failsWith(await assign('head1', to), 'reviewerUnknown');
    failsWith(await assign('reviewer1', 'reviewer2'), 'notPermitted');
    succeeds(await assign('head1', 'reviewer2'), { status: 'accepted', version: 3 });
    failsWith(await pass({ ...permitCase, version: 3 }, 'reviewer1'), 'notAssignedToYou');
    succeeds(await pass({ ...permitCase, version: 3 }, 'reviewer2'), { status: 'reviewed' });
  });
});

describe('returnToReviewer', () => {
  it('brings the case back to the same reviewer, with the reason', async () => {
    const permitCase = await desk.given.reviewedCase();
    failsWith(await (await desk.as('approver1')).post(`/cases/${permitCase.id}/return-to-reviewer`, { version: 3, reason: '' }), 'opinionRequired');
    const back = await desk.given.take(permitCase, 'approver1', 'return-to-reviewer', { reason: '平面图与现场不一致，请再核。' });
    expect(back.status).toBe('accepted');
    failsWith(await pass(back, 'reviewer2'), 'notAssignedToYou');
    succeeds(await pass(back, 'reviewer1'), { status: 'reviewed', version: 5 });
  });
});

describe('passCheck', () => {
  it('is the second look of an item of three levels, by another person', async () => {
    const permitCase = await desk.given.acceptedCase({ item: 'SG-001' });
    const reviewed = await desk.given.take(permitCase, 'djsgc-reviewer1', 'pass-review', { opinion: '符合。', tickedPoints: await desk.given.pointsToTick(permitCase.id, 'clerk1') });
    failsWith(await (await desk.as('djsgc-approver1')).post(`/cases/${permitCase.id}/grant-permit`, { version: 3 }), 'wrongReviewLevel', { levels: 3 });
    const checked = await desk.given.take(reviewed, 'djsgc-head1', 'pass-check', { opinion: '复核无误。' });
    expect(checked.status).toBe('checked');
    succeeds(await (await desk.as('djsgc-approver1')).post(`/cases/${permitCase.id}/grant-permit`, { version: checked.version }), { status: 'granted' });
  });

  it('does not fit an item of two levels', async () => {
    const permitCase = await desk.given.reviewedCase();
    failsWith(await (await desk.as('head1')).post(`/cases/${permitCase.id}/pass-check`, { version: 3, opinion: '同意。' }), 'wrongReviewLevel', { levels: 2 });
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${permitCase.id}/pass-check`, { version: 3, opinion: '同意。' }), 'notPermitted');
  });
});
