import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
let people: Record<string, number> = {};
let section = 0;

const as = (login: string) => desk.as(login);
const who = (login: string): number => people[login] ?? 0;
const run = (name: string): Promise<string> => desk.get(ScheduleKeeper).run(name, new Date('2026-11-24T00:00:00Z'));
const minute = async (): Promise<void> => { await run('move-leaves-when-due'); await desk.settle(); };
const holderOf = async ({ id }: Pick<GivenCase, 'id'>): Promise<string | undefined> => (await desk.sql.row<{ login: string }>('select a.login from casework.permit_case c join organisation.account a on a.person_id = c.assignee_id where c.id = $1', [id]))?.login;
const assign = async (permitCase: GivenCase, login: string) => {
  const { body } = await (await as('head1')).get(`/cases/${permitCase.id}`);
  return (await as('head1')).post(`/cases/${permitCase.id}/assign-reviewer`, { version: Number(body.version), personId: who(login) });
};
async function leave(login: string, to: string | null, days: readonly [string, string] = ['2026-11-24', '2026-11-24']): Promise<number> {
  const handovers = [{ unitId: section, role: 'sectionReviewer', ...(to === null ? { toSuperior: true } : { personId: who(to) }) }];
  const asked = await (await as(login)).post('/leaves/request-leave', { fromOn: days[0], fromHalf: 'morning', toOn: days[1], toHalf: 'afternoon', kind: 'annual', handovers });
  succeeds(asked);
  succeeds(await (await as('head1')).post(`/leaves/${String(asked.body.id)}/approve-leave`, { version: 1 }));
  return Number(asked.body.id);
}
async function heldBy(login: string): Promise<GivenCase> {
  const permitCase = await desk.given.acceptedCase();
  await desk.settle();
  succeeds(await assign(permitCase, login));
  return permitCase;
}
const words = async ({ id }: GivenCase): Promise<string[]> => ((await (await as('head1')).get(`/cases/${id}/timeline`)).body as { steps?: { verb: string; what: string }[] }).steps?.filter(({ verb }) => verb === 'assignReviewer').map(({ what }) => what) ?? [];
const outcomes = async (leaveId: number, login = 'head1') => ((await (await as(login)).get(`/leaves/${leaveId}/handed-cases`)).body as unknown as { caseId: number; outcome: string }[]).map(({ caseId, outcome }) => [caseId, outcome]);

