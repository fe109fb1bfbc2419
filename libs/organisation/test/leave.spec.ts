import { ScheduleKeeper } from '@onecounter/platform';
import { StandIns } from '../src/data/stand-ins';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Duty { unitId: number; role: string; itemCode: string | null; proposedId: number | null; choices: { personId: number; name: string; why: string | null }[]; superiorName: string | null }
interface Shown { version: number; status: string; kind: string | null; period: string; verbs: string[]; handovers: { standInName: string; toSuperior: boolean }[]; trace: { chainBrokenAt: number | null; steps: { verb: string; byName: string; words: string | null }[] } }
let desk: Desk;
let people: Record<string, number> = {};
let units: Record<string, number> = {};

const as = (login: string) => desk.as(login);
const who = (login: string): number => people[login] ?? 0;
const TOMORROW = { fromOn: '2026-11-24', fromHalf: 'morning', toOn: '2026-11-24', toHalf: 'afternoon' };
const review = (login: string) => ({ unitId: units['D-WSJS'], role: 'sectionReviewer', personId: who(login) });
const request = async (body: object = {}, login = 'reviewer1', headers = {}): Promise<Answer> => (await as(login)).post('/leaves/request-leave', { ...TOMORROW, kind: 'personal', handovers: [review('reviewer2')], ...body }, headers);
const step = async (id: unknown, verb: string, version: number, login: string, body: object = {}): Promise<Answer> => (await as(login)).post(`/leaves/${String(id)}/${verb}`, { version, ...body });
const show = async (id: unknown, login: string) => (await (await as(login)).get(`/leaves/${String(id)}`)).body as unknown as Shown;
const proposal = async (query: string, login = 'reviewer1') => (await (await as(login)).get(`/leaves/proposal?${query}`)).body as unknown as { duties: Duty[]; deciders: string; period: string };
const tick = (): Promise<string> => desk.get(ScheduleKeeper).run('move-leaves-when-due', new Date('2026-11-24T00:00:00Z'));

async function approved(body: object = {}, login = 'reviewer1', by = 'head1'): Promise<number> {
  const asked = await request(body, login);
  succeeds(asked, { status: 'requested', version: 1 });
  succeeds(await step(asked.body.id, 'approve-leave', 1, by), { status: 'approved', version: 2 });
  return Number(asked.body.id);
}

beforeAll(async () => {
  desk = await Desk.open('2026-11-23T09:00');
  people = Object.fromEntries((await desk.sql.rows<{ login: string; id: number }>('select login, person_id id from organisation.account')).map(({ login, id }) => [login, id]));
  units = Object.fromEntries((await desk.sql.rows<{ code: string; id: number }>('select code, id from organisation.unit')).map(({ code, id }) => [code, id]));
});
afterAll(() => desk.close());
afterEach(async () => {
  await desk.at('2026-11-23T09:00');
  await desk.sql.rows(`update organisation.leave set status = 'cancelled' where status in ('requested', 'approved', 'away', 'ended')`);
});

describe('an approved leave', () => {
  it('stands in the roster of the week, half by half, and beside the name where colleagues are looked for', async () => {
    const [duty] = (await proposal('fromOn=2026-11-24&fromHalf=afternoon&toOn=2026-11-25&toHalf=morning', 'clerk1')).duties;
    const standIn = duty?.choices.find(({ why }) => why === null)?.personId ?? 0;
    await approved({ fromOn: '2026-11-24', fromHalf: 'afternoon', toOn: '2026-11-25', toHalf: 'morning', handovers: [{ unitId: duty?.unitId, role: duty?.role, personId: standIn }] }, 'clerk1', 'hallhead1');
    const { windows } = (await (await as('hallhead1')).get('/roster?from=2026-11-23')).body as unknown as { windows: { sitters: { personId: number; away: { on: string; half: string }[] }[] }[] };
    const of = (login: string): unknown[] => windows.flatMap(({ sitters }) => sitters).filter(({ personId }) => personId === who(login)).map(({ away }) => away);
    expect(of('clerk1').length).toBeGreaterThan(0);
    expect(new Set(of('clerk1').map((away) => JSON.stringify(away)))).toEqual(new Set([JSON.stringify([{ on: '2026-11-24', half: 'afternoon' }, { on: '2026-11-25', half: 'morning' }])]));
    expect(new Set(of('clerk2').map((away) => JSON.stringify(away)))).toEqual(new Set(['[]']));
    const colleague = async (): Promise<unknown> => ((await (await as('head1')).get('/colleagues?search=' + encodeURIComponent('接件'))).body as unknown as { personId: number; awayUntil: string | null }[]).find(({ personId }) => personId === who('clerk1'))?.awayUntil;
    expect(await colleague()).toBeNull();
    await desk.at('2026-11-24T15:00');
    expect(await colleague()).toBe('2026-11-25 上午');
    await desk.at('2026-11-25T14:00');
    expect(await colleague()).toBeNull();
  });
});

