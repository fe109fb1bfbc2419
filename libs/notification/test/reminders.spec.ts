import { PersonalData, ScheduleKeeper } from '@onecounter/platform';
import { Desk, succeeds, type GivenCase } from '@onecounter/testing';
import { DeliveryWords } from '../src/use-cases/deliver';
import { SendReminders } from '../src/reminders/send-reminders';

interface Told { login: string; event: string; subjectId: number | null; facts: Record<string, string | number> }

let desk: Desk;
let before = 0;
beforeAll(async () => { desk = await Desk.open(); });
afterAll(() => desk.close());
/** A house in which nobody has looked and nothing runs. */
beforeEach(async () => {
  await desk.settle();
  await desk.at('2026-11-20T10:30');
  await desk.sql.rows('update casework.permit_case set running = false');
  await desk.sql.rows('update notification.sweep set done_on = null, anew = false');
  before = (await desk.sql.row<{ last: number }>('select coalesce(max(id), 0) last from notification.message'))?.last ?? 0;
});
const sweep = (): Promise<string> => desk.get(ScheduleKeeper).run('remind-of-dates', new Date('2026-11-20T00:00:00.000Z'));
const told = (): Promise<Told[]> => desk.sql.rows<Told>(
  `select a.login, m.event, m.subject_id "subjectId", m.facts from notification.message m join organisation.account a on a.person_id = m.person_id where m.key like 'due:%' and m.id > $1 order by m.id`, [before]);
const toldOf = async ({ id }: GivenCase): Promise<[string, unknown][]> => (await told()).filter((one) => one.subjectId === id).map(({ login, facts }) => [login, facts.days]);
const dueOf = async ({ id }: GivenCase): Promise<string> => (await desk.sql.row<{ due_on: string }>('select due_on from casework.permit_case where id = $1', [id]))?.due_on ?? '';
const dueIs = (permitCase: GivenCase, on: string) => desk.sql.rows('update casework.permit_case set due_on = $2 where id = $1', [permitCase.id, on]);

