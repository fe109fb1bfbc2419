import { Dice, pause, Premises } from '@onecounter/testing/processes';
import { findLosses } from './oracle';
import { Writers } from './writers';

const ROUNDS = 10;

let premises: Premises;
beforeAll(async () => { premises = await Premises.open(); });
afterAll(() => premises.close());

describe('a gateway killed with SIGKILL while sixteen clerks write', () => {
  it('keeps what it acknowledged, leaves nothing by half, and does nothing twice when the clerks repeat', async () => {
    const dice = new Dice();
    let gateway = await premises.gateway();
    await gateway.moveClock('2026-11-20T10:30');
    const writers = new Writers(await gateway.given.reception(), dice);
    for (let round = 0; round < ROUNDS; round += 1) {
      const writing = writers.write(gateway);
      await pause(dice.between(100, 600));
      await gateway.kill();
      await writing;
      gateway = await premises.gateway();
      await writers.repeat(gateway);
    }
    const wrongs = await findLosses(premises, writers.intents);
    expect({ seed: dice.seed, wrongs }).toEqual({ seed: dice.seed, wrongs: [] });
    expect(writers.intents.length).toBeGreaterThan(ROUNDS * 16);
    // the same answer again, also for what was answered long ago
    for (const intent of writers.intents.filter((_, index) => index % 40 === 0)) {
      const again = await writers.attempt(gateway, intent);
      expect([again?.body, again?.headers['idempotent-replay']]).toEqual([intent.answer?.body, 'true']);
    }
    expect(await findLosses(premises, writers.intents)).toEqual([]);
  });
});
