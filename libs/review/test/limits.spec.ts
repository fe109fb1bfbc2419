import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-04T09:00'); });
afterAll(() => desk.close());

const datesOf = async (permitCase: GivenCase, login = 'clerk1') => (await (await desk.as(login)).get(`/cases/${permitCase.id}`)).body as { dates: Record<string, unknown>; light: object; holds: object[]; waitsFor: string };
const post = async (permitCase: GivenCase, login: string, verb: string, body: object) => (await desk.as(login)).post(`/cases/${permitCase.id}/${verb}`, { version: permitCase.version, ...body });

describe('an excluded procedure', () => {
  it('stops the clock while it runs and leaves out the lesser of notified and actual days', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.acceptedCase({ item: 'YY-003' });
    expect((await datesOf(permitCase)).dates).toMatchObject({ promisedDueOn: '2026-11-18', statutoryDueOn: '2026-12-02' });

    await desk.at('2026-11-10T09:00');
    const started = await post(permitCase, 'reviewer3', 'start-excluded-procedure', { procedure: 'rectification', notifiedDays: 7, reason: '冷藏设备须整改' });
    succeeds(started, { status: 'accepted', documentNumber: expect.stringMatching(/特〔2026〕\d+号$/) });
    const stopped = { ...permitCase, version: 3 };
    const during = await datesOf(stopped);
    expect(during).toMatchObject({ dates: { provisional: true, promisedDueOn: '2026-11-27' }, light: { kind: 'stopped' }, waitsFor: '等整改', holds: [{ procedure: '整改', notifiedDays: 7, dueOn: '2026-11-18', clearedOn: null }] });
    failsWith(await post(stopped, 'reviewer3', 'pass-review', { opinion: '同意。', tickedPoints: [] }), 'blockedByHold', { hold: 'excludedProcedure' });
    failsWith(await post(stopped, 'reviewer3', 'start-excluded-procedure', { procedure: 'hearing', notifiedDays: 7, reason: '听证' }), 'blockedByHold');

    await desk.at('2026-11-16T16:00');
    succeeds(await post(stopped, 'reviewer3', 'end-excluded-procedure', { result: '整改合格' }), { status: 'accepted', version: 4 });
    const after = await datesOf(stopped);
    expect(after).toMatchObject({ dates: { provisional: false, promisedDueOn: '2026-11-25', statutoryDueOn: '2026-12-09' }, waitsFor: '等审核', holds: [{ clearedOn: '2026-11-16', result: '整改合格' }] });
    const why = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}/due-date?which=promised`);
    expect(why.body).toMatchObject({ dueOn: '2026-11-25', stopped: 5 });
    failsWith(await post({ ...permitCase, version: 4 }, 'reviewer3', 'end-excluded-procedure', { result: '再结束' }), 'stepNotAllowed');
  });

  it('no longer stops the light once the notified days are over, though nobody has closed it', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.acceptedCase({ item: 'YY-003' });
    succeeds(await post(permitCase, 'reviewer3', 'start-excluded-procedure', { procedure: 'rectification', notifiedDays: 2, reason: '整改' }));
    await desk.at('2026-11-05T10:00');
    expect((await datesOf(permitCase)).light).toMatchObject({ kind: 'stopped' });
    await desk.at('2026-11-25T10:00');
    expect((await datesOf(permitCase)).light).toMatchObject({ kind: 'over' });
    const over = (await (await desk.as('reviewer3')).get('/cases?view=section&light=over')).body.rows as { id: number }[];
    expect(over.map((row) => row.id)).toContain(permitCase.id);
  });

  it('may be notified again, within the cap of its statute', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.acceptedCase({ item: 'YY-003' });
    const start = (version: number, notifiedDays: number) => post({ ...permitCase, version }, 'reviewer3', 'start-excluded-procedure', { procedure: 'rectification', notifiedDays, reason: '整改' });
    failsWith(await start(2, 31), 'procedureTooLong', { max: 30 });
    succeeds(await start(2, 30));
    await desk.at('2026-11-10T09:00');
    succeeds(await post({ ...permitCase, version: 3 }, 'reviewer3', 'end-excluded-procedure', { result: '部分合格' }));
    failsWith(await start(4, 30), 'procedureTooLong', { max: 25 });
    succeeds(await start(4, 25));
  });

  it('is never an inspection, nor asking for papers', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.acceptedCase();
    for (const procedure of ['inspection', 'supplement', 'rectification', '__proto__']) failsWith(await post(permitCase, 'reviewer1', 'start-excluded-procedure', { procedure, notifiedDays: 5, reason: '现场勘验' }), 'procedureNotProvided', { procedure });
    failsWith(await post(permitCase, 'reviewer1', 'start-excluded-procedure', { procedure: 'hearing', notifiedDays: 0, reason: '听证' }), 'invalidInput');
    failsWith(await post(permitCase, 'approver1', 'start-excluded-procedure', { procedure: 'hearing', notifiedDays: 5, reason: '听证' }), 'notPermitted');
    expect((await datesOf(permitCase)).dates).toMatchObject({ promisedDueOn: '2026-11-11', provisional: false });
  });
});

describe('extendLimit', () => {
  it('adds the days of the item version once, with a notice that tells why; the promise stays', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.acceptedCase();
    const extend = (version: number, body: object = {}) => post({ ...permitCase, version }, 'bureau1', 'extend-limit', { days: 5, reason: '须核对外省证明', consentBy: '局领导签批', ...body });
    failsWith(await extend(2, { days: 6 }), 'extensionTooLong', { max: 5 });
    failsWith(await post(permitCase, 'approver1', 'extend-limit', { days: 5, reason: '一', consentBy: '局领导' }), 'notPermitted');
    succeeds(await extend(2), { status: 'accepted', documentNumber: expect.stringMatching(/延〔2026〕\d+号$/) });
    expect((await datesOf(permitCase)).dates).toMatchObject({ statutoryDueOn: '2026-11-25', promisedDueOn: '2026-11-11' });
    failsWith(await extend(3), 'extensionNotProvided');
    expect((await (await desk.as('bureau1')).get(`/cases/${permitCase.id}/opinions`)).body).toMatchObject([{ kind: 'extension', text: '须核对外省证明', consentBy: '局领导签批' }]);
  });

  it('comes too late after the statutory day, and not at all where the version provides none', async () => {
    await desk.at('2026-11-04T09:00');
    const [permitCase, filing] = [await desk.given.acceptedCase(), await desk.given.acceptedCase({ item: 'SP-002' })];
    const body = { days: 1, reason: '须核对', consentBy: '局领导' };
    failsWith(await post(filing, 'leader1', 'extend-limit', body), 'extensionNotProvided');
    await desk.at('2026-11-19T09:00');
    failsWith(await post(permitCase, 'leader1', 'extend-limit', body), 'limitPassed');
  });
});

describe('terminateCase', () => {
  it('waits for the applicant as long as the notice says, unless the applicant asks', async () => {
    await desk.at('2026-11-04T09:00');
    const [permitCase, other] = [await desk.given.awaitingSupplementCase(), await desk.given.awaitingSupplementCase()];
    failsWith(await post(permitCase, 'approver1', 'terminate-case', { reason: '逾期没有补正' }), 'supplementStillOpen', { dueOn: '2026-11-25' });
    succeeds(await post(other, 'approver1', 'terminate-case', { reason: '申请人不再经营', atApplicantsRequest: true }), { status: 'terminated' });
    await desk.at('2026-11-26T09:00');
    succeeds(await post(permitCase, 'approver1', 'terminate-case', { reason: '逾期没有补正' }), { status: 'terminated', documentNumber: expect.stringMatching(/终〔2026〕\d+号$/) });
    failsWith(await post({ ...permitCase, version: 3 }, 'approver1', 'terminate-case', { reason: '再终止' }), 'stepNotAllowed');
  });

  it('ends what stood beside the case', async () => {
    await desk.at('2026-11-04T09:00');
    const permitCase = await desk.given.acceptedCase();
    const stopped = await desk.given.take(permitCase, 'reviewer1', 'start-excluded-procedure', { procedure: 'appraisal', notifiedDays: 5, reason: '鉴定' });
    failsWith(await post(stopped, 'reviewer1', 'terminate-case', { reason: '申请人注销' }), 'notPermitted');
    succeeds(await post(stopped, 'approver1', 'terminate-case', { reason: '申请人注销' }), { status: 'terminated' });
    expect(await datesOf(permitCase)).toMatchObject({ light: { kind: 'done' }, holds: [{ clearedOn: '2026-11-04', result: '办件终止' }] });
  });
});