describe('the date of a case', () => {
  it('is told to the clerk before silence, on working days 3 and 4', async () => {
    const permitCase = await desk.given.registeredCase();
    expect(await dueOf(permitCase)).toBe('2026-11-27');
    for (const [on, count] of [['2026-11-24T08:00', '0 told'], ['2026-11-25T08:00', '1 told'], ['2026-11-26T08:00', '1 told']] as const) {
      await desk.at(on);
      expect([on, await sweep()]).toEqual([on, count]);
    }
    expect(await toldOf(permitCase)).toEqual([['clerk1', -2], ['clerk1', -1]]);
    expect((await (await desk.as('clerk1')).get('/receptions/silence-alerts')).body).toMatchObject([{ caseId: permitCase.id, day: 4, noticeDueOn: '2026-11-27' }]);
  });

  it('goes to the person, from the day on also to the head, at last to the leader in charge', async () => {
    const permitCase = await desk.given.acceptedCase();
    await desk.settle();
    await dueIs(permitCase, '2026-11-30');
    for (const on of ['2026-11-25', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']) { await desk.at(`${on}T08:00`); await sweep(); }
    const of = await toldOf(permitCase);
    expect(of.filter(([login]) => login === 'reviewer1' || login === 'reviewer2').map(([, days]) => days)).toEqual([-3, -1, 0, 1, 3]);
    expect(of.filter(([login]) => login === 'head1').map(([, days]) => days)).toEqual([0, 1, 3]);
    expect(of.filter(([login]) => login === 'leader1').map(([, days]) => days)).toEqual([3]);
    expect((await told()).find(({ facts, subjectId }) => facts.days === 0 && subjectId === permitCase.id)?.facts).toMatchObject({ dateKind: 'promised', date: '承诺办结期限', when: '今天到期', dueOn: '2026-11-30' });
  });

  it('is told once: a second sweep and one of another worker at the same moment write nothing', async () => {
    const permitCase = await desk.given.registeredCase();
    await desk.at('2026-11-25T08:00');
    const send = desk.get(SendReminders);
    const both = await Promise.all([1, 2].map(() => desk.sql.transaction(() => send.run(desk.today as never))));
    expect(both.sort()).toEqual([0, 1]);
    expect(await sweep()).toBe('0 told');
    expect(await toldOf(permitCase)).toHaveLength(1);
  });

  it('is told again from the beginning when the sweep was killed before its end', async () => {
    const permitCase = await desk.given.registeredCase();
    await desk.at('2026-11-25T08:00');
    await expect(desk.sql.transaction(async () => { await desk.get(SendReminders).run(desk.today as never); throw new Error('killed'); })).rejects.toThrow('killed');
    expect(await toldOf(permitCase)).toEqual([]);
    expect(await sweep()).toBe('1 told');
  });

  it('is told once after an outage, with where it stands by then', async () => {
    const permitCase = await desk.given.acceptedCase();
    await desk.settle();
    await dueIs(permitCase, '2026-11-25');
    await desk.at('2026-11-20T17:00');
    await sweep();
    await desk.at('2026-11-26T09:00');
    await sweep();
    expect((await toldOf(permitCase)).filter(([login]) => login.startsWith('reviewer')).map(([, days]) => days)).toEqual([-3, 1]);
  });

  it('is not told on a rest day, nor while the clock is stopped', async () => {
    const [waiting, stopped] = [await desk.given.registeredCase(), await desk.given.acceptedCase()];
    await dueIs(stopped, '2026-11-25');
    await desk.sql.rows(`update casework.permit_case set clock_stopped_on = '2026-11-20' where id = $1`, [stopped.id]);
    await desk.at('2026-11-28T08:00');
    expect(await sweep()).toBe('a rest day: 0 told');
    await desk.at('2026-11-25T08:00');
    await sweep();
    expect([await toldOf(stopped), (await toldOf(waiting)).length]).toEqual([[], 1]);
  });

  it('is told again when a calendar moves it later, and not when it moves it back', async () => {
    const permitCase = await desk.given.registeredCase();
    await desk.settle();
    await desk.at('2026-11-25T08:00');
    await sweep();
    const { holidays, makeUpDays } = await desk.sql.row<{ holidays: string[]; makeUpDays: string[] }>(`select holidays::text[] holidays, make_up_days::text[] "makeUpDays" from platform.calendar_year where year = 2026 and region = '' order by revision limit 1`) ?? { holidays: [], makeUpDays: [] };
    const load = async (days: string[]) => succeeds(await (await desk.as('sysadmin')).post('/calendars', { year: 2026, region: '', holidays: days, makeUpDays, source: '示例：临时放假' }));
    await load([...holidays, '2026-11-26']);
    expect(await sweep()).toBe('0 told'); // the dates have not moved yet
    await desk.settle();
    expect([await dueOf(permitCase), await sweep(), await sweep()]).toEqual(['2026-11-30', '1 told', '0 told']);
    await load(holidays);
    await desk.settle();
    expect([await dueOf(permitCase), await sweep()]).toEqual(['2026-11-27', '0 told']);
    await desk.at('2026-11-26T08:00');
    await sweep();
    expect(await toldOf(permitCase)).toEqual([['clerk1', -2], ['clerk1', -2], ['clerk1', -1]]);
  });
});

describe('many dates', () => {
  it('of one kind are told as one: how many there are', async () => {
    const item = await desk.given.reception();
    for (let at = 0; at < 7; at += 1) succeeds(await (await desk.as('clerk1')).post('/cases/register-application', item));
    await desk.at('2026-11-25T08:00');
    const clerk = await desk.as('clerk1');
    await desk.sql.rows(`insert into notification.preference (person_id, "group", centre, sms, email) select person_id, 'deadlines', true, false, true from organisation.account where login = 'clerk1'`);
    await desk.sql.rows(`insert into notification.contact (person_id, channel, address_sealed, address_masked) select person_id, 'email', $1, 'x' from organisation.account where login = 'clerk1'`, [desk.get(PersonalData).seal('clerk@example.gov.cn')]);
    expect(await sweep()).toBe('1 told');
    // the list that the message counts, in the centre and by mail
    const rows = (await clerk.get('/messages?group=deadlines')).body.rows as { messages: { listPath: string | null }[] }[];
    expect(rows.flatMap(({ messages }) => messages.map(({ listPath }) => listPath)).filter(Boolean)).toEqual(['/inbox?view=mine&light=soon']);
    const mail = await desk.sql.row<{ event: string; channel: string; facts: object }>(`select event, channel, facts from notification.delivery where event = 'manyDue' and channel = 'email'`);
    expect((await desk.get(DeliveryWords).of(mail as never)).text).toBe('7 件的受理期限还有2个工作日到期，请到待办里按期限看。\n\nhttp://127.0.0.1:3000/office/inbox?view=mine&light=soon');
    expect(await told()).toEqual([{ login: 'clerk1', event: 'manyDue', subjectId: null, facts: { dateKind: 'notice', date: '受理期限', days: -2, when: '还有2个工作日到期', count: 7 } }]);
  });

  it('of other duties are told like those of cases: a material that may come later, a task of a meeting', async () => {
    const permitCase = await desk.given.deferredCase();
    await desk.settle();
    const hold = await desk.sql.row<{ due_on: string }>(`select due_on from casework.case_hold where case_id = $1 and kind = 'deferredMaterial'`, [permitCase.id]);
    await desk.at(`${hold?.due_on ?? ''}T08:00`);
    await sweep();
    expect((await told()).filter(({ facts, subjectId }) => facts.dateKind === 'deferredMaterial' && subjectId === permitCase.id).map(({ facts }) => facts.days)).toContain(0);
  });
});
