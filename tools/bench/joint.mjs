// Joint cases: a whole theme opened in one request, the lead section's board, and the start of what waited for a decision.
import { createHash } from 'node:crypto';
import { creditCode } from './data.mjs';

const THEME = 'TH-B';
const [ITEMS, FEW] = [20, 2];
const POLICY = 'policy1';

/** A theme of the first items of the catalogue, nothing asked and nothing in order: as wide as a request can be. */
async function theme(desk, code, count) {
  const token = await desk.signIn(POLICY);
  const as = (method, path, body) => desk.call(method, path, body, token);
  const items = (await as('GET', '/items?limit=100')).rows ?? (await as('GET', '/items?limit=100'));
  const codes = items.map((item) => item.code).filter((one) => one !== 'QY-002').slice(0, count);
  const definition = {
    code, name: `测量用主题 ${count}`, kind: 'lifeEvent', leadUnitCode: null, promisedDays: 200, basis: ['测量'], stages: [{ code: 'S1', name: '一并办理', leadUnitCode: null, targetDays: null }], questions: [],
    items: codes.map((item) => ({ item, stage: 'S1', required: true, question: null, alternatives: [] })), dependencies: [], fields: [],
  };
  const drafted = await as('POST', '/theme-versions/draft-theme-version', { code, definition });
  await as('POST', `/theme-versions/${drafted.id}/publish-theme-version`, { version: drafted.version, effectiveFrom: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) });
  return { code, codes };
}

/** What the page would send: everything handed in and good, five materials an item at the most. */
async function applicationOf(desk, { code }) {
  const choice = { themeCode: code, stages: ['S1'], yes: [], instead: [], added: [], conditions: [] };
  const judged = await desk.call('POST', '/joint-cases/judge', { ...choice, byAgent: false, fields: [], materials: [] });
  const materials = judged.materials.map(({ key, points }) => ({ key, presented: true, files: [], points: points.map((point) => ({ code: point.code, verdict: 'good' })) }));
  return { body: { ...choice, themeVersionId: judged.themeVersionId, applicant: { kind: 'enterprise', name: '鞍山市铁西区康和大药房有限公司', creditCode: creditCode(7), phone: '13800000003' }, fields: [], materials }, names: judged.items.map(({ name }) => name), count: { items: judged.items.length, materials: judged.materials.reduce((sum, one) => sum + one.itemCodes.length, 0) } };
}

const opening = ({ compare, keyed }) => async (desk, application) => {
  const { count, names, body } = application;
  const next = () => ({ ...body, applicant: { ...body.applicant, creditCode: creditCode(Math.floor(Math.random() * 2000)) } });
  const perItem = Math.round(count.materials / count.items);
  const floorBody = { applicant: body.applicant, items: names.map((name) => ({ name, materials: Array.from({ length: perItem }, (_, at) => ({ code: `M${at}` })) })) };
  return compare(desk, 'joint-open', { next: () => ({ method: 'POST', path: '/api/joint-cases/open-joint-case', headers: keyed(desk), body: next() }) }, { next: () => ({ method: 'POST', path: '/joint', body: floorBody }) }, `${count.items} items, ${count.materials} materials in one request: joint case, cases, materials, presentations, order, receipt, steps, outbox, idempotency`);
};

