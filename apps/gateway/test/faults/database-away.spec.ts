import { Dice, OwnPostgres, pause, Premises, until, type RunningGateway } from '@onecounter/testing/processes';
import { findLosses } from './oracle';
import { Writers } from './writers';

const ROUNDS = 2;
const ANSWERED_WITHIN_MS = 30_000; // nobody hangs; the machine may be busy

let server: OwnPostgres;
let premises: Premises;
beforeAll(async () => {
  server = await OwnPostgres.open();
  premises = await Premises.open({ ...server.env, ONECOUNTER_RE_ADD_SECONDS: '4' });
});
afterAll(async () => {
  await premises.close();
  await server.close();
});

/** Waits from the server's return until a write succeeds. */
async function servingAgain(gateway: RunningGateway, reception: object): Promise<void> {
  const clerk = await gateway.as('clerk1');
  const key = { 'idempotency-key': premises.key() };
  await until('a write succeeds', async () => (await clerk.post('/cases/register-application', reception, key)).status === 201, undefined, 50);
}

describe('PostgreSQL killed with SIGKILL while clerks write', () => {
  it('makes requests answer 503; all goes on after it is back, and nothing acknowledged is lost', async () => {
    const dice = new Dice();
    const gateway = await premises.gateway();
    const worker = await premises.worker();
    await gateway.moveClock('2026-11-20T10:30');
    const reception = await gateway.given.reception();
    const writers = new Writers(reception, dice);
    let beside = 0; // written while we looked whether it serves again
    for (let round = 0; round < ROUNDS; round += 1) {
      const writing = writers.write(gateway);
      await pause(dice.between(300, 900));
      await server.kill();
      await writing;
      const [away, ready, live] = await Promise.all([(await gateway.as('clerk1')).get('/cases?view=all'), gateway.nobody().get('/health/ready'), gateway.nobody().get('/health/live')]);
      for (const answer of [away, ready]) expect([answer.status, answer.body.code, Number(answer.headers['retry-after']) > 0]).toEqual([503, 'databaseAway', true]);
      expect(live.status).toBe(200);
      await server.startAgain();
      await servingAgain(gateway, reception);
      beside += 1;
      await writers.repeat(gateway);
    }
    expect(writers.refusals.map((answer) => [answer.status, answer.body.code, Number(answer.headers['retry-after']) > 0])).toEqual(writers.refusals.map(() => [503, 'databaseAway', true]));
    expect(writers.refusals.length).toBeGreaterThan(0);
    expect(writers.slowestMs).toBeLessThan(ANSWERED_WITHIN_MS);
    expect([gateway.process.alive, worker.alive]).toEqual([true, true]);

    await premises.reconnect();
    const wrongs = await findLosses(premises, writers.intents);
    expect({ seed: dice.seed, wrongs }).toEqual({ seed: dice.seed, wrongs: [`${writers.intents.length} steps were acknowledged, ${writers.intents.length + beside} are stored`] });
    // the same worker goes on, which nobody started again; what the crash took out of the queue is added again from the outbox
    await premises.settled();
    expect(await premises.value<string>(`select count(*) from platform.document where state = 'named'`)).toBe('0');
    expect(worker.alive).toBe(true);
  });
});
