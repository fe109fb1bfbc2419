import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const read = async (permitCase: GivenCase, login = 'approver1') => (await (await desk.as(login)).get(`/cases/${permitCase.id}`)).body;

describe('early days', () => {
  it('are not spoken of before the decision', async () => {
    await desk.at('2026-11-20T10:30');
    expect(await read(await desk.given.acceptedCase())).toMatchObject({ earlyDays: null });
  });

  it('stand on the decided case and under its ledger, 提前, 压缩 and 节约 apart', async () => {
    await desk.at('2026-11-20T10:30');
    const reviewed = await desk.given.reviewedCase();
    await desk.at('2026-11-24T15:00');
    const granted = await desk.given.take(reviewed, 'approver1', 'grant-permit', { opinion: '同意。' });
    const { dates } = await read(granted) as { dates: Record<string, string> };
    expect(dates).toMatchObject({ acceptedOn: '2026-11-20', promisedDueOn: '2026-11-27', statutoryDueOn: '2026-12-04' });
    const early = { days: 3, late: false, compressed: 5, saved: 8, provisional: false, words: '提前 3 个工作日办结' };
    expect(await read(granted)).toMatchObject({ earlyDays: early });
    for (const which of ['promised', 'statutory']) succeeds(await (await desk.as('approver1')).get(`/cases/${granted.id}/due-date?which=${which}`), { earlyDays: early });
    failsWith(await (await desk.as('reviewer3')).get(`/cases/${granted.id}`), 'notFound');
  });

  it('leave out the time that does not count', async () => {
    await desk.at('2026-11-04T09:00');
    const accepted = await desk.given.acceptedCase({ item: 'YY-003' });
    await desk.at('2026-11-10T09:00');
    const stopped = await desk.given.take(accepted, 'reviewer3', 'start-excluded-procedure', { procedure: 'rectification', notifiedDays: 7, reason: '冷藏设备须整改' });
    await desk.at('2026-11-16T16:00');
    const running = await desk.given.take(stopped, 'reviewer3', 'end-excluded-procedure', { result: '整改合格' });
    await desk.at('2026-11-20T09:00');
    const reviewed = await desk.given.take(running, 'reviewer3', 'pass-review', { opinion: '合格。', tickedPoints: await desk.given.pointsToTick(running.id, 'reviewer3') });
    const granted = await desk.given.take(reviewed, 'approver3', 'grant-permit', { opinion: '同意。' });
    expect(await read(granted, 'approver3')).toMatchObject({ dates: { promisedDueOn: '2026-11-25' }, earlyDays: { days: 3, words: '提前 3 个工作日办结' } });
  });

  it('say overdue in words when the promise was broken', async () => {
    await desk.at('2026-11-20T10:30');
    const reviewed = await desk.given.reviewedCase();
    await desk.at('2026-12-01T10:00');
    const granted = await desk.given.take(reviewed, 'approver1', 'grant-permit', { opinion: '同意。' });
    expect(await read(granted)).toMatchObject({ earlyDays: { days: -2, late: true, saved: 3, words: '超承诺期限 2 个工作日' } });
  });

  it('are provisional while the calendar of the year is missing', async () => {
    await desk.at('2026-12-28T10:00');
    const granted = await desk.given.grantedCase();
    expect(await read(granted)).toMatchObject({ earlyDays: { provisional: true } });
  });
});

describe('a supplement that did not come', () => {
  const expired = async (login = 'approver1') => ((await (await desk.as(login)).get('/cases?view=supplementExpired')).body.rows as { id: number; supplementExpired: boolean }[]).map(({ id, supplementExpired }) => [id, supplementExpired]);

  it('is listed from the day after its last, ends nothing by itself, and goes when the case is terminated', async () => {
    await desk.at('2026-11-20T10:30');
    const waiting = await desk.given.awaitingSupplementCase();
    const { dates: { supplementDueOn } } = await read(waiting) as { dates: { supplementDueOn: string } };
    await desk.at(`${supplementDueOn}T17:00`);
    expect(await expired()).toEqual([]);
    expect(await read(waiting)).toMatchObject({ supplementExpired: false });
    await desk.at('2027-01-11T09:00');
    expect(await expired()).toEqual([[waiting.id, true]]);
    expect(await expired('approver3')).toEqual([]);
    expect(await read(waiting)).toMatchObject({ status: 'awaitingSupplement', supplementExpired: true });
    await desk.given.take(waiting, 'approver1', 'terminate-case', { reason: '补正期满没有补齐。', atApplicantsRequest: false });
    expect(await expired()).toEqual([]);
  });
});
