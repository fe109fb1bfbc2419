import { OutboxBell, Sql } from '@onecounter/platform';
import { Desk } from '@onecounter/testing';
import { until } from '@onecounter/testing/processes';

let desk: Desk;
let rings = 0;
beforeAll(async () => {
  desk = await Desk.open();
  desk.get(OutboxBell).listen(() => { rings += 1; });
  await until('the bell is heard', async () => Promise.resolve(rings > 0));
});
afterAll(() => desk.app.close());

/** Rings that came of `act`; what was rung before it has been heard. */
async function ringsOf(act: () => Promise<unknown>, expected: boolean): Promise<number> {
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  const before = rings;
  await act();
  if (expected) await until('the bell is heard', async () => Promise.resolve(rings > before));
  else await new Promise((resolve) => { setTimeout(resolve, 200); });
  return rings - before;
}

describe('the bell that wakes the relays', () => {
  it('is rung by a step that was committed', async () => {
    expect(await ringsOf(() => desk.given.registeredCase(), true)).toBeGreaterThan(0);
  });

  it('is not rung by steps that were rolled back, nor by what only reads', async () => {
    const sql = desk.get(Sql);
    expect(await ringsOf(() => sql.transaction(async () => {
      sql.afterCommit(() => desk.get(OutboxBell).ring());
      await sql.transaction(() => sql.rows('select 1'));
      throw new Error('rolled back');
    }).catch(() => undefined), false)).toBe(0);
    expect(await ringsOf(async () => (await desk.as('clerk1')).get('/cases'), false)).toBe(0);
  });

  it('is heard again after its connection was cut', async () => {
    expect(await ringsOf(() => desk.sql.rows(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'onecounter bell' and datname = current_database()`), true)).toBeGreaterThan(0);
    expect(await ringsOf(() => desk.given.registeredCase(), true)).toBeGreaterThan(0);
  });
});
