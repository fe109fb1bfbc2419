import { Desk, failsWith, succeeds } from '@onecounter/testing';
import pg from 'pg';
import { SupervisionEvents } from '../src/data/supervision-events';
import { programOf, type Program } from './support';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface Page { events: { id: string; event: string; test: boolean; case: { number: string } }[]; next: string; more: boolean; acknowledged: string; keyEndsAt: string }
const FOOD = 'S-SCJG-SP';
const read = async ({ caller }: Program, query = ''): Promise<Page> => {
  const answer = await caller.get(`/supervision/events${query}`);
  succeeds(answer);
  return answer.body as unknown as Page;
};
const acknowledge = ({ caller }: Program, cursor: string) => caller.post('/supervision/acknowledge-feed', { cursor });
/** Events as the listener writes them, many at once and some not yet placed. */
let written = 0;
async function write(count: number, unitCode = FOOD): Promise<void> {
  const first = written; // taken before the statement: two writers at once never name the same case
  written += count;
  await desk.sql.rows(
    `insert into supervision.event (id, case_id, seq, type, item_code, jurisdiction_path, supervisor_unit_id, supervisor_unit_ids, occurred_at, decided_on, due_on, payload)
     select gen_random_uuid(), 900000000 + $3::int + g, 1, 'permit.granted', 'SP-001', '/210300/', u.id, array[u.id], '2026-11-20', '2026-11-20', '2026-11-24', jsonb_build_object('id', 'e' || ($3::int + g))
     from generate_series(1, $1) g, organisation.unit u where u.code = $2`, [count, unitCode, first]);
}

