import type { GivenCase } from '@onecounter/testing';
import { Desk, succeeds } from '@onecounter/testing';
import { Webhook } from 'standardwebhooks';
import { Pusher } from '../src/jobs/pusher';
import { openSubscription, unitOf, write } from './support/events';
import { Receiver, says, type Got } from './support/receiver';

interface Subscription { id: number; secret: string }
interface Delivery { state: string; attempts: number; event_id: string; outcome: string | null; status: number | null; answer: string | null }
let desk: Desk;
let unit: number;
let cases: GivenCase[];
const receivers: Receiver[] = [];
const opened: number[] = [];

const push = (): Promise<void> => desk.get(Pusher).drain();
/** Machine time is nobody's to move: what waits for its next turn is due now, and who is down may be probed. */
const later = async (): Promise<void> => { await desk.sql.rows(`update supervision.delivery set next_attempt_at = '2020-01-01' where state = 'waiting'`); await desk.sql.rows('update supervision.receiver set open_until = null where failures < 5'); await desk.sql.rows(`update supervision.receiver set open_until = '2020-01-01' where failures >= 5`); };
const caseAt = (index: number): number => cases[index]?.id ?? 0;
const deliveries = (subscription: Subscription): Promise<Delivery[]> => desk.sql.rows<Delivery>(
  'select d.state, d.attempts, d.event_id, a.outcome, a.status, a.answer from supervision.delivery d left join lateral (select * from supervision.attempt a where a.delivery_id = d.id order by a.id desc limit 1) a on true where d.subscription_id = $1 order by d.id', [subscription.id]);
const statusOf = async ({ id }: Subscription): Promise<unknown> => (await (await desk.as('sysadmin')).get(`/push-subscriptions/${id}`)).body.status;
async function receiver(): Promise<Receiver> {
  const one = await Receiver.open();
  receivers.push(one);
  return one;
}
/** Only this subscription listens, so that each story stands for itself. */
async function subscribe(url: string, more: object = {}): Promise<Subscription> {
  await desk.sql.rows(`update supervision.push_subscription set status = 'closed' where id = any($1::bigint[])`, [opened.splice(0)]);
  await desk.sql.rows(`update supervision.delivery set state = 'dropped' where state = 'waiting'`);
  const answer = await openSubscription(desk, url, more);
  succeeds(answer);
  opened.push(Number(answer.body.id));
  return answer.body as unknown as Subscription;
}
const headersOf = ({ headers }: Got): Record<string, string> => ({ 'webhook-id': String(headers['webhook-id']), 'webhook-timestamp': String(headers['webhook-timestamp']), 'webhook-signature': String(headers['webhook-signature']) });

beforeAll(async () => {
  Object.assign(process.env, { ONECOUNTER_PUSH_HOSTS: '127.0.0.1', ONECOUNTER_PUSH_PAUSES: '5,30,120', ONECOUNTER_PUSH_ANSWER_SECONDS: '1' });
  desk = await Desk.open('2026-11-20T10:30');
  unit = await unitOf(desk);
  cases = [await desk.given.acceptedCase(), await desk.given.acceptedCase(), await desk.given.acceptedCase()];
});
afterAll(async () => {
  for (const one of receivers) await one.close();
  await desk.close();
});

