import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
beforeEach(() => desk.at('2026-11-20T10:30')); // a Friday
afterAll(() => desk.close());

const remind = async (permitCase: GivenCase, login = 'head1', version = permitCase.version) => (await desk.as(login)).post(`/cases/${permitCase.id}/remind-holder`, { version });
const rowOf = async (permitCase: GivenCase, login: string) => (await (await desk.as(login)).get(`/cases/find?number=${permitCase.number}`)).body;

describe('remindHolder', () => {
  it('leaves the status, stands in the timeline and as a mark in the inbox of whoever holds the case', async () => {
    const permitCase = await desk.given.acceptedCase();
    succeeds(await (await desk.as('reviewer1')).post(`/cases/${permitCase.id}/mark-seen`, { version: permitCase.version }));
    succeeds(await remind(permitCase), { status: 'accepted', version: 3 });
    expect(await rowOf(permitCase, 'reviewer1')).toMatchObject({ remindedOn: '2026-11-20', unread: true });
    expect(await rowOf(permitCase, 'head1')).toMatchObject({ remindedOn: '2026-11-20', unread: false });
    const timeline = await (await desk.as('reviewer1')).get(`/cases/${permitCase.id}/timeline`);
    expect(timeline.body).toMatchObject({ chainIntact: true });
    expect((timeline.body.steps as object[]).at(-1)).toMatchObject({ verb: 'remindHolder', label: '催办', what: '请尽快办理' });
  });

  it('is not said twice on one working day, a weekend being the same day as its Friday; on Monday again', async () => {
    const permitCase = await desk.given.acceptedCase();
    const once = await desk.given.take(permitCase, 'head1', 'remind-holder');
    failsWith(await remind(once), 'alreadyReminded', { on: '2026-11-20' });
    const offered = (await (await desk.as('head1')).get(`/cases/${permitCase.id}/allowed-steps`)).body.steps;
    expect(offered).toContainEqual(expect.objectContaining({ verb: 'remindHolder', allowed: false, reason: '2026-11-20 已经催办过，一个工作日只催一次。' }));
    await desk.at('2026-11-21T09:00');
    failsWith(await remind(once), 'alreadyReminded');
    await desk.at('2026-11-23T09:00');
    succeeds(await remind(once), { version: 4 });
  });

  it('is over when the case moves on, so that the next holder may be reminded on the same day', async () => {
    const permitCase = await desk.given.take(await desk.given.acceptedCase(), 'head1', 'remind-holder');
    const reviewed = await desk.given.take(permitCase, 'reviewer1', 'pass-review', { opinion: '符合。', tickedPoints: await desk.given.pointsToTick(permitCase.id, 'reviewer1') });
    expect(await rowOf(permitCase, 'approver1')).toMatchObject({ remindedOn: null });
    succeeds(await remind(reviewed), { status: 'reviewed' });
  });

  it('is for heads and leaders, within their reach, on what we hold, on the version looked at', async () => {
    const permitCase = await desk.given.acceptedCase();
    for (const login of ['clerk1', 'reviewer1', 'approver1', 'policy1']) failsWith(await remind(permitCase, login), 'notPermitted');
    failsWith(await remind(permitCase, 'djsgc-head1'), 'notFound');
    failsWith(await remind(permitCase, 'head1', 1), 'changedMeanwhile', { version: 2 });
    failsWith(await remind(await desk.given.awaitingSupplementCase()), 'stepNotAllowed', { status: 'awaitingSupplement' });
    for (const login of ['leader1', 'bureau1', 'coord1', 'assess1']) succeeds(await remind(await desk.given.acceptedCase(), login));
  });

  it('sent twice with one key is one reminder', async () => {
    const permitCase = await desk.given.acceptedCase();
    const head = await desk.as('head1');
    const send = () => head.post(`/cases/${permitCase.id}/remind-holder`, { version: 2 }, { 'idempotency-key': 'remind-holder-0001' });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((answer) => answer.text)).toEqual([answers[0]?.text, answers[0]?.text]);
    expect(await desk.sql.row(`select count(*)::int n from platform.step where subject_kind = 'permitCase' and subject_id = $1 and verb = 'remindHolder'`, [permitCase.id])).toEqual({ n: 1 });
  });
});
