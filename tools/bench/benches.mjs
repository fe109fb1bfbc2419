import { randomUUID } from 'node:crypto';
import { APPLICANT, copyCases, creditCode, reception } from './data.mjs';
import { load } from './load.mjs';
import { memoryBench } from './memory.mjs';
import { jointBenches } from './joint.mjs';
import { PAGES } from './pages.mjs';
import { PERIODS_BENCHES } from './periods.mjs';
import { PLANS } from './plan.mjs';
import { agencyDispatchBench } from './agency-dispatch.mjs';
import { BACKUPS } from './backups.mjs';
import { BULLETIN_PDF } from './bulletin-pdf.mjs';
import { PUSHES } from './push.mjs';
import { STREAMS } from './sse.mjs';
import { checksBench } from './checks.mjs';
import { dashboardBench } from './dashboard.mjs';
import { projectBoardBench } from './project-board.mjs';
import { remindersBench } from './reminders.mjs';
import { RESTARTS } from './restarts.mjs';
import { searchBench } from './search.mjs';
import { IMPORTS } from './import.mjs';
import { UPLOADS } from './uploads.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const MS = 3000;
const CONNECTIONS = 16;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 3) => Number(number.toFixed(digits));

/** Interleaved rounds of ours, floor and bare; a warm-up before each target is dropped. */
async function compare(desk, name, ours, floor, note) {
  desk.token = await desk.signIn('clerk1');
  const results = { ours: [], floor: [], bare: [] };
  const bare = { port: desk.floorPort, next: () => ({ method: 'GET', path: '/bare' }) };
  const targets = { ours: { port: desk.port, ...ours }, floor: { port: desk.floorPort, ...floor }, bare };
  for (const target of Object.values(targets)) await load({ ...target, connections: CONNECTIONS, ms: MS / 3 });
  for (let at = 0; at < ROUNDS; at += 1) {
    for (const [who, target] of Object.entries(targets)) results[who].push(await load({ ...target, connections: CONNECTIONS, ms: MS }));
  }
  const statuses = results.ours.reduce((sum, one) => { for (const [status, n] of Object.entries(one.statuses)) sum[status] = (sum[status] ?? 0) + n; return sum; }, {});
  const failed = results.floor.flatMap((one) => Object.keys(one.statuses)).filter((status) => !status.startsWith('2'));
  if (failed.length > 0) throw new Error(`${name}: the floor itself answers ${[...new Set(failed)].join(', ')}: nothing is measured`);
  const rates = results.floor.map((one) => one.rate);
  const ratios = results.ours.map((one, at) => one.rate / results.floor[at].rate);
  return {
    bench: name, n: results.ours.reduce((sum, one) => sum + one.times?.length || sum, 0) || Object.values(statuses).reduce((a, b) => a + b, 0),
    ours: round(median(results.ours.map((one) => one.rate)), 0), floor: round(median(rates), 0), ratio: round(median(ratios)), unit: 'answers/s',
    p50: round(median(results.ours.map((one) => one.p50)), 2), p99: round(median(results.ours.map((one) => one.p99)), 2),
    note: `${note}; ratio ${round(Math.min(...ratios))}–${round(Math.max(...ratios))}, to bare node:http ${round(median(results.ours.map((one, at) => one.rate / results.bare[at].rate)))}, floor p99 ${round(median(results.floor.map((one) => one.p99)), 2)} ms, floor spread ${round(Math.max(...rates) / Math.min(...rates), 2)}, statuses ${JSON.stringify(statuses)}`,
  };
}

const auth = (desk) => ({ authorization: `Bearer ${desk.token}` });
const keyed = (desk) => ({ ...auth(desk), 'idempotency-key': randomUUID() });
const pick = (list) => list[Math.floor(Math.random() * list.length)];

