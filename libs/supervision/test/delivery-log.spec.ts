import { Desk, succeeds } from '@onecounter/testing';
import { ForgetPushAttempts } from '../src/events/forget-push-attempts.schedule';
import { Pusher } from '../src/jobs/pusher';
import { openSubscription, unitOf, write } from './support/events';
import { Receiver, says, well } from './support/receiver';

interface Row { id: number; test: boolean; label: string; state: string; caseNumber: string | null; eventId: string; lastStatus: number | null }
let desk: Desk;
let receiver: Receiver;
let subscription: number;
beforeAll(async () => {
  process.env.ONECOUNTER_PUSH_HOSTS = '127.0.0.1';
  desk = await Desk.open('2026-11-20T10:30');
  receiver = await Receiver.open();
  subscription = Number((await openSubscription(desk, receiver.url())).body.id);
});
afterAll(async () => {
  await receiver.close();
  await desk.close();
});

const log = async (query = ''): Promise<Row[]> => (await (await desk.as('sysadmin')).get(`/push-deliveries?subscriptionId=${subscription}${query}`)).body.rows as Row[];
const test = async (): Promise<Record<string, unknown>> => {
  const answer = await (await desk.as('sysadmin')).post(`/push-subscriptions/${subscription}/send-test-event`);
  succeeds(answer);
  return answer.body;
};

it('shows a test push as a test among the deliveries, in the order in which they were sent, with what came back', async () => {
  const permitCase = await desk.given.acceptedCase();
  await write(desk, permitCase.id, [1], [await unitOf(desk)]);
  await desk.get(Pusher).drain();
  const good = await test();
  receiver.behaves = says(503, {}, 'closed for today');
  const bad = await test();
  receiver.behaves = well;
  const rows = await log();
  expect(rows.map(({ test: tried, label, state, caseNumber, eventId }) => [tried, label, state, caseNumber, eventId])).toEqual([
    [true, '测试推送', 'dropped', null, bad.eventId], [true, '测试推送', 'received', null, good.eventId], [false, '准予许可', 'received', permitCase.number, expect.any(String)],
  ]);
  expect((await (await desk.as('sysadmin')).get(`/push-deliveries/${rows[0]?.id ?? 0}`)).body).toMatchObject({ test: true, lastStatus: 503, tried: [{ outcome: 'refused', status: 503, answer: 'closed for today' }] });
  expect((await log('&state=dropped')).map(({ eventId }) => eventId)).toEqual([bad.eventId]);
  expect((await log(`&caseNumber=${permitCase.number}`)).map(({ test: tried }) => tried)).toEqual([false]);
  expect((await log(`&limit=2`)).length).toBe(2);
  expect((await log(`&before=${rows[1]?.id ?? 0}`)).map(({ id }) => id)).toEqual([rows[2]?.id]);
});

it('keeps attempts and test pushes as long as the setting says, and for ever what became of each delivery', async () => {
  const [delivery] = await desk.sql.rows<{ id: number }>('select id from supervision.delivery');
  const attempt = (id: number | undefined, daysAgo: number, answer: string): Promise<unknown> => desk.sql.rows(
    `insert into supervision.attempt (delivery_id, at, ms, outcome, status, answer) select $1, m.at - make_interval(days => $2), 5, 'timedOut', null, $3 from (select max(at) at from supervision.attempt) m`, [id, daysAgo, answer]);
  for (const [days, answer] of [[450, 'a'], [401, 'b'], [399, 'c'], [0, 'last']] as const) await attempt(delivery?.id, days, answer);
  const [old] = await desk.sql.rows<{ id: number }>(
    `insert into supervision.delivery (subscription_id, event_id, case_id, seq, state, waiting_since, next_attempt_at) select subscription_id, $1, case_id, 2, 'dead', waiting_since, next_attempt_at from supervision.delivery returning id`,
    [(await write(desk, (await desk.given.acceptedCase()).id, [2], []))[0]]);
  await attempt(old?.id, 900, 'long ago');
  const [youngest] = await log();
  await desk.sql.rows(`insert into supervision.test_push select nextval('supervision.delivery_id_seq'), subscription_id, event_id, by_person, legal_at, at - interval '401 days', ms, outcome, status, answer from supervision.test_push limit 1`);
  expect((await log()).length).toBe(5);
  expect(await desk.get(ForgetPushAttempts).run()).toBe('3 forgotten');
  expect((await desk.sql.rows<{ answer: string }>('select answer from supervision.attempt order by id')).map((row) => row.answer)).toEqual(['', 'c', 'last', 'long ago']);
  expect(await log()).toEqual(expect.arrayContaining([youngest]));
  expect((await log()).filter((row) => row.test).length).toBe(2);
});