describe('asking for leave', () => {
  it('names whoever takes over each duty, and is seen by oneself, the stand-in and the head; the reason only by who decides', async () => {
    const { body: { id } } = await request({ note: '两件卫生许可等补件，联系人见办件 🍀' });
    expect(await show(id, 'reviewer1')).toMatchObject({ status: 'requested', kind: 'personal', period: '2026-11-24 全天', verbs: ['cancelLeave'], handovers: [{ standInName: '卫生计生审批科审核员乙', toSuperior: false }] });
    expect(await show(id, 'reviewer2')).toMatchObject({ kind: null, verbs: [] });
    expect(await show(id, 'head1')).toMatchObject({ kind: 'personal', verbs: ['approveLeave', 'refuseLeave'], trace: { chainBrokenAt: null, steps: [{ verb: 'requestLeave', words: expect.stringContaining('两件卫生许可等补件') as unknown }] } });
    for (const login of ['approver1', 'reviewer3', 'clerk1']) failsWith(await (await as(login)).get(`/leaves/${String(id)}`), 'notFound');
    const facts = await desk.sql.row<{ facts: string }>(`select facts::text from platform.step where subject_kind = 'leave' and subject_id = $1`, [id]);
    expect(facts?.facts).not.toMatch(/补件|personal/);
  });

  it('is told what to hand over and to whom: the other side of the pair first, whoever is away not at all', async () => {
    succeeds(await (await as('head1')).post('/duty-posts/set-duty-post', { role: 'sectionReviewer', aId: who('reviewer1'), bId: who('reviewer2') }));
    const query = 'fromOn=2026-11-24&fromHalf=morning&toOn=2026-11-25&toHalf=morning';
    const [duty] = (await proposal(query)).duties;
    expect(duty).toMatchObject({ role: 'sectionReviewer', itemCode: null, proposedId: who('reviewer2'), superiorName: expect.stringMatching(/^卫生计生审批科负责人/) as unknown });
    await approved({ handovers: [{ ...review('reviewer1') }] }, 'reviewer2');
    expect((await proposal(query)).duties[0]).toMatchObject({ proposedId: null, choices: expect.arrayContaining([expect.objectContaining({ personId: who('reviewer2'), why: '请假：2026-11-24 全天' })]) as unknown });
    expect(await proposal(query, 'head1')).toMatchObject({ deciders: '分管领导', duties: [{ superiorName: '分管领导甲' }] });
    failsWith(await (await as('reviewer1')).get('/leaves/proposal?fromOn=2026-11-24&fromHalf=noon&toOn=x&toHalf=morning'), 'invalidInput');
  });

  it('is refused the wrong way round, in the past, over another one, and without an end', async () => {
    failsWith(await request({ toOn: '2026-11-23' }), 'leaveReversed');
    failsWith(await request({ toHalf: 'morning', fromHalf: 'afternoon' }), 'leaveReversed');
    failsWith(await request({ fromOn: '2026-11-20' }), 'leaveInPast', { today: '2026-11-23' });
    failsWith(await request({ toOn: '2028-11-24' }), 'leaveTooLong');
    await approved();
    failsWith(await request({ fromOn: '2026-11-23', toOn: '2026-11-24', toHalf: 'morning' }), 'leaveOverlaps', { period: '2026-11-24 全天', statusLabel: '已批准' });
    succeeds(await request({ fromOn: '2026-11-25', toOn: '2026-11-25' }));
    failsWith(await request({ kind: '=1+1', extra: 1 }), 'invalidInput', { count: 2 });
  });

  it('is refused to oneself, to another post, to nobody, to whoever is away or cannot sign in', async () => {
    failsWith(await request({ handovers: [review('reviewer1')] }), 'handoverToOneself');
    failsWith(await request({ handovers: [review('approver1')] }), 'standInNotInPost');
    failsWith(await request({ handovers: [] }), 'handoverMissing');
    failsWith(await request({ handovers: [{ unitId: units['D-WSJS'], role: 'sectionReviewer' }] }), 'handoverMissing');
    failsWith(await request({ handovers: [review('reviewer2'), { ...review('reviewer2'), toSuperior: true }] }), 'handoverTwice');
    failsWith(await request({ handovers: [{ ...review('reviewer2'), unitId: units['D-YYQX'] }] }), 'handoverUnknown');
    await approved({ handovers: [review('reviewer1')] }, 'reviewer2');
    failsWith(await request(), 'standInAway', { name: '卫生计生审批科审核员乙', period: '2026-11-24 全天' });
    succeeds(await request({ handovers: [{ unitId: units['D-WSJS'], role: 'sectionReviewer', toSuperior: true }] }));
  });

  it('sent twice with one key is one leave', async () => {
    const key = { 'idempotency-key': 'leave-request-0001' };
    const answers = await Promise.all([1, 2].map(() => request({}, 'reviewer1', key)));
    expect(answers[0]?.text).toBe(answers[1]?.text);
    failsWith(await request(), 'leaveOverlaps');
  });
});