async function template(desk) {
  if (desk.template) return desk.template;
  const item = await desk.call('GET', '/items/SP-001');
  const { id } = await desk.call('POST', '/cases/register-application', reception(item, APPLICANT));
  await desk.client.query(`delete from casework.case_material where case_id = $1 and position > 5`, [id]); // five or six materials
  desk.template = { id, item };
  return desk.template;
}

async function fill(desk, count) {
  const { id } = await template(desk);
  const { rows: [{ n }] } = await desk.client.query('select count(*)::int n from casework.permit_case');
  if (n < count) {
    await copyCases(desk.client, id, count - n, { status: `case when g % 10 = 0 then 'registered' else 'issued' end`, running: `g % 10 = 0`, ownUnit: false });
    await desk.client.query('vacuum analyze casework.permit_case; ').catch(() => {});
    await desk.client.query('analyze casework.case_material');
  }
  const { rows } = await desk.client.query('select id from casework.permit_case order by random() limit 5000');
  return rows.map((row) => Number(row.id));
}

async function readCase(desk) {
  const ids = await fill(desk, 100_000);
  return compare(desk, 'read-case', { next: () => ({ method: 'GET', path: `/api/cases/${pick(ids)}`, headers: auth(desk) }) }, { next: () => ({ method: 'GET', path: `/cases/${pick(ids)}` }) }, '100,000 cases, case with its materials, holds, dates and light');
}

async function inbox(desk) {
  await fill(desk, 100_000);
  const { rows: [{ unit_id: unit }] } = await desk.client.query(`select unit_id from organisation.post_holding where role = 'sectionReviewer' and unit_id in (select unit_id from casework.permit_case) limit 1`);
  const { rows: [{ login }] } = await desk.client.query(`select a.login from organisation.account a join organisation.post_holding h on h.person_id = a.person_id where h.unit_id = $1 and h.role = 'sectionReviewer' limit 1`, [unit]);
  const token = await desk.signIn(login);
  const headers = { authorization: `Bearer ${token}` };
  const page = (after) => ({ method: 'GET', path: `/api/cases?view=section&status=registered&sort=newest&limit=20${after ? `&after=${after}` : ''}`, headers });
  const first = await compare(desk, 'inbox', { next: () => page() }, { next: () => ({ method: 'GET', path: `/cases?unit=${unit}&status=registered` }) }, '100,000 cases, page of 20, unit + status, newest first, capped count');
  const { rows: [{ id: deepId }] } = await desk.client.query(`select id from casework.permit_case where unit_id = $1 and status = 'registered' order by id offset 100 limit 1`, [unit]);
  const deep = await compare(desk, 'inbox-deep', { next: () => page(`n.${deepId}`) }, { next: () => ({ method: 'GET', path: `/cases?unit=${unit}&status=registered&before=${deepId}` }) }, 'the same, a page near the end');
  return [first, { ...deep, note: `${deep.note}; deep ÷ first ${round(first.ours / deep.ours, 2)} in time` }];
}

async function inboxMillion(desk) {
  const before = await inbox(desk);
  await fill(desk, 1_000_000);
  const after = await inbox(desk);
  return [{ ...after[0], bench: 'inbox-1m', note: `1,000,000 cases; time ÷ time at 100,000: ${round(before[0].ours / after[0].ours, 2)}; ${after[0].note}` }];
}

async function register(desk) {
  const { item } = await template(desk);
  const body = reception(item, APPLICANT);
  body.materials = body.materials.slice(0, 5);
  // two thousand companies, most of which come again: as in a hall, nobody waits for another's row
  const next = () => ({ ...body, applicant: { ...APPLICANT, creditCode: creditCode(Math.floor(Math.random() * 2000)) } });
  return compare(desk, 'register', { next: () => ({ method: 'POST', path: '/api/cases/register-application', headers: keyed(desk), body: next() }) },
    { next: () => ({ method: 'POST', path: '/cases', body: { applicant: APPLICANT, unitId: 2, materials: body.materials } }) }, 'case, materials, number, receipt, seal use, presentation, step, outbox, idempotency in one request');
}

