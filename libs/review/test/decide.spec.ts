import { Desk, failsWith, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const contentOf = async (documentId: unknown) => JSON.stringify((await desk.sql.row<{ content: object }>('select content from platform.document where id = $1', [documentId]))?.content);

describe('grantPermit', () => {
  it('names a numbered decision that cites points, basis and the day of delivery; the delivery limit runs', async () => {
    const permitCase = await desk.given.reviewedCase();
    const answer = await (await desk.as('approver1')).post(`/cases/${permitCase.id}/grant-permit`, { version: permitCase.version, opinion: '同意。' });
    succeeds(answer, { status: 'granted', documentNumber: expect.stringMatching(/许准〔2026〕\d+号$/) });
    const words = await contentOf(answer.body.documentId);
    for (const part of ['食品安全法33、35条', '第三十八条第一款', '12月4日（周五）前', '食品经营许可证']) expect(words).toContain(part);
    const view = await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}`);
    expect(view.body).toMatchObject({ dates: { decidedOn: '2026-11-20', deliveryDueOn: '2026-12-04', dueOn: '2026-12-04' }, waitsFor: '等制证' });
  });

  it('decides an instant case straight from acceptance, once all points are ticked', async () => {
    const permitCase = await desk.given.acceptedCase({ item: 'SP-002' });
    const grant = async (body: object) => (await desk.as('approver1')).post(`/cases/${permitCase.id}/grant-permit`, { version: permitCase.version, ...body });
    failsWith(await grant({}), 'pointsUnticked');
    failsWith(await grant({ tickedPoints: ['SP-001-S01'] }), 'pointUnknown');
    const granted = await grant({ tickedPoints: await desk.given.pointsToTick(permitCase.id, 'clerk1') });
    succeeds(granted, { status: 'granted' });
    expect(await contentOf(granted.body.documentId)).toContain('决定准予办理');
  });

  it('is for an approver of the section, after the review, on the version that was looked at', async () => {
    const permitCase = await desk.given.reviewedCase();
    const grant = async (login: string, version = permitCase.version) => (await desk.as(login)).post(`/cases/${permitCase.id}/grant-permit`, { version });
    for (const login of ['clerk1', 'reviewer1', 'head1', 'leader1', 'issuer1']) failsWith(await grant(login), 'notPermitted');
    failsWith(await grant('approver3'), 'notFound');
    failsWith(await grant('approver1', 2), 'changedMeanwhile');
    const accepted = await desk.given.acceptedCase();
    failsWith(await (await desk.as('approver1')).post(`/cases/${accepted.id}/grant-permit`, { version: accepted.version }), 'wrongReviewLevel', { levels: 2 });
    succeeds(await grant('approver1'));
    failsWith(await grant('approver1', 4), 'stepNotAllowed', { status: 'granted' });
  });

  it('refuses whoever received or reviewed the case, whatever the post', async () => {
    const permitCase = await desk.given.reviewedCase();
    await desk.sql.rows('update casework.permit_case set reviewed_by = (select person_id from organisation.account where login = $2) where id = $1', [permitCase.id, 'approver1']);
    failsWith(await (await desk.as('approver1')).post(`/cases/${permitCase.id}/grant-permit`, { version: permitCase.version }), 'separationOfDuties');
  });
});

describe('refusePermit', () => {
  it('tells reasons, basis and remedies in a numbered decision', async () => {
    const permitCase = await desk.given.reviewedCase();
    const answer = await (await desk.as('approver1')).post(`/cases/${permitCase.id}/refuse-permit`, { version: permitCase.version, reasons: '专间面积不足，𠮷·<b>不是标签</b>。', basis: '食品安全法35条' });
    succeeds(answer, { status: 'refused', documentNumber: expect.stringMatching(/许否〔2026〕\d+号$/) });
    const words = await contentOf(answer.body.documentId);
    for (const part of ['专间面积不足，𠮷·<b>不是标签</b>。', '食品安全法35条', '六十日内', '六个月内']) expect(words).toContain(part);
    const facts = await desk.sql.row<{ facts: object }>(`select facts from platform.step where subject_kind = 'permitCase' and subject_id = $1 and verb = 'refusePermit'`, [permitCase.id]);
    expect(JSON.stringify(facts)).not.toContain('专间');
  });

  it('refuses without reasons or basis, and words that cannot be printed', async () => {
    const permitCase = await desk.given.reviewedCase();
    const deny = async (body: object) => (await desk.as('approver1')).post(`/cases/${permitCase.id}/refuse-permit`, { version: permitCase.version, reasons: '专间面积不足。', basis: '食品安全法35条', ...body });
    failsWith(await deny({ reasons: ' ' }), 'refusalNeedsReasons');
    failsWith(await deny({ basis: '' }), 'refusalNeedsReasons');
    failsWith(await deny({ reasons: '不行🙂' }), 'glyphMissing', { glyph: '🙂' });
    failsWith(await (await desk.as('reviewer1')).post(`/cases/${permitCase.id}/refuse-permit`, { version: 3, reasons: '一', basis: '二' }), 'notPermitted');
  });
});

describe('the decision can be seen before it is taken', () => {
  it('without number and without a step', async () => {
    const permitCase = await desk.given.reviewedCase();
    const approver = await desk.as('approver1');
    const preview = await approver.post(`/cases/${permitCase.id}/preview-decision`, { verb: 'refusePermit', reasons: '专间面积不足。' });
    succeeds(preview, { title: '不予行政许可决定书', sealed: true, dated: '2026年11月20日' });
    expect(preview.text).toContain('专间面积不足。');
    expect(preview.text).toContain('（待填写）');
    succeeds(await approver.post(`/cases/${permitCase.id}/preview-decision`, { verb: 'grantPermit' }), { title: '准予行政许可决定书' });
    for (const body of [{ verb: 'extendLimit', days: 5 }, { verb: 'startExcludedProcedure', procedure: 'hearing', notifiedDays: 7 }, { verb: 'terminateCase' }]) succeeds(await approver.post(`/cases/${permitCase.id}/preview-decision`, body));
    failsWith(await approver.post(`/cases/${permitCase.id}/preview-decision`, { verb: 'deleteCase' }), 'invalidInput');
    failsWith(await approver.post(`/cases/${permitCase.id}/preview-decision`, { verb: 'startExcludedProcedure', procedure: 'inspection', notifiedDays: 7 }), 'procedureNotProvided');
    failsWith(await (await desk.as('approver3')).post(`/cases/${permitCase.id}/preview-decision`, { verb: 'grantPermit' }), 'notFound');
    expect((await approver.get(`/cases/${permitCase.id}`)).body).toMatchObject({ version: permitCase.version, status: 'reviewed' });
  });
});

describe('the points to tick', () => {
  it('come with their material and with what the review left', async () => {
    const accepted = await desk.given.acceptedCase();
    const points = async (id: number) => (await (await desk.as('reviewer1')).get(`/cases/${id}/substantive-points`)).body;
    expect(await points(accepted.id)).toMatchObject([{ code: 'SP-001-S01', ticked: false, materialCode: null, derived: true }, { code: 'SP-001-S02', ticked: false }]);
    expect(await points((await desk.given.reviewedCase()).id)).toMatchObject([{ ticked: true }, { ticked: true }]);
    failsWith(await (await desk.as('reviewer3')).get(`/cases/${accepted.id}/substantive-points`), 'notFound');
    failsWith(await (await desk.as('reviewer3')).get(`/cases/${accepted.id}/opinions`), 'notFound');
  });
});
