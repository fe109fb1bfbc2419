import { findWrongs, Premises, until, type RunningGateway } from '@onecounter/testing/processes';
import { acceptCases, expectHeardOnce } from './heard-once';

const CASES = 16;

let premises: Premises;
let gateway: RunningGateway;
beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway();
  await gateway.moveClock('2026-11-20T10:30');
}, 60_000);
afterAll(() => premises.close());

describe('two workers at once', () => {
  it('do nothing twice, neither facts nor schedules', async () => {
    await gateway.moveClock('2026-09-18T10:30');
    const silent = await gateway.given.registeredCase();
    const workers = await Promise.all([premises.worker(), premises.worker()]);
    const ids = await acceptCases(gateway, CASES);
    await premises.settled(60_000);
    await expectHeardOnce(premises, ids);

    await gateway.moveClock('2026-09-25T00:01');
    await until('silence is acceptance', async () => (await premises.value<string>('select status from casework.permit_case where id = $1', [silent.id])) === 'accepted');
    await premises.settled();
    const verbs = await premises.rows<{ verb: string }>(`select verb from platform.step where subject_kind = 'permitCase' and subject_id = $1 order by seq`, [silent.id]);
    expect(verbs.map(({ verb }) => verb)).toEqual(['registerApplication', 'deemAccepted', 'assignReviewer']);
    await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
    expect(await findWrongs(premises)).toEqual([]);
  }, 120_000);
});
