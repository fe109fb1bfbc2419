// 项目看板 over three thousand running projects (and thirty thousand): counts and the most urgent of each stage, beside the same by one statement by
// hand behind bare node:http, in the same run. The floor knows neither sessions nor scopes. Both must show the same projects.
import http from 'node:http';
import pg from 'pg';
import { load } from './load.mjs';

const RUNNING = Number(process.env.BOARD_PROJECTS ?? 3000);
const TIMES = 10;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const MS = 3000;
const CONNECTIONS = 16;
const STAGES = ['commission', 'service', 'followUp', 'problem', 'results'];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 2) => Number(number.toFixed(digits));

/** As many that have ended beside those that run; stages, targets and agents are spread. */
const PROJECTS = `insert into agency_service.project (status, version, head, moved_at, number, name, owner_name, owner_code, kind, investment_wan, place, contact_sealed, contact_masked, phone_masked, mode, stage, needs, target_on, speciality, jurisdiction_path, agent_id, registered_by, registered_on, returned_on, ended_on)
  select case when n % 2 = 0 then 'closed' else (array['registered', 'serving', 'serving', 'serving', 'returned'])[1 + n / 2 % 5] end, 1, '\\x00', now(), 'LT-' || n, '项目' || n, '单位' || n % 900, '91210303MAXXXX031R', (array['industrial', 'realEstate', 'other'])[1 + n % 3], n % 5000, '铁西区', '', '', '', 'agency',
    case when n % 2 = 0 then 'results' else (array['commission', 'service', 'followUp', 'problem', 'results'])[1 + n / 2 % 5] end, '', case when n % 7 = 0 then null else date '2026-11-20' - 40 + (n * 37) % 400 end, 'industrial', (select u.jurisdiction_path from organisation.unit u where u.kind = 'bureau' order by length(u.jurisdiction_path), u.id limit 1), case when n % 11 = 0 then null else 1 + n % 40 end, 1, date '2026-11-20' - n % 300,
    case when n % 2 = 0 then date '2026-11-20' - n % 200 end, case when n % 2 = 0 then date '2026-11-20' - n % 200 end from generate_series($1::int, $2::int) n`;
const BY_HAND = `with
  s as (select p.stage, count(*)::int running, sum(p.investment_wan) investment, count(*) filter (where p.status <> 'returned' and p.target_on < $1::date)::int late, count(*) filter (where p.status <> 'returned' and p.target_on between $1::date and $1::date + 10)::int soon, count(*) filter (where p.agent_id is null)::int unassigned
    from agency_service.project p where p.status in ('registered', 'serving', 'returned') group by p.stage),
  c as (select c.* from unnest($2::text[]) t(stage), lateral (select p.id, p.stage, p.number, p.name, p.owner_name, p.mode, p.investment_wan, p.agent_id, p.target_on, p.registered_on from agency_service.project p where p.stage = t.stage and p.status in ('registered', 'serving', 'returned') order by coalesce(p.target_on, 'infinity'::date), p.id limit 20) c),
  l as (select p.jurisdiction_path, count(*) filter (where p.status in ('registered', 'serving', 'returned'))::int running, sum(p.investment_wan) filter (where p.status in ('registered', 'serving', 'returned')) investment, count(*) filter (where p.returned_on >= date_trunc('year', $1::date))::int returned, avg(p.returned_on - p.registered_on) filter (where p.returned_on >= date_trunc('year', $1::date)) days from agency_service.project p group by p.jurisdiction_path)
  select (select json_agg(s) from s) stages, (select json_agg(c) from c) cards, (select json_agg(l) from l) places`;

async function startFloor(env, today) {
  const pool = new pg.Pool({ connectionString: env.DATABASE_APP_URL, max: 16 });
  const server = http.createServer(async (_, response) => {
    const { rows: [row] } = await pool.query({ name: 'board', text: BY_HAND, values: [today, STAGES] });
    const text = JSON.stringify(row);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { port: server.address().port, close: async () => { server.closeAllConnections(); server.close(); await pool.end(); } };
}

function same(board, floor) {
  const ours = board.columns.map((one) => [one.stage, one.running, one.late, one.soon, one.unassigned, ...one.cards.map(({ id }) => id)].join(' ')).sort();
  const theirs = floor.stages.map((one) => [one.stage, one.running, one.late, one.soon, one.unassigned, ...floor.cards.filter(({ stage }) => stage === one.stage).map(({ id }) => id)].join(' ')).sort();
  if (ours.length === 0 || ours.join() !== theirs.join()) throw new Error(`the board is not what the statement by hand shows: ${ours[0]} and ${theirs[0]}`);
  if (board.running !== floor.stages.reduce((sum, one) => sum + one.running, 0)) throw new Error('running');
}

async function measure(desk) {
  const token = await desk.signIn('forcehead1');
  const board = await desk.call('GET', '/agency-board', undefined, token);
  const floor = await startFloor(desk.env, board.today);
  try {
    same(board, await (await fetch(`http://127.0.0.1:${floor.port}/`)).json());
    const ours = { port: desk.port, next: () => ({ method: 'GET', path: '/api/agency-board', headers: { authorization: `Bearer ${token}` } }) };
    const byHand = { port: floor.port, next: () => ({ method: 'GET', path: '/' }) };
    const results = { ours: [], floor: [] };
    for (let at = 0; at <= ROUNDS; at += 1) {
      const [floored, served] = [await load({ ...byHand, connections: CONNECTIONS, ms: MS }), await load({ ...ours, connections: CONNECTIONS, ms: MS })];
      if (at > 0) { results.floor.push(floored); results.ours.push(served); }
    }
    return { ...results, running: board.running };
  } finally {
    await floor.close();
  }
}

function lineOf({ ours, floor, running }, before) {
  const ratios = ours.map((one, at) => one.rate / floor[at].rate);
  const p50 = median(ours.map((one) => one.p50));
  const grown = before ? `; ${round(p50 / median(before.ours.map((one) => one.p50)), 1)} times as long for ${TIMES} times as many (by hand ${round(median(floor.map((one) => one.p50)) / median(before.floor.map((one) => one.p50)), 1)})` : '';
  return {
    bench: before ? 'project-board-tenfold' : 'project-board', n: ours.length, ours: round(median(ours.map(({ rate }) => rate)), 0), floor: round(median(floor.map(({ rate }) => rate)), 0), ratio: round(median(ratios), 3), unit: 'answers/s', p50: round(p50), p99: round(median(ours.map((one) => one.p99))),
    note: `${running.toLocaleString('en')} running projects and as many ended, ${CONNECTIONS} at once; ratio ${round(Math.min(...ratios))}–${round(Math.max(...ratios))}; floor p50 ${round(median(floor.map((one) => one.p50)))} ms; the same projects in both${grown}`,
  };
}

/** BOARD_PROJECTS says how many run. What it adds to the database of the run is taken away again. */
async function run(desk) {
  try {
    const measured = [];
    for (const [from, to] of [[1, RUNNING * 2], [RUNNING * 2 + 1, RUNNING * 2 * TIMES]]) {
      await desk.client.query(PROJECTS, [from, to]);
      await desk.client.query('vacuum analyze agency_service.project');
      measured.push(await measure(desk));
    }
    return [lineOf(measured[0], null), lineOf(measured[1], measured[0])];
  } finally {
    await desk.client.query(`delete from agency_service.project where number like 'LT-%'`);
  }
}
export const projectBoardBench = { name: 'project-board', run };
