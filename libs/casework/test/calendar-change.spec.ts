import { Desk, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-12-28T10:00'); });
afterAll(() => desk.close());

describe('a holiday notice that comes late', () => {
  it('moves the dates of running cases and takes the provisional mark away', async () => {
    const permitCase = await desk.given.acceptedCase();
    await desk.settle();
    const before = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    expect(before.body).toMatchObject({ dates: { provisional: true, promisedDueOn: '2027-01-04' } });

    const holidays = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];
    succeeds(await (await desk.as('sysadmin')).post('/calendars', { year: 2027, region: '', holidays, makeUpDays: [], source: '示例通知' }));
    await desk.settle();
    const after = await (await desk.as('clerk1')).get(`/cases/${permitCase.id}`);
    // accepted on Monday 12-28: 29, 30, 31, then 01-05 and 01-06
    expect(after.body).toMatchObject({ version: before.body.version, dates: { provisional: false, promisedDueOn: '2027-01-06' } });
  });
});

describe('a holiday of one county', () => {
  it('counts for cases of that county only', async () => {
    await desk.at('2026-11-20T10:00');
    succeeds(await (await desk.as('sysadmin')).post('/calendars', { year: 2026, region: '210381', holidays: ['2026-11-23'], makeUpDays: [], source: '示例：县里的节日' }));
    const [county, city] = [await desk.given.registeredCase({ clerk: 'clerk381' }), await desk.given.registeredCase()];
    expect((await (await desk.as('clerk381')).get(`/cases/${county.id}`)).body).toMatchObject({ dates: { noticeDueOn: '2026-11-30' } });
    expect((await (await desk.as('clerk1')).get(`/cases/${city.id}`)).body).toMatchObject({ dates: { noticeDueOn: '2026-11-27' } });
  });
});
