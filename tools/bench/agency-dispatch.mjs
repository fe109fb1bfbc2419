// 周调度 over three thousand running projects (and thirty thousand), each with four items, six steps and three lines of the work log: what is outstanding,
// who is silent, what has not moved, beside the same by one statement by hand behind bare node:http, in the same run. The floor knows neither sessions
// nor scopes, nor any way but the work log in which an item is done. Both must show the same projects.
import http from 'node:http';
import pg from 'pg';
import { load } from './load.mjs';

const RUNNING = Number(process.env.DISPATCH_PROJECTS ?? 3000);
const TIMES = 10;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const MS = 3000;
const CONNECTIONS = 8;
const PAGE = 100;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 2) => Number(number.toFixed(digits));

/** $1 to $2: their numbers; $3: today. Steps lie on six of the last sixty days; every third line says that an item is done. */
const FILL = `with p as (insert into agency_service.project (status, version, head, moved_at, number, name, owner_name, owner_code, kind, investment_wan, place, contact_sealed, contact_masked, phone_masked, mode, stage, needs, target_on, speciality, jurisdiction_path, agent_id, registered_by, registered_on)
    select (array['registered', 'serving', 'serving'])[1 + n % 3], 6, '\\x00', now(), 'LD-' || n, '项目' || n, '单位' || n % 900, '91210303MAXXXX031R', 'industrial', n % 5000, '铁西区', '', '', '', 'agency', (array['commission', 'service', 'followUp'])[1 + n % 3], '',
      case when n % 7 = 0 then null else $3::date - 40 + (n * 37) % 400 end, 'industrial', (select u.jurisdiction_path from organisation.unit u where u.kind = 'bureau' order by length(u.jurisdiction_path), u.id limit 1), 1 + n % 40, 1, $3::date - 70 from generate_series($1::int, $2::int) n returning id),
  i as (insert into agency_service.project_item (project_id, no, item_name, level, unit_name) select p.id, k, '事项' || k, 'outside', '部门' || k from p, generate_series(1, 4) k),
  l as (insert into agency_service.log_entry (project_id, seq, logged_on, item_name, item_done, next_step, holder, visible) select p.id, s, $3::date - ((p.id * 7 + s * 11) % 60)::int, '事项' || 1 + s % 4, case when s = 4 then true end, '报材料', '部门' || s, false from p, unnest(array[2, 4, 6]) s)
  insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, legal_at, machine_at, facts, hash)
    select 'agencyProject', p.id, s, case when s % 2 = 0 then 'recordAgencyLog' when s = 1 then 'acceptCommission' else 'recordAgencyFollowUp' end, 1, 'agent', ($3::date - ((p.id * 7 + s * 11) % 60)::int)::timestamp at time zone 'Asia/Shanghai', now(), '{}', '\\x00' from p, generate_series(1, 6) s`;
/** $1 today, $2 the last working day, $3 a week ago, $4 and $5 the week. */
const BY_HAND = `with
  i as (select i.project_id, count(*)::int total, count(*) filter (where s.item_done)::int done from agency_service.project_item i
    left join (select distinct on (e.project_id, e.item_name) e.project_id, e.item_name, e.item_done from agency_service.log_entry e where e.item_done is not null order by e.project_id, e.item_name, e.seq desc) s on s.project_id = i.project_id and s.item_name = i.item_name group by i.project_id),
  e as (select t.subject_id, max(t.on_day) filter (where t.by_person is not null) line_on, max(t.on_day) filter (where t.verb <> 'recordAgencyLog' or g.item_done is not null) moved_on, count(*) filter (where t.by_person is not null and t.on_day between $4::date and $5::date)::int lines
    from (select x.subject_id, x.seq, x.verb, x.by_person, (x.legal_at at time zone 'Asia/Shanghai')::date on_day from platform.step x where x.subject_kind = 'agencyProject' and x.verb <> 'flagAgencyProject') t left join agency_service.log_entry g on g.project_id = t.subject_id and g.seq = t.seq group by t.subject_id),
  n as (select distinct on (g.project_id) g.project_id, g.next_step, g.holder from agency_service.log_entry g order by g.project_id, g.seq desc),
  d as (select p.id, p.number, p.name, p.owner_name, p.target_on, coalesce(i.total, 0) - coalesce(i.done, 0) "left", coalesce(e.lines, 0) lines, coalesce(e.line_on, p.registered_on) line_on, coalesce(e.moved_on, p.registered_on) moved_on, n.next_step, n.holder, p.status = 'serving' and (i.total is null or i.done < i.total) watched
    from agency_service.project p left join i on i.project_id = p.id left join e on e.subject_id = p.id left join n on n.project_id = p.id where p.status in ('registered', 'serving'))
  select (select json_build_object('projects', count(*), 'outstanding', sum(d."left"), 'silent', count(*) filter (where d.watched and d.line_on < $2::date), 'unchanged', count(*) filter (where d.watched and d.moved_on <= $3::date), 'overTarget', count(*) filter (where d.target_on < $1::date)) from d) totals,
    (select json_agg(f order by f.id desc) from (select d.* from d order by d.id desc limit ${PAGE}) f) "rows"`;

