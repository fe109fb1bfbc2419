import { Desk, failsWith, succeeds, type Answer, type Caller, type GivenCase } from '@onecounter/testing';
import { Pusher } from '../src/jobs/pusher';
import { programOf } from './support';
import { openSubscription, unitOf, write } from './support/events';
import { Receiver } from './support/receiver';

interface Handover { id: number; status: string; eventId: string; unitId: number | null; unitName: string | null; dueOn: string; light: { kind: string; words: string } | null; late: boolean; received: boolean; words: string | null; verbs: string[]; trace: { steps: { verb: string; words: string | null }[] } }
let desk: Desk;
let unit: number;
let permitCase: GivenCase;
let seq = 0;
const as = (login: string): Promise<Caller> => desk.as(login);
const list = async (query: string, login = 'coord1'): Promise<Handover[]> => ((await (await as(login)).get(`/event-handovers?limit=100&${query}`)).body as unknown as { rows: Handover[] }).rows;
const step = async (eventId: string | undefined, verb: string, body: object, login = 'coord1'): Promise<Answer> => (await as(login)).post(`/supervision/events/${String(eventId)}/${verb}`, body);
async function handed(unitIds: readonly number[] = [unit], more: { decidedOn?: string; dueOn?: string } = {}): Promise<string> {
  const [id = ''] = await write(desk, permitCase.id, [(seq += 1)], unitIds, more);
  await desk.get(Pusher).drain();
  return id;
}
const of = async (eventId: string): Promise<Handover | undefined> => (await list(`eventId=${eventId}`))[0];

beforeAll(async () => {
  process.env.ONECOUNTER_PUSH_HOSTS = '127.0.0.1';
  desk = await Desk.open('2026-11-20T10:30');
  unit = await unitOf(desk);
  permitCase = await desk.given.acceptedCase();
});
afterAll(() => desk.close());

