import { Premises, until, type RunningGateway } from '@onecounter/testing/processes';
import { readFileSync } from 'node:fs';
import path from 'node:path';

let premises: Premises;
let gateway: RunningGateway;
beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway();
  await gateway.moveClock('2026-09-18T10:30');
});
afterAll(() => premises.close());

interface Line { readonly no: number; readonly legalAt: string; readonly heads: readonly (readonly [string, number, number, string])[] }
const checkpoints = (): Line[] => {
  const file = path.join(String(premises.env.DATA_DIR), 'checkpoints/checkpoints.jsonl');
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
  } catch {
    return [];
  }
};
const doneUpTo = (name: string): Promise<Date | undefined> => premises.value<Date | undefined>('select done_up_to from platform.schedule where name = $1', [name]);
/** The work is done in transactions of its own; that it is done is noted after the last of them. */
const doneUpToAt = (name: string, at: string): Promise<unknown> => until(`${name} is done up to ${at}`, async () => (await doneUpTo(name))?.toISOString() === at);

describe('legal time that jumps over missed days', () => {
  it('lets a running worker make up: silence becomes acceptance, the checkpoint is written', async () => {
    // two cases whose notice was due on different days, one that was answered in time
    const first = await gateway.given.registeredCase();
    await gateway.moveClock('2026-09-21T10:00');
    const second = await gateway.given.registeredCase();
    const answered = await gateway.given.awaitingSupplementCase();
    const worker = await premises.worker();
    await until('the schedules are known', () => doneUpTo('deem-accepted-when-silent'));

    await gateway.moveClock('2026-09-30T08:00'); // over the midnights of the 25th and the 30th (the Mid-Autumn holiday lies between)
    await until('both are deemed accepted', async () => (await premises.value<string>(`select count(*) from casework.permit_case where deemed and status = 'accepted'`)) === '2');
    await premises.settled();
    const clerk = await gateway.as('clerk1');
    expect((await clerk.get(`/cases/${first.id}`)).body).toMatchObject({ status: 'accepted', deemed: true, dates: { acceptedOn: '2026-09-18' } });
    expect((await clerk.get(`/cases/${second.id}`)).body).toMatchObject({ status: 'accepted', deemed: true, dates: { acceptedOn: '2026-09-21' } });
    expect((await clerk.get(`/cases/${answered.id}`)).body).toMatchObject({ status: 'awaitingSupplement', deemed: false });
    // one occurrence made up for all that were missed; the next one is due at the next midnight
    await doneUpToAt('deem-accepted-when-silent', '2026-09-29T16:00:00.000Z');

    await gateway.moveClock('2026-09-30T08:05'); // a checkpoint every minute
    const heads = await premises.rows<{ id: string; version: number; head: Buffer }>('select id, version, head from casework.permit_case');
    await until('every head is in the checkpoint file', () => {
      const sealed = new Set(checkpoints().flatMap((line) => line.heads.map((head) => head.join('/'))));
      return Promise.resolve(heads.every(({ id, version, head }) => sealed.has(`permitCase/${id}/${version}/${head.toString('hex')}`)));
    });
    expect(checkpoints().map(({ no }) => no)).toEqual(checkpoints().map((_, index) => index + 1));
    await worker.kill('SIGTERM');
  });

  it('is made up by a worker that was not there on those days', async () => {
    const silent = await gateway.given.registeredCase();
    await gateway.moveClock('2026-10-20T08:00');
    const worker = await premises.worker();
    await until('it is deemed accepted', async () => (await premises.value<boolean>('select deemed from casework.permit_case where id = $1', [silent.id])) === true);
    await doneUpToAt('deem-accepted-when-silent', '2026-10-19T16:00:00.000Z');
    expect(await premises.value<string>(`select count(*) from platform.step where subject_id = $1 and verb = 'deemAccepted'`, [silent.id])).toBe('1');
    await worker.kill('SIGTERM');
  });

  it('backwards (development only) repeats no step, and the schedules start again from there', async () => {
    const steps = await premises.value<string>(`select count(*) from platform.step where verb = 'deemAccepted'`);
    await gateway.moveClock('2026-09-18T10:30');
    const silent = await gateway.given.registeredCase();
    const worker = await premises.worker();
    await until('the schedule starts again', async () => ((await doneUpTo('deem-accepted-when-silent')) ?? new Date(0)) < new Date('2026-09-19T00:00:00Z'));
    await gateway.moveClock('2026-09-25T00:01');
    await until('it is deemed accepted', async () => (await premises.value<boolean>('select deemed from casework.permit_case where id = $1', [silent.id])) === true);
    expect(await premises.value<string>(`select count(*) from platform.step where verb = 'deemAccepted'`)).toBe(String(Number(steps) + 1));
    await worker.kill('SIGTERM');
  });
});
