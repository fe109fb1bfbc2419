// The dashboard to fifty users at once over a history made by the loader: as it is served (counted once for all of one scope, twenty seconds old at most),
// and what one count anew costs beside one statement by hand. The floor counts at every request and knows neither scopes nor figures of the bulletin.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openBenchDesk } from './bench-desk.mjs';
import { DASHBOARD, valuesOf } from './dashboard-floor.mjs';
import { load } from './load.mjs';

const CASES = Number(process.env.DASHBOARD_CASES ?? 100_000);
const USERS = 50;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const MS = 3000;
/** Scopes as they are: the bureau, the hall, a section, sections in charge of. */
const LOGINS = ['bureau1', 'coord1', 'assess1', 'hallhead1', 'head1', 'leader1'];
const FRESH_MS = 20_000;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 2) => Number(number.toFixed(digits));
const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function startFloor(env, values) {
  const pool = new pg.Pool({ connectionString: env.DATABASE_APP_URL, max: 16 });
  const server = http.createServer(async (_, response) => {
    const { rows: [row] } = await pool.query({ name: 'dashboard', text: DASHBOARD, values });
    const text = JSON.stringify(row);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { port: server.address().port, close: async () => { server.closeAllConnections(); server.close(); await pool.end(); } };
}

/** The numbers must be those of the floor: else nothing is compared. */
function same(board, floor) {
  const ours = board.sections.map((one) => `${one.unitId} ${one.running} ${one.overdue} ${one.dueThisWeek}`).sort();
  const theirs = (floor.sections ?? []).map((one) => `${one.unit_id} ${one.running} ${one.overdue} ${one.week}`).sort();
  if (ours.length === 0 || ours.join() !== theirs.join()) throw new Error(`the dashboard is not what the statement by hand counts: ${ours.slice(0, 3)} and ${theirs.slice(0, 3)}`);
  if (board.hall.issued !== Number(floor.issued)) throw new Error(`issued: ${board.hall.issued} and ${floor.issued}`);
}

/** Counted anew each time: one waits until what is known has aged. @returns milliseconds of each */
async function countedAnew(desk, floorPort, token) {
  const times = { ours: [], floor: [] };
  for (let at = 0; at < 3; at += 1) {
    await wait(FRESH_MS + 500);
    for (const [who, url, headers] of [['floor', `http://127.0.0.1:${floorPort}/`, {}], ['ours', `http://127.0.0.1:${desk.port}/api/dashboard`, { authorization: `Bearer ${token}` }]]) {
      const since = performance.now();
      await (await fetch(url, { headers })).json();
      times[who].push(performance.now() - since);
    }
  }
  return times;
}

async function measure(desk) {
  const tokens = await Promise.all(Array.from({ length: USERS }, (_, at) => desk.signIn(LOGINS[at % LOGINS.length])));
  const board = await desk.call('GET', '/dashboard', undefined, tokens[0]);
  const floor = await startFloor(desk.env, valuesOf(board));
  try {
    same(board, await (await fetch(`http://127.0.0.1:${floor.port}/`)).json());
    let turn = 0;
    const ours = { port: desk.port, next: () => ({ method: 'GET', path: '/api/dashboard', headers: { authorization: `Bearer ${tokens[(turn += 1) % USERS]}` } }) };
    const byHand = { port: floor.port, next: () => ({ method: 'GET', path: '/' }) };
    const results = { ours: [], floor: [] };
    for (let at = 0; at <= ROUNDS; at += 1) {
      const [floored, served] = [await load({ ...byHand, connections: USERS, ms: MS }), await load({ ...ours, connections: USERS, ms: MS })];
      if (at > 0) { results.floor.push(floored); results.ours.push(served); }
    }
    return { results, anew: await countedAnew(desk, floor.port, await desk.signIn('bureau1')), units: board.sections.length };
  } finally {
    await floor.close();
  }
}

function linesOf({ results, anew, units }) {
  const ratios = results.ours.map((one, at) => one.rate / results.floor[at].rate);
  const statuses = results.ours.reduce((sum, one) => { for (const [status, n] of Object.entries(one.statuses)) sum[status] = (sum[status] ?? 0) + n; return sum; }, {});
  const size = `${CASES.toLocaleString('en')} cases, ${units} sections`;
  return [
    {
      bench: 'dashboard', n: Object.values(statuses).reduce((a, b) => a + b, 0), ours: round(median(results.ours.map(({ rate }) => rate)), 0), floor: round(median(results.floor.map(({ rate }) => rate)), 0), ratio: round(median(ratios), 3), unit: 'answers/s',
      p50: round(median(results.ours.map(({ p50 }) => p50))), p99: round(median(results.ours.map(({ p99 }) => p99))),
      note: `${size}; ${USERS} users of ${LOGINS.length} posts at once; ratio ${round(Math.min(...ratios))}–${round(Math.max(...ratios))}: ours are up to twenty seconds old, the floor counts each time; floor p99 ${round(median(results.floor.map(({ p99 }) => p99)))} ms; statuses ${JSON.stringify(statuses)}`,
    },
    { bench: 'dashboard-anew', n: anew.ours.length, ours: round(median(anew.ours)), floor: round(median(anew.floor)), ratio: round(median(anew.ours.map((ms, at) => ms / anew.floor[at])), 3), unit: 'ms for one count anew', p50: null, p99: null, note: `${size}; the whole bureau with the figures of the period, by one user alone; ratio ours to floor, less is better` },
  ];
}

/** A database of its own: other benches copy cases that have no trace. */
async function history(main) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'onecounter-bench-dashboard-'));
  chmodSync(dataDir, 0o711); // the server may run as another user
  let desk;
  try {
    desk = await openBenchDesk({ dataDir, root: main.root, spawn: main.spawn });
    const child = main.spawn(process.execPath, [path.join(main.root, 'dist/apps/cli/src/main.js'), 'load', '--cases', String(CASES)], { env: desk.env, stdio: ['ignore', 'ignore', 'inherit'] });
    const code = await new Promise((resolve) => { child.once('exit', resolve); });
    if (code !== 0) throw new Error(`load ended with ${code}`);
    return linesOf(await measure(desk));
  } finally {
    await desk?.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** DASHBOARD_CASES says how many cases. */
export const dashboardBench = { name: 'dashboard', run: history };
