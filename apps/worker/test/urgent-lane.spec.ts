import type { Happening } from '@onecounter/contracts';
import { JobQueue, Listeners, Relay, UrgentLane } from '@onecounter/platform';
import { Desk, type GivenCase } from '@onecounter/testing';
import { pause, until } from '@onecounter/testing/processes';

const URGENT = 'write-event-when-decision-moves';
let desk: Desk;
/** A queue whose jobs come to nothing: what is heard here is heard ahead of them. */
beforeAll(async () => {
  desk = await Desk.open();
  desk.get(JobQueue).work(() => Promise.resolve('nothing'));
});
afterAll(() => desk.close());

async function grantSeenByNobody(): Promise<Happening> {
  const { id }: GivenCase = await desk.given.grantedCase();
  const row = await desk.sql.row<Happening>(`select id, subject_kind "subjectKind", subject_id "subjectId", seq, fact from platform.outbox where subject_kind = 'permitCase' and subject_id = $1 and fact = 'permitGranted'`, [id]);
  if (!row) throw new Error('no grant');
  return row;
}
async function granted(): Promise<Happening> {
  const row = await grantSeenByNobody();
  while ((await desk.get(Relay).relayNew()) > 0); // what the seed left, too
  return row;
}
const heardBy = async ({ id }: Happening): Promise<string[]> => (await desk.sql.rows<{ listener: string }>('select listener from platform.event_receipt where event_id = $1 order by listener', [id])).map(({ listener }) => listener);
const events = async ({ subjectId }: Happening): Promise<number> => (await desk.sql.rows('select 1 from supervision.event where case_id = $1', [subjectId])).length;
const all = ({ fact }: Happening): string[] => desk.get(Listeners).of(fact).map(({ name }) => name).sort();

describe('a decision that departments wait for', () => {
  it('becomes their event the moment it is seen, ahead of the queue; its job tells the others and repeats nothing', async () => {
    const grant = await granted();
    await until('the event is written', async () => (await heardBy(grant)).length > 0);
    expect(await heardBy(grant)).toEqual([URGENT]);
    await desk.get(Listeners).deliverToAll(grant);
    await desk.get(Listeners).deliverToAll(grant);
    expect([await heardBy(grant), await events(grant)]).toEqual([all(grant), 1]);
  });

  it('is told even when the relay that saw it fails to hand it to the queue', async () => {
    const grant = await grantSeenByNobody();
    await desk.sql.transaction(() => {
      desk.get(UrgentLane).take([grant]);
      return Promise.reject(new Error('the queue is away'));
    }).catch(() => undefined);
    await until('the event is written', async () => (await heardBy(grant)).length > 0);
    expect([await heardBy(grant), await events(grant)]).toEqual([[URGENT], 1]);
  });

  it('waits with everything else while the queue is paused, and comes with its job', async () => {
    await desk.get(JobQueue).setPaused(true);
    const grant = await granted();
    await pause(200);
    expect([await heardBy(grant), await events(grant)]).toEqual([[], 0]);
    await desk.get(Listeners).deliverToAll(grant);
    expect([await heardBy(grant), await events(grant)]).toEqual([all(grant), 1]);
  });
});
