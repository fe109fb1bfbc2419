import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';
import { Pusher } from '../src/jobs/pusher';
import { unitOf, write } from './support/events';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface Publication { id: number; version: number }
type Numbers = Readonly<Record<'handed' | 'received' | 'signed' | 'returned' | 'unsigned', number>>;
type Section = Numbers & Readonly<Record<'published' | 'waiting' | 'held' | 'withdrawn' | 'late', number>> & { unitId: number; unitName: string };
type Counts = { sections: Section[]; departments: (Numbers & { unitId: number | null; unitName: string | null })[] };
async function act(permitCase: GivenCase, verb: string, body: object = {}): Promise<void> {
  const head = await desk.as('head1');
  const [row] = (await head.get(`/cases/${permitCase.id}/publications`)).body as unknown as Publication[];
  succeeds(await head.post(`/publications/${row?.id ?? 0}/${verb}`, { version: row?.version, ...body }));
}
const LISTS = { handed: 'routed=yes', received: 'received=yes', signed: 'state=ended', returned: 'returned=yes', unsigned: 'overdue=yes' } as const;
/** Each number of handovers is that of the rows of its list, for whoever looks. */
async function expectRowsBehind(login: string, { sections, departments }: Counts): Promise<void> {
  const [who, names] = [await desk.as(login), Object.keys(LISTS) as (keyof typeof LISTS)[]];
  const rowsOf = async (query: string): Promise<number> => ((await who.get(`/event-handovers?limit=100&from=2026-11-01&to=2026-11-30&${query}`)).body as unknown as { rows: unknown[] }).rows.length;
  for (const name of names) {
    for (const row of sections) expect([row.unitName, name, await rowsOf(`sectionId=${row.unitId}&${LISTS[name]}`)]).toEqual([row.unitName, name, row[name]]);
    for (const row of departments.filter((one) => one[name] !== 0)) {
      const query = row.unitId === null ? `routed=no&${LISTS[name]}` : name === 'returned' ? `returnedBy=${row.unitId}` : `unitId=${row.unitId}&${LISTS[name]}`;
      expect([row.unitName, name, await rowsOf(query)]).toEqual([row.unitName, name, row[name]]);
    }
  }
}
const counts = async (login: string, days = 'from=2026-11-01&to=2026-11-30'): Promise<Counts> => (await (await desk.as(login)).get(`/supervision-counts?${days}`)).body as unknown as Counts;

it('counts of the decisions of a period what is published, pushed, signed for and returned, by section and by department, each as its list has it', async () => {
  const cases = [await desk.given.grantedCase(), await desk.given.grantedCase(), await desk.given.grantedCase(), await desk.given.grantedCase()] as const;
  await desk.given.refusedCase();
  await desk.settle();
  await desk.get(Pusher).drain();
  await act(cases[0], 'publish-grant');
  await act(cases[1], 'hold-publication', { reason: 'stateSecret', words: '涉密' });
  await act(cases[2], 'publish-grant');
  await act(cases[2], 'withdraw-publication', { words: '公示有误' });
  const coordinator = await desk.as('coord1');
  const events = await desk.sql.rows<{ id: string }>(`select id from supervision.event where case_id = any($1) order by case_id`, [cases.map(({ id }) => id)]);
  succeeds(await coordinator.post(`/supervision/events/${events[0]?.id ?? ''}/sign-for-event`, { words: '签收单' }));
  succeeds(await coordinator.post(`/supervision/events/${events[1]?.id ?? ''}/return-event`, { words: '来函：不属我局监管' }));
  succeeds(await coordinator.post(`/supervision/events/${events[1]?.id ?? ''}/reroute-event`, { unitId: await unitOf(desk, 'S-WSJK'), words: '卫健委监管' }));
  await write(desk, cases[3].id, [999], []);
  await desk.get(Pusher).drain();
  await desk.at('2026-12-02T09:00'); // the seventh working day was December 1
  const { sections, departments } = await counts('leader1');
  expect(sections).toEqual([{ unitId: expect.any(Number), unitName: '卫生计生审批科', granted: 4, published: 1, waiting: 1, held: 1, withdrawn: 1, late: 1, handed: 4, received: 0, signed: 1, returned: 1, unsigned: 4 }]);
  expect(departments.map(({ unitName, handed, signed, returned, unsigned }) => [unitName, handed, signed, returned, unsigned])).toEqual(expect.arrayContaining([
    ['市场监督管理局（食品经营监管科）', 3, 1, 1, 2], ['卫生健康委（卫生监督所）', 1, 0, 0, 1], [null, 0, 0, 0, 1],
  ]));
  expect(await desk.sql.rows(`select count(*)::int handed, count(*) filter (where received)::int received, (select count(*)::int from supervision.published_publication) shown from supervision.published_pushed_event where decided_on between '2026-11-01' and '2026-11-30'`)).toEqual([{ handed: 4, received: 0, shown: 2 }]);
  for (const login of ['leader1', 'reviewer1', 'coord1']) {
    const seen = await counts(login);
    expect(seen).toMatchObject({ sections });
    await expectRowsBehind(login, seen);
  }
  const leader = await desk.as('leader1');
  for (const [state, name] of [['published', 'published'], ['toPublish', 'waiting'], ['held', 'held'], ['withdrawn', 'withdrawn'], ['late', 'late']] as const) {
    const listed = (await leader.get(`/publications?from=2026-11-01&to=2026-11-30&state=${state}&unitId=${sections[0]?.unitId ?? 0}`)).body.rows as unknown[];
    expect([state, listed.length]).toEqual([state, sections[0]?.[name]]);
  }
  expect(await counts('leader1', 'from=2026-12-01&to=2026-12-31')).toMatchObject({ sections: [], departments: [] });
});

it('takes what a program of the department has read and acknowledged for received', async () => {
  const [event] = await desk.sql.rows<{ position: number; unit_id: number }>(`with placed as (update supervision.event set position = (select coalesce(max(position), 0) + 1 from supervision.event) where id = (select event_id from supervision.handover where status = 'awaiting' and unit_id = (select id from organisation.unit where code = 'S-SCJG-SP') limit 1) returning position, supervisor_unit_id) select position, supervisor_unit_id unit_id from placed`);
  await desk.sql.rows(`with k as (insert into organisation.api_client (status, version, head, moved_at, unit_id, name, sandbox, scopes, ranges, per_minute) values ('inForce', 1, decode(repeat('00', 32), 'hex'), '2026-11-20', $1, '取数程序', false, '{readSupervisionFeed}', '{}', 60) returning id)
    insert into supervision.feed_acknowledgement (client_id, position, legal_at, machine_at) select id, $2, '2026-12-02', '2026-12-02' from k`, [event?.unit_id, event?.position]);
  const seen = await counts('leader1');
  expect(seen.departments).toEqual(expect.arrayContaining([expect.objectContaining({ received: 1 })]));
  await expectRowsBehind('leader1', seen);
});

it('is refused for days that run backwards', async () => {
  failsWith(await (await desk.as('leader1')).get('/supervision-counts?from=2026-11-30&to=2026-11-01'), 'periodReversed');
  failsWith(await (await desk.as('leader1')).get('/supervision-counts?from=2026-11-30'), 'invalidInput');
});