describe('an event that was written', () => {
  it('reaches the department once, signed, under its own id, and the signature holds for nothing else', async () => {
    const at = await receiver();
    const subscription = await subscribe(at.url());
    const [id = ''] = await write(desk, caseAt(0), [1], [unit]);
    await push();
    await push();
    expect(at.ids()).toEqual([id]);
    const [got] = at.got;
    if (!got) throw new Error('nothing came');
    const [webhook, headers] = [new Webhook(subscription.secret), headersOf(got)];
    expect(webhook.verify(got.body, headers)).toMatchObject({ version: 1, id, label: '准予许可' });
    for (let at = 0; at < got.body.length; at += 7) expect(() => webhook.verify(`${got.body.slice(0, at)}~${got.body.slice(at + 1)}`, headers)).toThrow();
    for (const seconds of [-301, 301]) expect(() => webhook.verify(got.body, { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + seconds) })).toThrow();
    expect(() => webhook.verify(got.body, { ...headers, 'webhook-id': 'another' })).toThrow();
    expect(() => new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(got.body, headers)).toThrow();
    expect(await deliveries(subscription)).toEqual([expect.objectContaining({ state: 'received', attempts: 1, outcome: 'received', status: 204 })]);
  });

  it('cannot be replayed by whoever caught it, once the tolerance of five minutes is over', async () => {
    const at = await receiver();
    const subscription = await subscribe(at.url());
    await write(desk, caseAt(0), [5], [unit]);
    await push();
    const got = at.got[0] as Got;
    const old = String(Number(headersOf(got)['webhook-timestamp']) - 301);
    const forged = new Webhook(subscription.secret).sign(got.id, new Date(Number(old) * 1000), got.body);
    expect(() => new Webhook(subscription.secret).verify(got.body, { 'webhook-id': got.id, 'webhook-timestamp': old, 'webhook-signature': forged })).toThrow('too old');
  });

  it('is signed with both secrets while they overlap, and with the new one alone afterwards', async () => {
    const at = await receiver();
    const former = await subscribe(at.url());
    const rotate = async (version: number, overlapHours: number): Promise<string> => String((await (await desk.as('sysadmin')).post(`/push-subscriptions/${former.id}/rotate-secret`, { version, overlapHours })).body.secret);
    const secret = await rotate(1, 1);
    await write(desk, caseAt(0), [10], [unit]);
    await push();
    const both = at.got[0] as Got;
    for (const one of [former.secret, secret]) expect(new Webhook(one).verify(both.body, headersOf(both))).toBeDefined();
    const newest = await rotate(2, 0);
    await write(desk, caseAt(0), [11], [unit]);
    await push();
    const single = at.got[1] as Got;
    expect(new Webhook(newest).verify(single.body, headersOf(single))).toBeDefined();
    for (const one of [former.secret, secret]) expect(() => new Webhook(one).verify(single.body, headersOf(single))).toThrow();
  });

  it('goes only to the department that supervises the item, and only as far as it asked', async () => {
    const [at, other] = [await receiver(), await receiver()];
    await subscribe(at.url(), { eventTypes: ['permit.issued'] });
    succeeds(await openSubscription(desk, other.url(), { unitId: await unitOf(desk, 'S-WSJK') }).then(async (answer) => { opened.push(Number(answer.body.id)); return answer; }));
    const [, issued] = [await write(desk, caseAt(0), [20], [unit]), await write(desk, caseAt(0), [21], [unit], { type: 'permit.issued' })];
    await push();
    expect(at.ids()).toEqual(issued);
    expect(other.got).toEqual([]);
  });
});