const addDays = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The last working day before, by the calendars that are loaded. */
async function lastWorkingDay(client, today) {
  const { rows } = await client.query('select to_json(y.holidays) "off", to_json(y.make_up_days) worked from platform.calendar_year y');
  const works = (on) => rows.some(({ worked }) => worked.includes(on)) || !rows.some(({ off }) => off.includes(on)) && ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
  let on = addDays(today, -1);
  while (!works(on)) on = addDays(on, -1);
  return on;
}

async function startFloor(env, days) {
  const pool = new pg.Pool({ connectionString: env.DATABASE_APP_URL, max: 16 });
  const server = http.createServer(async (_, response) => {
    const { rows: [row] } = await pool.query({ name: 'dispatch', text: BY_HAND, values: days });
    const text = JSON.stringify(row);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { port: server.address().port, close: async () => { server.closeAllConnections(); server.close(); await pool.end(); } };
}

function same(dispatch, floor) {
  const counts = (of) => ['projects', 'outstanding', 'silent', 'unchanged', 'overTarget'].map((name) => `${name} ${of[name]}`).join(', ');
  if (counts(dispatch) !== counts(floor.totals)) throw new Error(`the dispatch is not what the statement by hand shows: ${counts(dispatch)} and ${counts(floor.totals)}`);
  const ours = dispatch.rows.map((one) => [one.id, one.left, one.lines, one.lastLineOn, one.movedOn, one.holder].join(' '));
  const theirs = floor.rows.map((one) => [one.id, one.left, one.lines, one.line_on, one.moved_on, one.holder].join(' '));
  if (ours.length === 0 || ours.join() !== theirs.join()) throw new Error(`rows differ: ${ours[0]} and ${theirs[0]}`);
}

async function measure(desk, token, today) {
  const path = `/agency-dispatch?limit=${PAGE}`;
  const dispatch = await desk.call('GET', path, undefined, token);
  const floor = await startFloor(desk.env, [today, await lastWorkingDay(desk.client, today), addDays(today, -7), dispatch.from, dispatch.to]);
  try {
    same(dispatch, await (await fetch(`http://127.0.0.1:${floor.port}/`)).json());
    const ours = { port: desk.port, next: () => ({ method: 'GET', path: `/api${path}`, headers: { authorization: `Bearer ${token}` } }) };
    const byHand = { port: floor.port, next: () => ({ method: 'GET', path: '/' }) };
    const results = { ours: [], floor: [] };
    for (let at = 0; at <= ROUNDS; at += 1) {
      const [floored, served] = [await load({ ...byHand, connections: CONNECTIONS, ms: MS }), await load({ ...ours, connections: CONNECTIONS, ms: MS })];
      if (at > 0) { results.floor.push(floored); results.ours.push(served); }
    }
    return { ...results, running: dispatch.projects };
  } finally {
    await floor.close();
  }
}

function lineOf({ ours, floor, running }, before) {
  const ratios = ours.map((one, at) => one.rate / floor[at].rate);
  const p50 = median(ours.map((one) => one.p50));
  const grown = before ? `; ${round(p50 / median(before.ours.map((one) => one.p50)), 1)} times as long for ${TIMES} times as many (by hand ${round(median(floor.map((one) => one.p50)) / median(before.floor.map((one) => one.p50)), 1)})` : '';
  return {
    bench: before ? 'agency-dispatch-tenfold' : 'agency-dispatch', n: ours.length, ours: round(median(ours.map(({ rate }) => rate)), 1), floor: round(median(floor.map(({ rate }) => rate)), 1), ratio: round(median(ratios), 3), unit: 'answers/s', p50: round(p50), p99: round(median(ours.map((one) => one.p99))),
    note: `${running.toLocaleString('en')} running projects, four items and six steps each, a page of ${PAGE} and the totals, ${CONNECTIONS} at once; ratio ${round(Math.min(...ratios))}–${round(Math.max(...ratios))}; floor p50 ${round(median(floor.map((one) => one.p50)))} ms; the same projects in both${grown}`,
  };
}

/** The trace refuses to be cut; what the bench put there for its projects is taken away as the owner of the database. */
async function clear(client) {
  const mine = `(select p.id from agency_service.project p where p.number like 'LD-%')`;
  await client.query('alter table platform.step disable trigger append_only');
  try {
    await client.query(`delete from platform.step where subject_kind = 'agencyProject' and subject_id in ${mine}`);
  } finally {
    await client.query('alter table platform.step enable trigger append_only');
  }
  for (const table of ['log_entry', 'project_item']) await client.query(`delete from agency_service.${table} where project_id in ${mine}`);
  await client.query(`delete from agency_service.project where number like 'LD-%'`);
}

/** DISPATCH_PROJECTS says how many run. What it adds to the database of the run is taken away again. */
async function run(desk) {
  try {
    const measured = [];
    const token = await desk.signIn('forcehead1');
    const { today } = await desk.call('GET', '/agency-board', undefined, token);
    for (const [from, to] of [[1, RUNNING], [RUNNING + 1, RUNNING * TIMES]]) {
      await desk.client.query(FILL, [from, to, today]);
      for (const table of ['agency_service.project', 'agency_service.project_item', 'agency_service.log_entry', 'platform.step']) await desk.client.query(`vacuum analyze ${table}`);
      measured.push(await measure(desk, token, today));
    }
    return [lineOf(measured[0], null), lineOf(measured[1], measured[0])];
  } finally {
    await clear(desk.client);
  }
}
export const agencyDispatchBench = { name: 'agency-dispatch', run };
