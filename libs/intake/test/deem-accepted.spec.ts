import { ScheduleKeeper } from '@onecounter/platform';
import { Desk } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-09-18T10:30'); });
afterAll(() => desk.close());
const runSchedule = (name: string): Promise<string> => desk.get(ScheduleKeeper).run(name, new Date('2026-09-24T16:00:00.000Z'));

describe('silence of the bureau', () => {
  it('is warned of on working days 3 and 4, and becomes acceptance as of the day of receipt after day 5', async () => {
    const permitCase = await desk.given.registeredCase();
    await desk.at('2026-09-22T08:30');
    expect(await runSchedule('remind-of-dates')).toBe('1 told');
    expect(await runSchedule('remind-of-dates')).toBe('0 told');
    const alerts = await (await desk.as('clerk1')).get('/receptions/silence-alerts');
    expect(alerts.body).toMatchObject([{ caseId: permitCase.id, day: 3, noticeDueOn: '2026-09-24' }]);

    await desk.at('2026-09-24T23:59');
    expect(await runSchedule('deem-accepted-when-silent')).toBe('0 deemed accepted');
    await desk.at('2026-09-25T00:00');
    expect(await runSchedule('deem-accepted-when-silent')).toBe('1 deemed accepted');
    expect(await runSchedule('deem-accepted-when-silent')).toBe('0 deemed accepted');
    const view = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    // SP-001: statutory 10 working days from 2026-09-18
    expect(view.body).toMatchObject({ status: 'accepted', deemed: true, dates: { acceptedOn: '2026-09-18', statutoryDueOn: '2026-10-09' } });
  });
});