describe('a handover', () => {
  it('stands in the list of what is to be signed for from a real decision on, with two working days', async () => {
    const granted = await desk.given.grantedCase();
    await desk.settle();
    await desk.get(Pusher).drain();
    const [row, ...others] = await list(`caseId=${granted.id}`);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ status: 'awaiting', unitId: unit, dueOn: '2026-11-24', received: false, light: { kind: 'ok', words: '剩 2 天' }, verbs: ['signForEvent', 'returnEvent'] });
  });

  it('is signed for by the bureau on the paper of the department, once', async () => {
    const id = await handed();
    failsWith(await step(id, 'sign-for-event', {}), 'handoverProofMissing', { verbLabel: '签收' });
    failsWith(await step(id, 'sign-for-event', { words: '签收单' }, 'assess1'), 'notPermitted');
    succeeds(await step(id, 'sign-for-event', { words: '签收单 3 号，经手人赵示例 🙂 <b>𠮷</b>' }), { status: 'signed', version: 2 });
    failsWith(await step(id, 'sign-for-event', { words: '再签一次' }), 'stepNotAllowed', { statusLabel: '已签收' });
    failsWith(await step(id, 'return-event', { words: '不是我们的' }), 'stepNotAllowed');
    expect(await of(id)).toMatchObject({ status: 'signed', light: null, late: false, words: '签收单 3 号，经手人赵示例 🙂 <b>𠮷</b>', verbs: [] });
    const facts = await desk.sql.row<{ all: string }>(`select string_agg(facts::text, '') "all" from platform.step where subject_kind = 'eventHandover'`);
    expect(facts?.all).not.toContain('赵示例');
  });

  it('shows what is overdue first, in colour and words, and what was signed for late', async () => {
    const id = await handed([unit], { decidedOn: '2026-11-12', dueOn: '2026-11-16' });
    const overdue = await list('overdue=yes');
    expect(overdue.map(({ eventId }) => eventId)).toEqual([id]);
    expect(overdue[0]?.light).toMatchObject({ kind: 'over', words: '超期 4 天' });
    succeeds(await step(id, 'sign-for-event', { words: '签收单 4 号' }));
    expect(await of(id)).toMatchObject({ late: true });
  });

  it('is returned with a reason, routed to another department by the coordination section, and pushed there', async () => {
    const other = await unitOf(desk, 'S-WSJK');
    const receiver = await Receiver.open();
    succeeds(await openSubscription(desk, receiver.url(), { unitId: other }));
    const id = await handed();
    failsWith(await step(id, 'return-event', { words: ' ' }), 'invalidInput');
    succeeds(await step(id, 'return-event', { words: '来函：不属我局监管' }), { status: 'unrouted' });
    failsWith(await step(id, 'sign-for-event', { words: '签收单' }), 'stepNotAllowed', { statusLabel: '待指派' });
    failsWith(await step(id, 'reroute-event', { unitId: other, words: '卫健委监管' }, 'reviewer1'), 'notPermitted');
    failsWith(await step(id, 'reroute-event', { unitId: await unitOf(desk, 'D-WSJS'), words: '卫健委监管' }), 'supervisionUnitUnfit');
    failsWith(await step(id, 'reroute-event', { unitId: 999_999, words: '卫健委监管' }), 'unitUnknown');
    const program = await programOf(desk, 'S-WSJK');
    const feed = async (query = ''): Promise<{ ids: string[]; next: string }> => {
      const { events, next } = (await program.caller.get(`/supervision/events${query}`)).body as unknown as { events: { id: string }[]; next: string };
      return { ids: events.map((one) => one.id), next };
    };
    const before = await feed();
    await program.caller.post('/supervision/acknowledge-feed', { cursor: before.next });
    expect(before.ids).not.toContain(id);
    succeeds(await step(id, 'reroute-event', { unitId: other, words: '卫健委监管' }), { status: 'awaiting', version: 3 });
    expect((await feed()).ids).toEqual([id]); // although its program had read past the decision
    await desk.get(Pusher).drain();
    expect(receiver.ids()).toEqual([id]);
    await receiver.close();
    const row = await of(id);
    expect(row).toMatchObject({ unitId: other, received: true });
    expect((await (await as('coord1')).get(`/event-handovers/${String(row?.id)}`)).body).toMatchObject({ trace: { chainBrokenAt: null, steps: [{ verb: 'handOverEvent' }, { verb: 'returnEvent', words: '来函：不属我局监管' }, { verb: 'rerouteEvent', words: '卫健委监管' }] } });
  });

  it('of an item for which nobody is named waits for the coordination section', async () => {
    const id = await handed([]);
    expect(await of(id)).toMatchObject({ status: 'unrouted', unitName: null, verbs: ['rerouteEvent'] });
    succeeds(await step(id, 'reroute-event', { unitId: unit, words: '市场监管局' }), { status: 'awaiting' });
  });

  it('goes to each of several departments, and each answers for itself', async () => {
    const other = await unitOf(desk, 'S-WSJK');
    const id = await handed([unit, other]);
    failsWith(await step(id, 'sign-for-event', { words: '签收单 5 号' }), 'handoverUnitMissing');
    succeeds(await step(id, 'sign-for-event', { words: '签收单 5 号', unitId: other }), { status: 'signed' });
    succeeds(await step(id, 'return-event', { words: '来函', unitId: unit }), { status: 'unrouted' });
    failsWith(await step(id, 'reroute-event', { unitId: other, words: '已有' }), 'handoverKnown');
    expect((await list(`eventId=${id}`)).map(({ status }) => status).sort()).toEqual(['signed', 'unrouted']);
  });

  it('is counted by department: handed over, signed for, late, overdue', async () => {
    const counts = (await (await as('assess1')).get('/event-handover-counts?from=2026-11-12&to=2026-11-12')).body as unknown as { rows: unknown[] };
    expect(counts.rows).toEqual([expect.objectContaining({ unitId: unit, handed: 1, received: 0, signed: 1, late: 1, overdue: 0 })]);
    failsWith(await (await as('assess1')).get('/event-handover-counts?from=2026-11-12&to=2026-11-11'), 'periodReversed');
    expect((await list('state=open&from=2026-11-12&to=2026-11-12'))).toEqual([]);
  });

  it('is signed for or returned by the program of the department itself, and by no other', async () => {
    const scopes = ['readEventHandovers', 'signForEvent', 'returnEvent'];
    const [own, above, other, sandbox] = [await programOf(desk, 'S-SCJG-SP', { scopes }), await programOf(desk, 'S-SCJG', { scopes }), await programOf(desk, 'S-GA', { scopes }), await programOf(desk, 'S-SCJG-SP', { scopes, sandbox: true })];
    const [signed, returned] = [await handed([unit, await unitOf(desk, 'S-WSJK')]), await handed()];
    for (const { caller } of [other, sandbox]) {
      failsWith(await caller.post(`/supervision/events/${signed}/sign-for-event`, {}), 'notFound');
      expect((await caller.get('/event-handovers?limit=100')).body).toEqual({ rows: [], next: null });
    }
    succeeds(await own.caller.post(`/supervision/events/${signed}/sign-for-event`, {}), { status: 'signed' });
    failsWith(await own.caller.post(`/supervision/events/${signed}/sign-for-event`, {}), 'stepNotAllowed');
    failsWith(await above.caller.post(`/supervision/events/${returned}/return-event`, {}), 'invalidInput');
    succeeds(await above.caller.post(`/supervision/events/${returned}/return-event`, { words: '不属本局' }), { status: 'unrouted' });
    failsWith(await own.caller.post(`/supervision/events/${returned}/reroute-event`, { unitId: unit, words: '转回' }), 'notPermitted');
    const rows = ((await own.caller.get(`/event-handovers?eventId=${signed}`)).body as unknown as { rows: Handover[] }).rows;
    expect(rows.map((row) => [row.unitId, row.status, row.verbs])).toEqual([[unit, 'signed', []]]);
    const step = await desk.sql.row<{ post: string; facts: object }>(`select s.post, s.facts from platform.step s join supervision.handover h on h.id = s.subject_id where s.subject_kind = 'eventHandover' and h.event_id = $1 and s.verb = 'signForEvent'`, [signed]);
    expect(step).toMatchObject({ post: 'supervisionDepartment', facts: { onPaper: false } });
    await desk.settle(); // the coordination section is told of what came back
    const told = await desk.sql.rows<{ event: string; login: string }>(`select m.event, a.login from notification.message m join organisation.account a on a.person_id = m.person_id join supervision.handover h on h.id = m.subject_id where m.subject_kind = 'eventHandover' and h.event_id = $1`, [returned]);
    expect(told.map(({ login }) => login).sort()).toEqual(['coord1', 'coord2']);
    expect(new Set(told.map(({ event }) => event))).toEqual(new Set(['eventToRoute']));
  });

  it('is handed over once, however many workers look', async () => {
    const [id = ''] = await write(desk, permitCase.id, [(seq += 1)], [unit]);
    const other = await Desk.open('2026-11-20T10:30');
    await Promise.all([desk.get(Pusher).drain(), other.get(Pusher).drain()]);
    await desk.get(Pusher).drain();
    await other.close();
    expect(await list(`eventId=${id}`)).toHaveLength(1);
  });

  it('is not found under an id that is none', async () => {
    failsWith(await step('00000000-0000-4000-8000-000000000000', 'sign-for-event', { words: '签收单' }), 'notFound');
    failsWith(await step('1 or 1=1', 'sign-for-event', { words: '签收单' }), 'notFound');
  });
});