beforeAll(async () => {
  desk = await Desk.open('2026-11-23T09:00');
  people = Object.fromEntries((await desk.sql.rows<{ login: string; id: number }>('select login, person_id id from organisation.account')).map(({ login, id }) => [login, id]));
  section = (await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'D-WSJS'`))?.id ?? 0;
});
afterAll(() => desk.close());
afterEach(async () => {
  await desk.at('2026-12-20T09:00');
  await minute();
  await run('keep-cases-with-stand-ins');
  await desk.at('2026-11-23T09:00');
  await desk.sql.rows(`update organisation.leave set status = 'cancelled'`);
});

describe('during a leave', () => {
  it('what the person has in hand is with the stand-in the same minute, and back the minute it ends; the trace says who, when and why', async () => {
    const permitCase = await heldBy('reviewer1');
    const id = await leave('reviewer1', 'reviewer2');
    await minute();
    expect(await holderOf(permitCase)).toBe('reviewer1');
    await desk.at('2026-11-24T00:00');
    await minute();
    expect(await holderOf(permitCase)).toBe('reviewer2');
    expect(await outcomes(id)).toContainEqual([permitCase.id, 'open']);
    await desk.at('2026-11-25T00:00');
    await minute();
    expect(await holderOf(permitCase)).toBe('reviewer1');
    expect((await words(permitCase)).slice(-2)).toEqual(['卫生计生审批科审核员甲请假，由卫生计生审批科审核员乙代办', '请假结束，交回卫生计生审批科审核员甲']);
    expect((await (await as('head1')).get(`/cases/${permitCase.id}/timeline`)).body).toMatchObject({ chainIntact: true });
    expect(await outcomes(id)).toContainEqual([permitCase.id, 'returned']);
    for (const login of ['reviewer3', 'clerk1']) failsWith(await (await as(login)).get(`/leaves/${id}/handed-cases`), 'notFound');
  });

  it('what the stand-in finished stays, and so does what the head gave to somebody else', async () => {
    const [finished, given, left] = [await heldBy('reviewer1'), await heldBy('reviewer1'), await heldBy('reviewer1')];
    const id = await leave('reviewer1', 'reviewer2');
    await desk.at('2026-11-24T08:00');
    await minute();
    const reviewer = await as('reviewer2');
    const { body } = await reviewer.get(`/cases/${finished.id}`);
    succeeds(await reviewer.post(`/cases/${finished.id}/pass-review`, { version: Number(body.version), opinion: '同意。', tickedPoints: await desk.given.pointsToTick(finished.id, 'reviewer2') }));
    succeeds(await assign(given, 'dwsjs-reviewer1'));
    const { body: { version } } = await (await as('reviewer1')).get(`/leaves/${id}`);
    succeeds(await (await as('reviewer1')).post(`/leaves/${id}/return-from-leave`, { version: Number(version) }));
    await desk.settle();
    expect([await holderOf(finished), await holderOf(given), await holderOf(left)]).toEqual(['reviewer2', 'dwsjs-reviewer1', 'reviewer1']);
    expect(Object.fromEntries(await outcomes(id))).toMatchObject({ [finished.id]: 'finished', [given.id]: 'reassigned', [left.id]: 'returned' });
  });

  it('nothing new is given to who is away: the item goes to B and comes back, other cases to a colleague; the head sees why not', async () => {
    const pair = await (await as('head1')).post('/duty-posts/set-duty-post', { role: 'sectionReviewer', itemCode: 'SP-001', aId: who('reviewer1'), bId: who('reviewer2') });
    succeeds(pair);
    const before = await desk.given.acceptedCase();
    await desk.settle();
    expect(await holderOf(before)).toBe('reviewer1');
    await leave('reviewer1', 'reviewer2');
    await desk.at('2026-11-24T09:00');
    await minute();
    const during = await desk.given.acceptedCase();
    await desk.settle();
    expect(await holderOf(during)).toBe('reviewer2');
    failsWith(await assign(during, 'reviewer1'), 'personAway', { name: '卫生计生审批科审核员甲', until: '2026-11-25 00:00', standIn: '卫生计生审批科审核员乙' });
    const reviewers = (await (await as('head1')).get(`/cases/${during.id}/reviewers`)).body as unknown as { personId: number; awayUntil: string | null }[];
    expect(reviewers.find(({ personId }) => personId === who('reviewer1'))?.awayUntil).toBe('2026-11-25 00:00');
    succeeds(await (await as('head1')).post(`/duty-posts/${String(pair.body.id)}/end-duty-post`, { version: 1 }));
    const without = await desk.given.acceptedCase();
    await desk.settle();
    expect(await holderOf(without)).not.toBe('reviewer1');
    await desk.at('2026-11-25T00:00');
    await minute();
    expect([await holderOf(before), await holderOf(during)]).toEqual(['reviewer1', 'reviewer1']);
  });

  it('with nobody of the same post cases go to the head, who gives them out', async () => {
    const permitCase = await heldBy('reviewer1');
    await leave('reviewer1', null);
    await desk.at('2026-11-24T08:00');
    await minute();
    expect(await holderOf(permitCase)).toMatch(/head1$/);
    await desk.at('2026-11-25T00:00');
    await minute();
    expect(await holderOf(permitCase)).toBe('reviewer1');
  });

  it('a case that reaches the person all the same goes over with the next look, once however many look', async () => {
    await leave('reviewer1', 'reviewer2');
    await desk.at('2026-11-24T08:00');
    await minute();
    const late = await desk.given.acceptedCase();
    await desk.settle();
    await desk.sql.rows('update casework.permit_case set assignee_id = $2 where id = $1', [late.id, who('reviewer1')]);
    await Promise.all([run('keep-cases-with-stand-ins'), run('keep-cases-with-stand-ins')]);
    expect(await holderOf(late)).toBe('reviewer2');
    expect((await words(late)).filter((one) => one.includes('请假'))).toHaveLength(1);
  });

  it('a stand-in who falls ill passes everything on, and whoever is back first has their own', async () => {
    const permitCase = await heldBy('reviewer1');
    await leave('reviewer1', 'reviewer2', ['2026-11-24', '2026-11-26']);
    await desk.at('2026-11-24T08:00');
    await minute();
    await leave('reviewer2', 'dwsjs-reviewer1', ['2026-11-25', '2026-11-27']);
    await desk.at('2026-11-25T08:00');
    await minute();
    expect(await holderOf(permitCase)).toBe('dwsjs-reviewer1');
    await desk.at('2026-11-27T00:00');
    await minute();
    expect(await holderOf(permitCase)).toBe('reviewer1');
    await desk.at('2026-11-28T00:00');
    await minute();
    expect(await holderOf(permitCase)).toBe('reviewer1');
  });
});
