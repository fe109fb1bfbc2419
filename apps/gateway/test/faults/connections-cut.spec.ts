import { Dice, findWrongs, pause, Premises } from '@onecounter/testing/processes';

const CUTS = 40;
const READERS = 24;

let premises: Premises;
beforeAll(async () => { premises = await Premises.open(); });
afterAll(() => premises.close());

describe('connections to the database that are cut again and again, at any moment of their lives', () => {
  it('cost a 503 each and never the process', async () => {
    const dice = new Dice();
    const gateway = await premises.gateway();
    const worker = await premises.worker();
    await gateway.moveClock('2026-11-20T10:30');
    const clerk = await gateway.as('clerk1');
    const reception = await gateway.given.reception();
    let going = true;
    const seen = new Map<number, number>();
    const readers = Array.from({ length: READERS }, async (_, index) => {
      while (going) {
        const asked = index % 6 === 0 ? clerk.post('/cases/register-application', reception) : clerk.get('/cases?view=received');
        const status = await asked.then((answer) => answer.status, () => 0);
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }
    });
    for (let cut = 0; cut < CUTS; cut += 1) {
      await pause(dice.between(5, 120));
      await premises.rows(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    }
    going = false;
    await Promise.all(readers);
    expect([gateway, { process: worker }].filter(({ process }) => !process.alive).map(({ process }) => process.output)).toEqual([]);
    expect([...seen.keys()].sort().filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
    expect(seen.get(201)).toBeGreaterThan(0);
    expect((await clerk.post('/cases/register-application', reception)).status).toBe(201);
    expect(await findWrongs(premises)).toEqual([]);
  });
});