/** Joint cases as rows, each of five cases copied from one of the first opened. */
async function fillBoard(desk, count) {
  const { rows: [{ id, n }] } = await desk.client.query(`select min(j.id) id, (select count(*) from casework.joint_case)::int n from casework.joint_case j join casework.joint_member m on m.joint_case_id = j.id`);
  const missing = count - Number(n);
  if (missing <= 0) return;
  const columns = async (table) => (await desk.client.query(`select column_name from information_schema.columns where table_schema = 'casework' and table_name = $1 and column_name <> 'id' order by ordinal_position`, [table])).rows.map((row) => row.column_name);
  const [joints, cases] = [await columns('joint_case'), await columns('permit_case')];
  const copy = (names, over) => names.map((name) => over[name] ?? `t.${name}`).join(', ');
  await desk.client.query(`insert into casework.joint_case (${joints.join(', ')}) select ${copy(joints, { number: `'LBX' || (base.n + g)`, head: 'sha256(g::text::bytea)', promised_due_on: `t.promised_due_on + (g % 40)::int` })} from casework.joint_case t, (select max(id) n from casework.joint_case) base, generate_series(1, $2::int) g where t.id = $1`, [id, missing]);
  await desk.client.query(`with s as (select m.*, row_number() over (order by m.position) no from casework.joint_member m where m.joint_case_id = $1), five as (select * from s where no <= 5),
    new as (select j.id joint_id, f.case_id, f.item_code, f.stage, f.position, f.unit_id, nextval('casework.permit_case_id_seq') case_new from casework.joint_case j, five f where j.number like 'LBX%' and not exists (select 1 from casework.joint_member x where x.joint_case_id = j.id)),
    c as (insert into casework.permit_case (id, ${cases.join(', ')}) select new.case_new, ${copy(cases, { number: `'BX' || new.case_new`, head: 'sha256(new.case_new::text::bytea)', search_grams: `array['b']` })} from new join casework.permit_case t on t.id = new.case_id returning id)
    insert into casework.joint_member (joint_case_id, case_id, item_code, stage, position, unit_id) select joint_id, case_new, item_code, stage, position, unit_id from new`, [id]);
  await desk.client.query('analyze casework.joint_case; ');
  await desk.client.query('analyze casework.joint_member; ');
}

const board = ({ compare }) => async (desk, count) => {
  await fillBoard(desk, count);
  const { rows: [{ unit, login }] } = await desk.client.query(`select j.lead_unit_id unit, a.login from casework.joint_case j join organisation.post_holding h on h.unit_id = j.lead_unit_id and h.role = 'sectionHead' join organisation.account a on a.person_id = h.person_id limit 1`);
  const headers = { authorization: `Bearer ${await desk.signIn(login)}` };
  return compare(desk, 'lead-board', { next: () => ({ method: 'GET', path: '/api/joint-cases?view=lead&limit=50', headers }) }, { next: () => ({ method: 'GET', path: `/joint?lead=${unit}` }) }, `${count} running joint cases, a page of 50 with their cases, lights, plan`);
};

/** `count` cases that wait for one that is granted: what the listener finds after as many decisions. */
async function waiting(client, count) {
  const { rows: columns } = await client.query(`select column_name from information_schema.columns where table_schema = 'casework' and table_name = 'permit_case' and column_name <> 'id' order by ordinal_position`);
  const names = columns.map((row) => row.column_name);
  const values = (prefix, over) => names.map((name) => over[name] ?? `t.${name}`).join(', ').replaceAll('PREFIX', prefix);
  const { rows: [{ id }] } = await client.query(`select id from casework.permit_case order by id limit 1`);
  const make = async (prefix, over) => (await client.query(`with n as (select nextval('casework.permit_case_id_seq') id from generate_series(1, $2::int)) insert into casework.permit_case (id, ${names.join(', ')}) select n.id, ${values(prefix, { number: `'PREFIX' || n.id`, head: 'sha256(n.id::text::bytea)', search_grams: `array['b']`, version: '1', ...over })} from n, casework.permit_case t where t.id = $1 returning id`, [id, count])).rows.map((row) => Number(row.id));
  const [granted, successors] = [await make('BP', { status: `'granted'`, running: 'true' }), await make('BS', { status: `'registered'`, running: 'true', clock_stopped_on: `t.presented_on` })];
  await client.query(`insert into casework.case_predecessor (case_id, on_case_id, kind, on_failure, provides) select s, p, 'hard', 'stop', '{}' from unnest($1::bigint[], $2::bigint[]) x(s, p)`, [successors, granted]);
  await client.query(`insert into casework.case_hold (case_id, kind, opened_seq, opened_on, blocks, stops_clock, basis) select s, 'openPredecessor', 1, '2026-11-20', '{acceptApplication,deemAccepted}', false, '测量' from unnest($1::bigint[]) s`, [successors]);
  for (const table of ['permit_case', 'case_hold', 'case_predecessor']) await client.query(`analyze casework.${table}`);
  return successors;
}

const FLOOR_START = `with x as (select * from unnest($1::bigint[], $2::bytea[]) x(id, hash)),
  s as (update casework.permit_case c set version = c.version + 1, head = x.hash, moved_at = $3, presented_on = $4, notice_due_on = $4, due_on = $4, clock_stopped_on = null from x where c.id = x.id and c.version = 1 returning c.id, c.version, c.head),
  t as (insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash) select 'permitCase', s.id, s.version, 'startApplication', null, 'system', null, $3, $3, '{}', s.head, s.head from s),
  o as (insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select 'permitCase', s.id, s.version, 'applicationStarted', $3, $3 from s),
  h as (update casework.case_hold h set cleared_on = $4, result = '前置已决定' from s where h.case_id = s.id and h.kind = 'openPredecessor' and h.cleared_on is null) select count(*)::int n from s`;
