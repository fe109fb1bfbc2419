import { Premises, until, type HttpCaller, type RunningGateway } from '@onecounter/testing/processes';

interface Told { type: string; data: { unread?: number; id?: number; people?: string[]; cases?: { id: number; version: number }[] } }
let premises: Premises;
let gateways: readonly [RunningGateway, RunningGateway];
beforeAll(async () => {
  premises = await Premises.open();
  gateways = await Promise.all([premises.gateway(), premises.gateway()]);
  await gateways[0].moveClock('2026-11-20T10:30');
});
afterAll(() => premises.close());

/** What a page hears; `close` is what a browser does with the tab. */
async function listen(caller: HttpCaller, path: string): Promise<{ told: Told[]; close: () => void }> {
  const leaving = new AbortController();
  const response = await fetch(`${caller.base}/api${path}`, { headers: { authorization: `Bearer ${caller.token}` }, signal: leaving.signal });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/event-stream')]);
  const told: Told[] = [];
  void read(response, told).catch(() => undefined);
  return { told, close: () => leaving.abort() };
}
async function read(response: Response, told: Told[]): Promise<void> {
  let rest = '';
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + part).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const of = (name: string) => block.split('\n').find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? '';
      if (of('data')) told.push({ type: of('event'), data: JSON.parse(of('data')) as Told['data'] });
    }
  }
}
const peopleTold = (told: readonly Told[]): string[] | undefined => told.filter(({ type }) => type === 'present').at(-1)?.data.people;
const movedTo = (told: readonly Told[]): string[] => told.filter(({ type }) => type === 'moved').flatMap(({ data }) => (data.cases ?? []).map(({ id, version }) => `${id}.${version}`));

describe('an inbox', () => {
  it('hears what others moved within its reach, at whatever gateway, and neither its own steps nor other sections\'', async () => {
    const [here, there] = gateways;
    const [mine, others, head] = [await listen(await here.as('reviewer1'), '/cases/live'), await listen(await here.as('reviewer3'), '/cases/live'), await listen(await there.as('head1'), '/cases/live')];
    const accepted = await there.given.acceptedCase();
    const reviewed = await there.given.take(accepted, 'reviewer1', 'pass-review', { opinion: '符合。', tickedPoints: await there.given.pointsToTick(accepted.id, 'reviewer1') });
    await until('the head hears of the review', async () => Promise.resolve(movedTo(head.told).includes(`${reviewed.id}.${reviewed.version}`)));
    expect(movedTo(mine.told)).not.toContain(`${reviewed.id}.${reviewed.version}`);
    expect(movedTo(others.told)).toEqual([]);
    for (const one of [mine, others, head]) one.close();
  });
});

describe('a bell', () => {
  const unreadOf = (told: readonly Told[]): number | undefined => told.filter(({ type }) => type === 'unread').at(-1)?.data.unread;
  const tell = (key: string) => premises.value<string>(`insert into notification.message (person_id, key, event, facts, told_at) select person_id, $1, 'meetingInvited', '{}', $2 from organisation.account where login = 'policy1' returning id`, [key, '2026-11-20T02:30:00Z']);

  it('hears of a message and of its reading, in every window and at every gateway, and of nobody else\'s', async () => {
    const [here, there] = gateways;
    const [one, two, other] = [await listen(await here.as('policy1'), '/messages/live'), await listen(await there.as('policy1'), '/messages/live'), await listen(await there.as('assess1'), '/messages/live')];
    await until('both show what there is', async () => Promise.resolve([one, two, other].every(({ told }) => unreadOf(told) === 0)));
    const id = Number(await tell('a-first'));
    await until('both hear', async () => Promise.resolve(unreadOf(one.told) === 1 && unreadOf(two.told) === 1));
    await (await here.as('policy1')).post('/messages/mark-read', { ids: [id] });
    await until('both hear that it was read', async () => Promise.resolve(unreadOf(one.told) === 0 && unreadOf(two.told) === 0));
    expect(other.told.filter(({ type }) => type === 'unread')).toHaveLength(1);
    for (const stream of [one, two, other]) stream.close();
  });

  it('costs one look a second, however many follow', async () => {
    const caller = await gateways[0].as('policy1');
    const streams = await Promise.all(Array.from({ length: 120 }, () => listen(caller, '/messages/live')));
    // one person follows, so that one look is one use of the index
    const looks = async () => Number(await premises.value<string>(`select idx_scan from pg_stat_user_indexes where indexrelname = 'message_unread'`, []));
    const pause = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });
    await pause(2_500);
    const before = await looks();
    await pause(5_000);
    const used = await looks() - before;
    expect(used).toBeGreaterThan(0);
    expect(used).toBeLessThanOrEqual(12);
    const id = Number(await tell('a-second'));
    await until('all hear', async () => Promise.resolve(streams.every(({ told }) => unreadOf(told) === 1)));
    await caller.post('/messages/mark-read', { ids: [id] });
    for (const stream of streams) stream.close();
  });
});

describe('whoever has the page of a case open', () => {
  it('is told to the others who have, across gateways, and is gone when the page is closed', async () => {
    const [here, there] = gateways;
    const { id } = await here.given.acceptedCase();
    const [first, second] = [await listen(await here.as('reviewer1'), `/cases/${id}/live?looking=true`), await listen(await there.as('head1'), `/cases/${id}/live?looking=true`)];
    const silent = await listen(await there.as('clerk1'), `/cases/${id}/live`); // the counter waits; it is no page
    await until('each sees the other', async () => Promise.resolve(peopleTold(first.told)?.length === 1 && peopleTold(second.told)?.length === 1));
    expect([peopleTold(first.told), peopleTold(second.told), peopleTold(silent.told)]).toEqual([[expect.stringContaining('负责人')], [expect.stringContaining('审核员')], undefined]);
    second.close();
    await until('the other is gone', async () => Promise.resolve(peopleTold(first.told)?.length === 0));
    first.close();
    silent.close();
  });

  it('is gone within twenty seconds when its gateway was killed', async () => {
    const [here] = gateways;
    const third = await premises.gateway();
    const { id } = await here.given.acceptedCase();
    const watching = await listen(await here.as('reviewer1'), `/cases/${id}/live?looking=true`);
    await listen(await third.as('head1'), `/cases/${id}/live?looking=true`);
    await until('the other is seen', async () => Promise.resolve(peopleTold(watching.told)?.length === 1));
    await third.kill();
    await until('the other is gone', async () => Promise.resolve(peopleTold(watching.told)?.length === 0));
    watching.close();
  });

  it('must be within reach', async () => {
    const { id } = await gateways[0].given.acceptedCase();
    const response = await fetch(`${gateways[0].base}/api/cases/${id}/live?looking=true`, { headers: { authorization: `Bearer ${(await gateways[0].as('reviewer3')).token}` } });
    expect(response.status).toBe(404);
    expect(await premises.value<string>('select count(*) from casework.case_presence where case_id = $1', [id])).toBe('0');
  });
});