describe('a leave is decided', () => {
  it('by the head of the own section, on the version that was looked at, never by oneself', async () => {
    const { body: { id } } = await request();
    for (const login of ['reviewer1', 'reviewer2', 'clerk1']) failsWith(await step(id, 'approve-leave', 1, login), 'notPermitted');
    failsWith(await step(id, 'approve-leave', 2, 'head1'), 'changedMeanwhile', { version: 1 });
    failsWith(await step(id, 'approve-leave', 1, 'hallhead1'), 'notFound');
    failsWith(await step(id, 'refuse-leave', 1, 'head1', { words: ' ' }), 'invalidInput');
    succeeds(await step(id, 'refuse-leave', 1, 'head1', { words: '当天有集中勘验' }), { status: 'refused' });
    expect((await show(id, 'reviewer1')).trace.steps.at(-1)).toMatchObject({ verb: 'refuseLeave', byName: '卫生计生审批科负责人甲', words: '当天有集中勘验' });
    failsWith(await step(id, 'approve-leave', 2, 'head1'), 'stepNotAllowed');
  });

  it('of a head by the leader in charge, with the duty going up', async () => {
    const up = { handovers: [{ unitId: units['D-WSJS'], role: 'sectionHead', toSuperior: true }] };
    const { body: { id } } = await request(up, 'head1');
    failsWith(await step(id, 'approve-leave', 1, 'head1'), 'leaveUnanswerable');
    succeeds(await step(id, 'approve-leave', 1, 'leader1'), { status: 'approved' });
    expect(await show(id, 'leader1')).toMatchObject({ handovers: [{ standInName: '分管领导甲', toSuperior: true }] });
  });

  it('anew against who is there by then: two cannot stand in for each other', async () => {
    const [one, other] = [await request(), await request({ handovers: [review('reviewer1')] }, 'reviewer2')];
    succeeds(await step(one.body.id, 'approve-leave', 1, 'head1'));
    failsWith(await step(other.body.id, 'approve-leave', 1, 'head1'), 'standInAway');
  });
});

describe('a leave goes', () => {
  it('by half days of legal time: begins with the day, ends at noon, once with two workers', async () => {
    const id = await approved({ toHalf: 'morning' });
    await desk.at('2026-11-23T23:59');
    await tick();
    expect((await show(id, 'reviewer1')).status).toBe('approved');
    await desk.at('2026-11-24T00:00');
    await Promise.all([tick(), tick()]);
    expect(await show(id, 'reviewer1')).toMatchObject({ status: 'away', version: 3, verbs: ['returnFromLeave'] });
    expect((await (await as('approver1')).get('/leaves/away')).body).toEqual([expect.objectContaining({ name: '卫生计生审批科审核员甲', period: '2026-11-24 上午', standInName: '卫生计生审批科审核员乙' })]);
    expect((await (await as('reviewer3')).get('/leaves/away')).body).toEqual([]);
    await desk.at('2026-11-24T12:00');
    await Promise.all([tick(), tick()]);
    expect(await show(id, 'reviewer1')).toMatchObject({ status: 'ended', version: 4 });
  });

  it('after an outage from Friday to Tuesday without sending anybody away afterwards; what nobody answered lapses', async () => {
    await desk.at('2026-11-20T16:00');
    const over = await approved({ fromOn: '2026-11-23', toOn: '2026-11-23' });
    const { body: { id: unanswered } } = await request({ fromOn: '2026-11-23', toOn: '2026-11-23', handovers: [{ unitId: units['D-WSJS'], role: 'sectionReviewer', toSuperior: true }] }, 'reviewer2');
    await desk.at('2026-11-24T08:00');
    await tick();
    expect([(await show(over, 'reviewer1')).status, (await show(unanswered, 'reviewer2')).status]).toEqual(['ended', 'lapsed']);
  });

  it('back by whoever asked: cancelled before, returned from early after it began', async () => {
    const cancelled = await approved();
    failsWith(await step(cancelled, 'cancel-leave', 2, 'reviewer2'), 'leaveUnanswerable');
    succeeds(await step(cancelled, 'cancel-leave', 2, 'reviewer1', { words: '不去了' }), { status: 'cancelled' });
    const id = await approved();
    await desk.at('2026-11-24T08:00');
    await tick();
    failsWith(await step(id, 'cancel-leave', 3, 'reviewer1'), 'stepNotAllowed');
    succeeds(await step(id, 'return-from-leave', 3, 'reviewer1'), { status: 'ended' });
    expect(await desk.get(StandIns).at([who('reviewer1')])).toEqual(new Map());
  });

  it('on with the stand-in of a stand-in who falls ill', async () => {
    const at = desk.get(StandIns);
    await approved({ toOn: '2026-11-26' });
    await approved({ kind: 'sick', fromOn: '2026-11-25', toOn: '2026-11-25', handovers: [{ unitId: units['D-WSJS'], role: 'sectionReviewer', toSuperior: true }] }, 'reviewer2');
    const standIn = async (time: string) => (await at.at([who('reviewer1'), who('approver1')], new Date(`${time}:00+08:00`))).get(who('reviewer1'))?.standInName ?? null;
    expect([await standIn('2026-11-23T09:00'), await standIn('2026-11-24T09:00'), await standIn('2026-11-25T09:00')]).toEqual([null, '卫生计生审批科审核员乙', expect.stringMatching(/^卫生计生审批科负责人/)]);
  });
});
