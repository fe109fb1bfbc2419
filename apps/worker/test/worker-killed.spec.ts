import { Dice, pause, Premises, type RunningGateway } from '@onecounter/testing/processes';
import { acceptCases, expectHeardOnce, LISTENERS } from './heard-once';

const KILLS = 5;
const CASES = 16;

let premises: Premises;
let gateway: RunningGateway;
beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway();
  await gateway.moveClock('2026-11-20T10:30');
}, 60_000);
afterAll(() => premises.close());

describe('a worker killed with SIGKILL while facts are outstanding', () => {
  it('loses none and does none twice: a later worker finishes what was begun', async () => {
    const dice = new Dice();
    const ids = await acceptCases(gateway, CASES);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const worker = await premises.worker();
      await pause(dice.between(20, 700));
      await worker.kill();
    }
    const heard = Number(await premises.value<string>('select count(*) from platform.event_receipt where listener = any($1)', [LISTENERS]));
    const last = await premises.worker();
    await premises.settled(60_000);
    expect(heard).toBeLessThan(4 * CASES); // there was something left to do
    await expectHeardOnce(premises, ids);
    await last.kill('SIGTERM');
  }, 120_000);
});
