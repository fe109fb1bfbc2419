// The supervision link: from a commit to a receiver, and how fast a backlog is drained while one receiver is dead.
import { createHmac, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { freePort } from '../dev/pg.mjs';
import { APPLICANT, copyCases, reception } from './data.mjs';

const SECONDS = Number(process.env.PUSH_SECONDS ?? 20);
const PER_SECOND = 50;
const [EVENTS, CASES, AT_ONCE] = [Number(process.env.DRAIN_EVENTS ?? 10_000), 2_000, 8];
const LIAISONS = { ours: { name: '陈示例', phone: '0412-2345678' }, theirs: { name: '赵示例', phone: '13900000002' } };
const round = (number, digits = 3) => Number(number.toFixed(digits));
const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function until(what, holds, ms = 300_000) {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await pause(20);
  }
}
const ask = (port, where) => fetch(`http://127.0.0.1:${port}${where}`).then((response) => response.text());

async function openReceivers(desk) {
  const child = desk.spawn(process.execPath, [path.join(desk.root, 'tools/bench/push-receivers.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise((resolve) => { child.stdout.once('data', (data) => resolve(JSON.parse(String(data)))); });
  return { ...said, close: () => child.kill('SIGKILL') };
}

async function subscribe(desk, ports) {
  const token = await desk.signIn('sysadmin');
  const { rows: [{ id: unitId }] } = await desk.client.query(`select id from organisation.unit where code = 'S-SCJG-SP'`);
  for (const port of ports) await desk.call('POST', '/push-subscriptions/open-subscription', { unitId: Number(unitId), url: `http://127.0.0.1:${port}/events`, itemCodes: [], eventTypes: [], ...LIAISONS }, token);
}
async function forgetSubscriptions({ client }) {
  await client.query(`truncate supervision.attempt, supervision.delivery, supervision.handover, supervision.receiver, supervision.push_subscription cascade`);
  await client.query('update supervision.event set handed_over = true where not handed_over');
}

const STEPS_BEFORE = ['registerApplication', 'acceptApplication', 'passReview', 'passCheck'];

/** Copies of a case that the real API registered, as they are at the moment of their decision: in time, with the steps before it, so that no listener finds anything wrong. */
async function decidable(desk, count) {
  desk.token = await desk.signIn('clerk1');
  const item = await desk.call('GET', '/items/SP-001');
  const { id } = await desk.call('POST', '/cases/register-application', reception(item, APPLICANT));
  const ids = await copyCases(desk.client, id, count, { status: `'granted'` });
  await desk.client.query(`insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash) select 'permitCase', c.id, v.seq, v.verb, null, 'system', c.unit_id, $2, $2, '{}', c.head, c.head from casework.permit_case c, unnest($3::text[]) with ordinality v(verb, seq) where c.id = any($1::bigint[])`, [ids, new Date(), STEPS_BEFORE]);
  await desk.client.query(`update casework.permit_case set version = $3, decided_on = ($2::timestamptz at time zone 'Asia/Shanghai')::date where id = any($1::bigint[])`, [ids, new Date(), STEPS_BEFORE.length + 1]);
  return ids;
}

/** What the gateway commits when a permit is granted: step and outbox in one transaction, then the bell. */
async function decide(client, caseId) {
  await client.query('begin');
  await client.query({ name: 'decide-step', text: `insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash) select 'permitCase', c.id, c.version, 'grantPermit', null, 'system', c.unit_id, $2, $2, '{}', c.head, c.head from casework.permit_case c where c.id = $1`, values: [caseId, new Date()] });
  await client.query({ name: 'decide-outbox', text: `insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select 'permitCase', c.id, c.version, $3, $2, $2 from casework.permit_case c where c.id = $1`, values: [caseId, new Date(), client.grantFact] });
  await client.query('commit');
  const committedAt = performance.timeOrigin + performance.now();
  await client.query({ name: 'decide-bell', text: `select pg_notify('onecounter_outbox', '')` });
  return committedAt;
}

async function startRedis(desk) {
  const program = process.env.REDIS_SERVER ?? '/usr/bin/redis-server';
  if (!existsSync(program)) return null;
  const port = await freePort();
  const child = desk.spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  await pause(500);
  return { url: `redis://127.0.0.1:${port}`, close: () => child.kill('SIGKILL') };
}

async function pushOn(desk, store, extra) {
  const receivers = await openReceivers(desk);
  await forgetSubscriptions(desk);
  await subscribe(desk, receivers.ports.slice(0, 1));
  const { CASE_STEPS } = await import('../../dist/libs/contracts/src/index.js');
  desk.client.grantFact = CASE_STEPS.grantPermit.fact;
  const ids = await decidable(desk, SECONDS * PER_SECOND + 50);
  const worker = await desk.startWorker(extra);
  const unheard = async () => (await desk.client.query('select count(*)::int n from platform.outbox where done_at is null')).rows[0].n;
  await until('what the seed and the bench left behind is heard', async () => (await unheard()) === 0);
  const committed = new Map();
  for (const [at, id] of ids.entries()) { // the first second warms up
    const began = performance.now();
    const when = await decide(desk.client, id);
    if (at >= 50) committed.set(id, when);
    await pause(Math.max(0, 1000 / PER_SECOND - (performance.now() - began)));
  }
  await until('all is received', async () => Number(await ask(receivers.ports[0], '/count')) === ids.length);
  const got = new Map(JSON.parse(await ask(receivers.ports[0], '/got')));
  const { rows } = await desk.client.query('select id, case_id from supervision.event where case_id = any($1::bigint[])', [ids]);
  const times = rows.filter(({ case_id: id }) => committed.has(Number(id))).map(({ id, case_id: caseId }) => got.get(id) - committed.get(Number(caseId))).sort((a, b) => a - b);
  worker.kill('SIGTERM');
  receivers.close();
  return { bench: `push-${store}`, n: times.length, ours: PER_SECOND, floor: null, ratio: null, unit: 'events/s', p50: round(part(times, 0.5), 1), p99: round(part(times, 0.99), 1), note: `commit to received in ms, one worker, every listener of a decision running beside it; must 20 / 250, aim 8 / 100` };
}

async function push(desk) {
  const lines = [await pushOn(desk, 'postgres', {})];
  const redis = await startRedis(desk);
  if (redis) lines.push(await pushOn(desk, 'redis', { REDIS_URL: redis.url }));
  redis?.close();
  return lines;
}

/** Bare signed posts over connections that stay open, as many at once to each receiver as ours. @returns seconds */
async function postByHand(ports, bodies) {
  const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 64 });
  const key = Buffer.alloc(32, 7);
  const post = (port, id, body) => new Promise((resolve, reject) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    const asked = http.request({ host: '127.0.0.1', port, path: '/events', method: 'POST', agent, headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => response.resume().once('end', resolve));
    asked.once('error', reject);
    asked.end(body);
  });
  const began = performance.now();
  await Promise.all(ports.flatMap((port) => {
    const rest = [...bodies];
    return Array.from({ length: AT_ONCE }, async () => { for (let body = rest.pop(); body; body = rest.pop()) await post(port, randomUUID(), body); });
  }));
  agent.destroy();
  return (performance.now() - began) / 1000;
}

/** @returns seconds until the healthy ones have all, and the latest and p99 arrival */
async function drain(desk, receivers, withDead) {
  await forgetSubscriptions(desk);
  for (const port of receivers.ports) await ask(port, '/forget');
  await desk.client.query('delete from supervision.event');
  await subscribe(desk, [...receivers.ports, ...(withDead ? [receivers.dead] : [])]);
  await desk.client.query(
    `insert into supervision.event (id, case_id, seq, type, item_code, jurisdiction_path, supervisor_unit_id, supervisor_unit_ids, occurred_at, decided_on, due_on, payload)
     select gen_random_uuid(), 800000000 + g % $2::int, g / $2::int + 1, 'permit.granted', 'SP-001', '/210300/', u.id, array[u.id], now(), '2026-11-20', '2026-11-24', jsonb_build_object('version', 1, 'id', g, 'label', '准予许可', 'filler', repeat('示例', 300))
     from generate_series(0, $1::int - 1) g, organisation.unit u where u.code = 'S-SCJG-SP'`, [EVENTS, CASES]);
  await desk.client.query('analyze supervision.event');
  const began = performance.timeOrigin + performance.now();
  const worker = await desk.startWorker({});
  const ready = performance.timeOrigin + performance.now();
  await until('the healthy ones have all', async () => (await Promise.all(receivers.ports.map((port) => ask(port, '/count')))).every((n) => Number(n) === EVENTS));
  const arrivals = (await Promise.all(receivers.ports.map(async (port) => JSON.parse(await ask(port, '/got'))))).flat().map(([, at]) => at).sort((a, b) => a - b);
  worker.kill('SIGTERM');
  await pause(500);
  return { seconds: (arrivals.at(-1) - arrivals[0]) / 1000, p99: part(arrivals, 0.99) - arrivals[0], startMs: ready - began };
}

async function pushDrain(desk) {
  const receivers = await openReceivers(desk);
  const rounds = [];
  for (let at = 0; at < Number(process.env.ROUNDS ?? 3); at += 1) {
    const [well, ill] = [await drain(desk, receivers, false), await drain(desk, receivers, true)];
    const { rows } = await desk.client.query('select payload::text body from supervision.event');
    const floor = EVENTS * receivers.ports.length / await postByHand(receivers.ports, rows.map(({ body }) => body));
    rounds.push({ well, ill, floor, ours: EVENTS * receivers.ports.length / ill.seconds });
  }
  receivers.close();
  const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const ratios = rounds.map(({ ours, floor }) => ours / floor);
  return {
    bench: 'push-drain', n: EVENTS * receivers.ports.length, ours: round(middle(rounds.map(({ ours }) => ours)), 0), floor: round(middle(rounds.map(({ floor }) => floor)), 0), ratio: round(middle(ratios)), unit: 'posts/s', p50: null, p99: round(middle(rounds.map(({ ill }) => ill.p99)), 0),
    note: `${EVENTS} events of ${CASES} cases to four healthy receivers and one that never answers, one worker; floor: bare signed posts over kept connections; ratio ${round(Math.min(...ratios))}–${round(Math.max(...ratios))}; p99 of the healthy ones ÷ that without the dead one ${round(middle(rounds.map(({ ill, well }) => ill.p99 / well.p99)), 2)} (must 2)`,
  };
}

export const PUSHES = [{ name: 'push', run: push, byName: true }, { name: 'push-drain', run: pushDrain, byName: true }];