describe('a receiver that does not take it', () => {
  it.each([
    ['answers 500', says(500, {}, 'database away'), { outcome: 'refused', status: 500, answer: 'database away' }],
    ['does not answer', () => undefined, { outcome: 'timedOut', status: null }],
    ['answers too late', (response: { writeHead: (status: number) => { end: () => void } }) => { setTimeout(() => { response.writeHead(204).end(); }, 1300); }, { outcome: 'timedOut', status: null }],
    ['sends it elsewhere', says(302, { location: 'http://127.0.0.1:1/' }), { outcome: 'redirected', status: 302 }],
    ['refuses the signature', says(401), { outcome: 'refused', status: 401 }],
  ] as const)('%s: is tried again later, under the same id', async (_, behaves, outcome) => {
    const at = await receiver();
    const subscription = await subscribe(at.url());
    at.behaves = behaves as typeof at.behaves;
    const [id] = await write(desk, caseAt(1), [100 + receivers.length], [unit]);
    await push();
    expect(await deliveries(subscription)).toEqual([expect.objectContaining({ state: 'waiting', attempts: 1, ...outcome })]);
    await push();
    expect(at.got).toHaveLength(1);
    at.behaves = says(200, {}, 'ok');
    await later();
    await push();
    expect(at.ids()).toEqual([id, id]);
    expect(await deliveries(subscription)).toEqual([expect.objectContaining({ state: 'received', attempts: 2 })]);
  });

  it('answers ten megabytes: what it means counts, the rest is not read', async () => {
    const at = await receiver();
    const subscription = await subscribe(at.url());
    let sent = 0;
    at.behaves = (response) => {
      response.writeHead(200);
      const more = (): void => { while (sent < 10_000_000 && !response.destroyed) { sent += 65_536; if (!response.write(Buffer.alloc(65_536, 120))) { response.once('drain', more); return; } } response.end(); };
      more();
    };
    await write(desk, caseAt(1), [200], [unit]);
    await push();
    expect(await deliveries(subscription)).toEqual([expect.objectContaining({ state: 'received', answer: 'x'.repeat(200) })]);
    expect(sent).toBeLessThan(9_000_000);
  });

  it('is not there, or its address was made one of our own network: nothing is connected to', async () => {
    const at = await receiver();
    const gone = await subscribe(at.url());
    await at.close();
    receivers.splice(receivers.indexOf(at), 1);
    await write(desk, caseAt(1), [210], [unit]);
    await push();
    expect(await deliveries(gone)).toEqual([expect.objectContaining({ state: 'waiting', outcome: 'unreachable', answer: 'ECONNREFUSED' })]);
    const listens = await receiver();
    const rebound = await subscribe('https://honest.example.com/');
    await desk.sql.rows('update supervision.push_subscription set url = $2 where id = $1', [rebound.id, `https://localhost.localdomain:${listens.port}/`]);
    await write(desk, caseAt(1), [211], [unit]);
    await push();
    expect(await deliveries(rebound)).toEqual([expect.objectContaining({ state: 'waiting', outcome: 'forbidden' })]);
    expect(listens.got).toEqual([]);
  });

  it('wants nothing more (410): the subscription is paused by a step of the system and loses nothing', async () => {
    const at = await receiver();
    const subscription = await subscribe(at.url());
    at.behaves = says(410);
    const ids = await write(desk, caseAt(1), [220, 221], [unit]);
    await push();
    expect(await statusOf(subscription)).toBe('paused');
    expect(await deliveries(subscription)).toEqual([expect.objectContaining({ state: 'waiting', outcome: 'gone' }), expect.objectContaining({ state: 'waiting', attempts: 0 })]);
    at.behaves = says(204);
    succeeds(await (await desk.as('sysadmin')).post(`/push-subscriptions/${subscription.id}/resume-subscription`, { version: 2 }));
    await push();
    expect(at.ids().slice(1)).toEqual(ids);
  });

  it('is left alone after five failures in a row, probed with one, and gets everything once it is well', async () => {
    const at = await receiver();
    const subscription = await subscribe(at.url());
    at.behaves = says(503);
    const ids = [...await write(desk, caseAt(0), [300, 301, 302, 303], [unit]), ...await write(desk, caseAt(1), [300, 301], [unit]), ...await write(desk, caseAt(2), [300], [unit])];
    for (let turn = 0; turn < 3; turn += 1) { await push(); await desk.sql.rows(`update supervision.delivery set next_attempt_at = '2020-01-01' where state = 'waiting'`); }
    const before = at.got.length;
    await push();
    expect([before, at.got.length]).toEqual([6, 6]);
    await later();
    await push();
    expect(at.got.length).toBe(7);
    at.behaves = says(204);
    await later();
    await push();
    expect(new Set(at.ids().slice(7))).toEqual(new Set(ids));
    expect((await deliveries(subscription)).every(({ state }) => state === 'received')).toBe(true);
  });

  it('is tried as long as was set; then the letter is dead, somebody is told once, and it can be sent again', async () => {
    const at = await receiver();
    const subscription = await subscribe(at.url());
    at.behaves = says(500);
    const ids = await write(desk, caseAt(2), [400, 401], [unit]);
    await push();
    await desk.sql.rows(`update supervision.delivery set waiting_since = waiting_since - interval '156 seconds' where subscription_id = $1`, [subscription.id]);
    await later();
    await push();
    expect((await deliveries(subscription)).map(({ state }) => state)).toEqual(['dead', 'dead']);
    const told = await desk.sql.rows(`select facts from platform.step where subject_kind = 'pushSubscription' and subject_id = $1 and verb = 'reportDeadLetter'`, [subscription.id]);
    expect(told).toHaveLength(1);
    expect(await desk.sql.rows(`select 1 from platform.outbox where subject_kind = 'pushSubscription' and subject_id = $1 and fact = 'deadLetterReported'`, [subscription.id])).toHaveLength(1);
    at.behaves = says(204);
    const sysadmin = await desk.as('sysadmin');
    succeeds(await sysadmin.post(`/push-subscriptions/${subscription.id}/resend-deliveries`, { version: 2, dead: true }));
    await push();
    expect(at.ids().slice(-2)).toEqual(ids);
  });
});

