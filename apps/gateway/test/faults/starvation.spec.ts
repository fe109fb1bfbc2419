import type { Answer } from '@onecounter/testing';
import { findWrongs, pause, Premises, type RunningGateway } from '@onecounter/testing/processes';
import pg from 'pg';

const CLIENTS = 64;

let premises: Premises;
let gateway: RunningGateway;
beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway({ POOL: '3' });
  await gateway.moveClock('2026-11-20T10:30');
});
afterAll(() => premises.close());

interface Timed { readonly answer: Answer; readonly ms: number }
async function timed(asked: Promise<Answer>): Promise<Timed> {
  const began = performance.now();
  const answer = await asked;
  return { answer, ms: performance.now() - began };
}

/** Another connection holds the row of the case, as a slow transaction would, until it is released. */
async function holdRow(caseId: number): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from casework.permit_case where id = $1 for update', [caseId]);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

describe('three connections, sixty-four clients and a transaction that holds one row', () => {
  it('refuse with Retry-After or succeed, lose nothing, stay alive, and go on by themselves', async () => {
    const clerk = await gateway.as('clerk1');
    const held = await gateway.given.registeredCase();
    const free = await Promise.all(Array.from({ length: 8 }, () => gateway.given.registeredCase()));
    const release = await holdRow(held.id);
    const asked = Array.from({ length: CLIENTS }, (_, index) => {
      const id = index % 2 === 0 ? held.id : (free[Math.floor(index / 2) % free.length]?.id ?? 0);
      return timed(clerk.post(`/cases/${id}/accept-application`, { version: 1 }));
    });
    const heartbeats: Timed[] = [];
    for (let beat = 0; beat < 20; beat += 1) {
      heartbeats.push(await timed(gateway.nobody().get('/health/live')));
      await pause(100);
    }
    const answers = await Promise.all(asked);
    await release();

    expect(heartbeats.filter(({ answer, ms }) => answer.status !== 200 || ms > 5_000)).toEqual([]);
    const refused = answers.filter(({ answer }) => answer.status === 503);
    const others = answers.filter(({ answer }) => answer.status !== 503).map(({ answer }) => answer.body.code ?? 'done');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ answer }) => !(Number(answer.headers['retry-after']) > 0) || answer.headers['content-type'] !== 'application/problem+json; charset=utf-8')).toEqual([]);
    expect(others.filter((code) => code !== 'done' && code !== 'changedMeanwhile')).toEqual([]);
    // nobody waits for the whole of the statement's limit: a row that is held is given up after a few seconds
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(30_000);

    // what was refused is done now, each once
    for (const { id } of [held, ...free]) {
      const answer = await clerk.post(`/cases/${id}/accept-application`, { version: 1 });
      expect([200, 409]).toContain(answer.status);
      expect((await clerk.get(`/cases/${id}`)).body).toMatchObject({ status: 'accepted', version: 2 });
    }
    expect(await findWrongs(premises)).toEqual([]);
    expect(await premises.value<string>(`select count(*) from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`)).toBe('0');
  });

  it('come through a deadlock with a refusal that says to try again', async () => {
    const clerk = await gateway.as('clerk1');
    const { id } = await gateway.given.registeredCase();
    // the other connection takes the counter first and the case second; accepting takes the case first and the counter second
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    await other.query('begin');
    await other.query('set local deadlock_timeout = 5000');
    await other.query(`select 1 from platform.document_counter for update`);
    const accepting = clerk.post(`/cases/${id}/accept-application`, { version: 1 });
    await pause(400);
    const blocked = other.query('select 1 from casework.permit_case where id = $1 for update', [id]).then(() => other.query('rollback'));
    const answer = await accepting;
    await blocked;
    await other.end();
    expect([answer.status, Number(answer.headers['retry-after']) > 0]).toEqual([503, true]);
    expect((await clerk.post(`/cases/${id}/accept-application`, { version: 1 })).status).toBe(200);
    expect(await findWrongs(premises)).toEqual([]);
  });
});