const FLOOR_FIND = `select c.id, c.head from casework.case_hold h join casework.permit_case c on c.id = h.case_id join casework.case_predecessor p on p.case_id = c.id join casework.permit_case q on q.id = p.on_case_id where h.kind = 'openPredecessor' and h.cleared_on is null and q.status = 'granted' limit 1000`;

/** By hand, on the same rows: find, hash in this process, one statement for a thousand. */
async function startByHand(client) {
  let started = 0;
  for (;;) {
    await client.query('begin');
    const { rows } = await client.query({ name: 'find', text: FLOOR_FIND });
    if (rows.length === 0) { await client.query('commit'); return started; }
    const hashes = rows.map(({ id, head }) => createHash('sha256').update(head).update(String(id)).digest());
    const { rows: [{ n }] } = await client.query({ name: 'start', text: FLOOR_START, values: [rows.map(({ id }) => id), hashes, new Date(), '2026-11-27'] });
    await client.query('commit');
    started += n;
  }
}

async function release(desk, count, round) {
  Object.assign(process.env, desk.env);
  const { createGateway } = await import('../../dist/apps/gateway/src/create-gateway.js');
  const { StartSuccessors } = await import('../../dist/libs/intake/src/use-cases/joint/start-successors.js');
  const { Sql } = await import('../../dist/libs/platform/src/index.js');
  const app = await createGateway({ quiet: true, docs: false });
  await app.init();
  const [start, sql] = [app.get(StartSuccessors, { strict: false }), app.get(Sql, { strict: false })];
  const timed = async (work) => { const began = performance.now(); await work(); return performance.now() - began; };
  const ours = async () => { while ((await sql.transaction(() => start.run())).started > 0); };
  const ratios = [];
  const times = [];
  for (let at = 0; at < 4; at += 1) {
    await waiting(desk.client, count);
    const byHand = await timed(() => startByHand(desk.client));
    await waiting(desk.client, count);
    const mine = await timed(ours);
    if (at > 0) { ratios.push(byHand / mine); times.push(mine); } // the first round warms up
  }
  await app.close();
  const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  return { bench: 'release', n: count, ours: round(count / (middle(times) / 1000), 0), floor: round((count / (middle(times) / 1000)) / middle(ratios), 0), ratio: round(middle(ratios)), unit: 'starts/s', p50: round(middle(times), 1), p99: null, note: `${count} successors whose predecessors are decided, found, judged, started, with holds, materials, steps and outbox; p50 is ms for all` };
}

/** @param tools of the request benches: compare, keyed, round */
export const jointBenches = (tools) => [
  {
    name: 'joint-open', byName: true, run: async (desk) => {
      desk.token = await desk.signIn('clerk1');
      const [few, many] = [await applicationOf(desk, await theme(desk, `${THEME}2`, FEW)), await applicationOf(desk, await theme(desk, `${THEME}20`, ITEMS))];
      const [small, large] = [await opening(tools)(desk, few), await opening(tools)(desk, many)];
      return { ...large, note: `${large.note}; time for ${ITEMS} items ÷ time for ${FEW}: ${tools.round(small.ours / large.ours, 2)}` };
    },
  },
  {
    name: 'lead-board', byName: true, run: async (desk) => {
      desk.token = await desk.signIn('clerk1');
      const { body } = await applicationOf(desk, await theme(desk, `${THEME}5`, 5));
      await desk.call('POST', '/joint-cases/open-joint-case', body);
      const [small, large] = [await board(tools)(desk, 500), await board(tools)(desk, 5000)];
      return { ...large, note: `${large.note}; time ÷ time at 500: ${tools.round(small.ours / large.ours, 2)}` };
    },
  },
  { name: 'release', byName: true, run: async (desk) => { await tools.template(desk); const [one, ten] = [await release(desk, 1000, tools.round), await release(desk, 10_000, tools.round)]; return [{ ...one, note: `${one.note}; time for 10,000 ÷ time for 1,000: ${tools.round(ten.p50 / one.p50, 1)}` }]; } },
];