async function step(desk) {
  const { id } = await template(desk);
  const many = 40_000;
  const { rows: [now] } = await desk.client.query('select version from casework.permit_case where id = $1', [id]);
  const ids = await copyCases(desk.client, id, many * 2);
  await desk.client.query('analyze casework.permit_case; ').catch(() => {});
  const [ours, floors] = [ids.slice(0, many), ids.slice(many)];
  const next = (list, make) => () => { const caseId = list.pop(); return caseId ? make(caseId) : null; };
  return compare(desk, 'step', { next: next(ours, (caseId) => ({ method: 'POST', path: `/api/cases/${caseId}/accept-application`, headers: keyed(desk), body: { version: now.version } })) },
    { next: next(floors, (caseId) => ({ method: 'POST', path: `/cases/${caseId}/step`, body: { version: now.version } })) }, 'accept: compare-and-set, step, outbox, gapless number, notice, seal use, projected dates, idempotency');
}

/** 64 writers on one case: exactly one may win. */
async function race(desk) {
  const { id } = await template(desk);
  const rounds = 20;
  const ids = await copyCases(desk.client, id, rounds);
  const { rows: [now] } = await desk.client.query('select version from casework.permit_case where id = $1', [id]);
  desk.token = await desk.signIn('clerk1');
  const outcomes = [];
  for (const caseId of ids) {
    const left = { n: 64 };
    const next = () => (left.n-- > 0 ? { method: 'POST', path: `/api/cases/${caseId}/accept-application`, headers: keyed(desk), body: { version: now.version } } : null);
    const { statuses } = await load({ port: desk.port, next, connections: 64, ms: 10_000 });
    outcomes.push(statuses);
  }
  const right = outcomes.filter((one) => one[200] === 1 && one[409] === 63).length;
  return { bench: 'race', n: rounds, ours: right, floor: rounds, ratio: right / rounds, unit: 'rounds with exactly one 200 and 63 × 409', p50: null, p99: null, note: right === rounds ? 'all' : JSON.stringify(outcomes) };
}

/** A day at the counter and in the sections: mostly lists and cases, some searches, one reception in twenty. */
async function dayOfRequests(desk) {
  const [ids, { item }] = [await fill(desk, 20_000), await template(desk)];
  desk.token = await desk.signIn('clerk1');
  const headers = auth(desk);
  const get = (path) => () => ({ method: 'GET', path: path(), headers });
  const reads = [get(() => `/api/cases/${pick(ids)}`), get(() => '/api/cases?view=received&limit=20'), get(() => `/api/items/${item.code}`), get(() => `/api/points?search=${encodeURIComponent('营业执照')}&limit=20`)];
  const register = (key) => ({ method: 'POST', path: '/api/cases/register-application', headers: { ...headers, 'idempotency-key': key }, body: reception(item, { ...APPLICANT, creditCode: creditCode(Math.floor(Math.random() * 2000)) }) });
  return [...Array.from({ length: 19 }, (_, at) => reads[at % reads.length]), register];
}

export const BENCHES = [
  { name: 'read-case', run: readCase }, { name: 'inbox', run: inbox }, { name: 'register', run: register }, { name: 'step', run: step }, { name: 'race', run: race },
  { name: 'inbox-1m', run: inboxMillion }, ...searchBench({ fill, compare, auth, round }), memoryBench(dayOfRequests), ...PAGES, ...UPLOADS, ...BACKUPS, ...RESTARTS, remindersBench({ template, median, round }), checksBench({ template, median, round }), ...jointBenches({ compare, keyed, round, template }), ...PUSHES, ...STREAMS, ...IMPORTS, ...PERIODS_BENCHES, ...PLANS, dashboardBench, projectBoardBench, agencyDispatchBench, BULLETIN_PDF,
];