describe('order and workers', () => {
  it('keeps the order of a case, and lets no case wait for another', async () => {
    const at = await receiver();
    await subscribe(at.url());
    const [first = '', second = ''] = await write(desk, caseAt(0), [500, 501], [unit]);
    const [other = ''] = await write(desk, caseAt(1), [500], [unit]);
    at.behaves = (response, { id }) => { response.writeHead(id === first ? 500 : 204).end(); };
    await push();
    expect(new Set(at.ids())).toEqual(new Set([first, other]));
    at.behaves = says(204);
    await later();
    await push();
    expect(at.ids().slice(2)).toEqual([first, second]);
  });

  it('sends nothing twice although two workers push at once, and nothing out of its order', async () => {
    const at = await receiver();
    await subscribe(at.url());
    const second = await Desk.open('2026-11-20T10:30');
    const ids = new Map<number, string[]>();
    for (const index of [0, 1, 2]) ids.set(index, await write(desk, caseAt(index), Array.from({ length: 20 }, (_, seq) => 600 + seq), [unit]));
    await Promise.all([push(), second.get(Pusher).drain()]);
    await Promise.all([push(), second.get(Pusher).drain()]);
    await second.close();
    expect(at.got).toHaveLength(60);
    for (const own of ids.values()) expect(at.ids().filter((id) => own.includes(id))).toEqual(own);
  });

  it('takes over what a killed worker had in hand when its lease has run out, and not before', async () => {
    const at = await receiver();
    const subscription = await subscribe(at.url());
    const [id] = await write(desk, caseAt(2), [700], [unit]);
    await desk.sql.rows(`update supervision.push_subscription set status = 'paused' where id = $1`, [subscription.id]);
    await push();
    await desk.sql.rows(`update supervision.delivery set lease = gen_random_uuid(), leased_until = '2999-01-01' where subscription_id = $1`, [subscription.id]);
    await desk.sql.rows(`update supervision.push_subscription set status = 'running' where id = $1`, [subscription.id]);
    await push();
    expect(at.got).toHaveLength(0);
    await desk.sql.rows(`update supervision.delivery set leased_until = '2020-01-01' where subscription_id = $1`, [subscription.id]);
    await push();
    expect(at.ids()).toEqual([id]);
  });

  it('lets a receiver that hangs slow nobody else', async () => {
    const [hangs, quick] = [await receiver(), await receiver()];
    const slow = await subscribe(hangs.url());
    opened.push(Number((await openSubscription(desk, quick.url())).body.id));
    hangs.behaves = () => undefined;
    await write(desk, caseAt(0), Array.from({ length: 10 }, (_, seq) => 800 + seq), [unit]);
    await write(desk, caseAt(1), Array.from({ length: 10 }, (_, seq) => 800 + seq), [unit]);
    const began = performance.now();
    await push();
    const last = quick.got.at(-1)?.at ?? Infinity;
    expect(quick.got).toHaveLength(20);
    expect(last - began).toBeLessThan(8_000);
    expect((await deliveries(slow)).every(({ state }) => state === 'waiting')).toBe(true);
  });
});