describe('the feed', () => {
  it('gives a department the events of what it supervises, in their order, and nobody else\'s', async () => {
    const permitCase = await desk.given.grantedCase();
    await desk.settle();
    const [own, above, other] = [await programOf(desk, FOOD), await programOf(desk, 'S-SCJG'), await programOf(desk, 'S-GA')];
    for (const program of [own, above]) {
      const page = await read(program);
      expect(page.events).toEqual([expect.objectContaining({ event: 'permit.granted', test: false, case: expect.objectContaining({ number: permitCase.number }) })]);
      expect([page.more, new Date(page.keyEndsAt).getTime() > 0]).toEqual([false, true]);
    }
    expect((await read(other)).events).toEqual([]);
  });

  it('goes on from where it was acknowledged, never back; a page that was not acknowledged comes again', async () => {
    const program = await programOf(desk, 'S-YCZM');
    await write(5, 'S-YCZM');
    const first = await read(program, '?limit=2');
    expect(await read(program, '?limit=2')).toMatchObject({ events: first.events, more: true });
    const second = await read(program, `?limit=2&after=${first.next}`);
    succeeds(await acknowledge(program, second.next), { acknowledged: second.next });
    succeeds(await acknowledge(program, first.next), { acknowledged: second.next });
    const rest = await read(program);
    expect([first, second, rest].flatMap(({ events }) => events.map(({ id }) => id))).toHaveLength(5);
    expect(new Set([first, second, rest].flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(5);
    expect([rest.more, rest.acknowledged]).toEqual([false, second.next]);
  });

  it('refuses a cursor that was altered, made up or given to another program', async () => {
    const [one, other] = [await programOf(desk, FOOD), await programOf(desk, FOOD)];
    const { next } = await read(one);
    for (const wrong of [`${next.slice(0, -1)}${next.endsWith('A') ? 'B' : 'A'}`, `zz.${next.split('.')[1] ?? ''}`, 'x', '1.', '😀', '%00']) {
      failsWith(await one.caller.get(`/supervision/events?after=${encodeURIComponent(wrong)}`), 'feedCursorInvalid');
      failsWith(await acknowledge(one, wrong), 'feedCursorInvalid');
    }
    failsWith(await other.caller.get(`/supervision/events?after=${next}`), 'feedCursorInvalid');
    failsWith(await acknowledge(other, next), 'feedCursorInvalid');
  });

  it('tells a program whose cursor lies in the future that the data was restored', async () => {
    const program = await programOf(desk, 'S-SL', { sandbox: true, ranges: [] });
    await program.caller.post('/supervision/make-test-event');
    const { next } = await read(program);
    const owner = new pg.Client(process.env.DATABASE_URL);
    await owner.connect();
    await owner.query('delete from supervision.sandbox_event where client_id = $1', [program.id]);
    await owner.end();
    failsWith(await program.caller.get(`/supervision/events?after=${next}`), 'feedCursorAhead');
    failsWith(await acknowledge(program, next), 'feedCursorAhead');
    expect((await read(program)).events).toEqual([]);
  });

  it('waits for what comes, when it is asked to', async () => {
    const program = await programOf(desk, 'S-GFDY');
    const [page] = await Promise.all([read(program, '?wait=10'), new Promise((resolve) => { setTimeout(resolve, 400); }).then(() => write(1, 'S-GFDY'))]);
    expect(page.events).toHaveLength(1);
    failsWith(await program.caller.get('/supervision/events?wait=31'), 'invalidInput');
  });

  it('loses nothing and gives nothing twice to a program that falls at any moment, while events come from two sides', async () => {
    const events = desk.get(SupervisionEvents);
    const program = await programOf(desk, 'S-FGW');
    const ledger: string[] = []; // what the program has kept, together with its cursor, as in one transaction of its own
    let [kept, fell, writing] = [undefined as string | undefined, 0, true];
    const falls = (): boolean => Math.random() < 0.3;
    const writer = (async () => {
      for (let round = 0; round < 12; round += 1) await Promise.all([write(7, 'S-FGW'), write(3, FOOD), events.place()]);
      writing = false;
    })();
    for (let quiet = 0; writing || quiet < 2;) {
      const page = await read(program, kept === undefined ? '?limit=4' : `?limit=4&after=${kept}`);
      quiet = page.events.length === 0 ? quiet + 1 : 0;
      if (falls()) { fell += 1; continue; } // before it kept the page
      ledger.push(...page.events.map(({ id }) => id));
      kept = page.next;
      if (falls()) { fell += 1; continue; } // kept, and fell before it said so
      await acknowledge(program, page.next);
      if (falls()) { fell += 1; kept = (await read(program, '?limit=1')).acknowledged; } // lost its own cursor, goes on by ours
    }
    await writer;
    const sent = await desk.sql.rows<{ id: string }>(`select payload ->> 'id' id from supervision.event e join organisation.unit u on u.id = any(e.supervisor_unit_ids) where u.code = 'S-FGW' order by position`);
    expect([sent.length, fell > 0]).toEqual([84, true]);
    expect(ledger).toEqual(sent.map(({ id }) => id));
  }, 60_000);
});

describe('the sandbox', () => {
  it('has test events of its own program alone, and nothing real', async () => {
    await desk.given.grantedCase();
    await desk.settle();
    const [one, other] = [await programOf(desk, FOOD, { sandbox: true, ranges: [] }), await programOf(desk, FOOD, { sandbox: true, ranges: [] })];
    const made = await one.caller.post('/supervision/make-test-event', { event: 'commitment.checked' });
    succeeds(made, { caseNumber: expect.stringMatching(/^TEST-20261120-\d{6}$/) });
    expect((await read(one)).events).toEqual([expect.objectContaining({ id: made.body.id, event: 'commitment.checked', test: true })]);
    expect((await read(other)).events).toEqual([]);
    const live = await programOf(desk, FOOD);
    expect(JSON.stringify(await read(live))).not.toContain(String(made.body.id));
    failsWith(await live.caller.post('/supervision/make-test-event'), 'sandboxOnly');
    failsWith(await one.caller.post('/supervision/make-test-event', { event: 'permit.refused' }), 'invalidInput');
  });

  it('gives the same answer to a request that is sent twice, to each program its own', async () => {
    const [one, other] = [await programOf(desk, FOOD, { sandbox: true, ranges: [] }), await programOf(desk, FOOD, { sandbox: true, ranges: [] })];
    const send = ({ caller }: Program) => caller.post('/supervision/make-test-event', {}, { 'idempotency-key': 'the-same-key-1' });
    const [first, again, others] = [await send(one), await send(one), await send(other)];
    expect(again.body).toEqual(first.body);
    expect(others.body.id).not.toBe(first.body.id);
    expect((await read(one)).events).toHaveLength(1);
  });
});
