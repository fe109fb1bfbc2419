// The hand-written floor that our request benches are held to: node:http + pg, one named statement a request, on our own tables, and nothing
// else: no auth, no validation, no framework, no hash chain read. Same pool, same rows back, fsync on, the same numbers and compare-and-set.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import http from 'node:http';
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';

pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL ?? 16) });
const query = (name, text, values) => pool.query({ name, text, values });

const CASE = `c.id, c.version, c.number, c.status, c.item_code, c.item_name, c.case_type, c.unit_id, c.received_at, c.applicant_id, c.applicant_name, c.applicant, c.agent, c.due_on, c.statutory_due_on, c.promised_due_on, c.provisional`;
const READ = `select ${CASE}, (select json_agg(json_build_object('code', m.code, 'name', m.name, 'originals', m.originals, 'copies', m.copies, 'verdict', m.verdict, 'points', m.points, 'files', m.files) order by m.position)
  from casework.case_material m where m.case_id = c.id) materials from casework.permit_case c where c.id = $1`;
const LIST = `select c.id, c.version, c.number, c.status, c.item_code, c.item_name, c.case_type, c.applicant_name, c.due_on, c.provisional, c.received_at, c.moved_at from casework.permit_case c
  where c.unit_id = $1 and c.status = $2 and c.id < $3 order by c.id desc limit 20`;
const SEARCH = `select c.id, c.number, c.applicant_name, c.item_name, c.item_code, c.status, u.name unit_name, c.received_at, count(*) over () total from casework.permit_case c join organisation.unit u on u.id = c.unit_id
  where c.search_grams @> $1::text[] and c.jurisdiction_path like '/210300/%' and position($2 in lower(concat_ws(' ', c.number, c.applicant_name, c.item_name, c.item_code))) > 0 order by c.id desc limit 20`;
const HEAD = `select version, head, unit_id from casework.permit_case where id = $1`;
const STEP = `with s as (update casework.permit_case set status = 'accepted', version = version + 1, head = $3, moved_at = $4, accepted_on = $5, due_on = $5, statutory_due_on = $5, promised_due_on = $5 where id = $1 and version = $2 returning id, version),
  n as (insert into platform.document_counter (kind, year, unit_id, last) select 'acceptanceNotice', 2026, $7::bigint, 1 from s on conflict (kind, year, unit_id) do update set last = document_counter.last + 1 returning last),
  t as (insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash) select 'permitCase', id, version, 'acceptApplication', 1, 'windowClerk', 1, $4, $4, $8, $6, $3 from s),
  d as (insert into platform.document (id, kind, year, unit_id, serial, mark, subject_kind, subject_id, step_seq, content, legal_at, machine_at) select $9, 'acceptanceNotice', 2026, $7::bigint, n.last, 'F', 'permitCase', s.id, s.version, $8, $4, $4 from s, n),
  o as (insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select 'permitCase', id, version, 'applicationAccepted', $4, $4 from s) select id, version from s`;
const CREATE = `with s as (insert into casework.permit_case (status, version, head, moved_at, number, progress_code, jurisdiction_path, unit_id, item_version_id, item_code, item_name, case_type, review_levels, received_at, presented_on, applicant_id, applicant_name, applicant, due_on, search_grams)
    values ('registered', 1, $1, $2, 'F-' || nextval('casework.case_serial'), 'FLOOR1', '/210300/', $3, 1, 'SP-001', $4, 'promised', 2, $2, $5, 1, $6, $7, $5, $9) returning id, number, version),
  m as (insert into casework.case_material (case_id, code, position, name, originals, copies, verdict) select s.id, j->>'code', 0, coalesce(j->>'name', j->>'code'), 1, 0, 'good' from s, jsonb_array_elements($8::jsonb) j),
  t as (insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, hash) select 'permitCase', id, 1, 'registerApplication', 1, 'windowClerk', 1, $2, $2, $7, $1 from s),
  o as (insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select 'permitCase', id, 1, 'applicationRegistered', $2, $2 from s) select * from s`;

const JOINT = `with j as (insert into casework.joint_case (status, version, head, moved_at, number, progress_code, jurisdiction_path, lead_unit_id, theme_version_id, theme_code, theme_name, theme_kind, applicant_id, applicant_name, received_at, answers, form_sealed, stages, promised_due_on)
    values ('running', 1, $1, $2, 'FJ-' || nextval('casework.joint_case_serial'), 'FLOOR1', '/210300/', 1, 1, 'FLOOR', 'floor', 'lifeEvent', 1, $3, $2, '{}', '', '{S1}', $4) returning id, number),
  x as (select nextval('casework.permit_case_id_seq') id, e.i, e.m, e.g from rows from (jsonb_to_recordset($6::jsonb) as (materials jsonb, grams text[])) with ordinality e(m, g, i)),
  c as (insert into casework.permit_case (id, status, version, head, moved_at, number, progress_code, jurisdiction_path, unit_id, item_version_id, item_code, item_name, case_type, review_levels, received_at, presented_on, applicant_id, applicant_name, applicant, due_on, search_grams)
    select x.id, 'registered', 1, $1, $2, 'F-' || nextval('casework.case_serial'), 'FLOOR1', '/210300/', 2, 1, 'SP-001', 'floor', 'promised', 2, $2, $4, 1, $3, $5, $4, x.g from x returning id),
  b as (insert into casework.joint_member (joint_case_id, case_id, item_code, stage, position, unit_id) select j.id, x.id, 'F' || x.i, 'S1', x.i, 2 from j, x),
  m as (insert into casework.case_material (case_id, code, position, name, originals, copies, verdict) select x.id, p->>'code', 0, p->>'code', 1, 0, 'good' from x, jsonb_array_elements(x.m) p),
  t as (insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, hash) select 'permitCase', x.id, 1, 'registerApplication', 1, 'windowClerk', 1, $2::timestamptz, $2::timestamptz, '{}'::jsonb, $1::bytea from x union all select 'jointCase', j.id, 1, 'openJointCase', 1, 'windowClerk', 1, $2, $2, '{}'::jsonb, $1::bytea from j),
  o as (insert into platform.outbox (subject_kind, subject_id, seq, fact, legal_at, machine_at) select 'permitCase', x.id, 1, 'applicationRegistered', $2::timestamptz, $2::timestamptz from x union all select 'jointCase', j.id, 1, 'jointCaseOpened', $2, $2 from j) select j.* from j`;
const BOARD = `select j.id, j.version, j.number, j.theme_name, j.theme_kind, j.applicant_name, j.status, j.promised_due_on, j.provisional, j.received_at, (select json_agg(json_build_object('id', c.id, 'status', c.status, 'name', c.item_name, 'due', c.due_on, 'unit', m.unit_id,
    'holds', (select json_agg(h.kind) from casework.case_hold h where h.case_id = c.id and h.cleared_on is null), 'after', (select json_agg(p.on_case_id) from casework.case_predecessor p where p.case_id = c.id)) order by m.position)
  from casework.joint_member m join casework.permit_case c on c.id = m.case_id where m.joint_case_id = j.id) members from casework.joint_case j where j.lead_unit_id = $1 and j.running order by j.promised_due_on, j.id limit 50`;

const send = (response, code, value) => { const text = JSON.stringify(value); response.writeHead(code, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }); response.end(text); };
const bodyOf = async (request) => { let text = ''; for await (const chunk of request) text += chunk; return text ? JSON.parse(text) : {}; };
const hashOf = (previous, facts) => createHash('sha256').update(previous).update(facts).digest();

/** The same search terms as ours: the index over them is part of the work. */
function grams(text) {
  const signs = [...text.toLowerCase()];
  return [...new Set(signs.flatMap((sign, at) => (at + 1 < signs.length ? [sign, sign + signs[at + 1]] : [sign])).filter((gram) => !/^\s/.test(gram)))];
}

async function step(response, id, body) {
  const { rows: [now] } = await query('head', HEAD, [id]);
  if (!now) return send(response, 404, {});
  const facts = JSON.stringify({ to: 'accepted' });
  const { rows: [done] } = await query('step', STEP, [id, body.version ?? now.version, hashOf(now.head, facts), new Date(), '2026-12-01', now.head, now.unit_id, facts, randomUUID()]);
  return done ? send(response, 200, done) : send(response, 409, { code: 'changedMeanwhile' });
}

async function create(response, body) {
  const applicant = JSON.stringify(body.applicant ?? {});
  const { rows: [made] } = await query('create', CREATE, [hashOf('', applicant), new Date(), body.unitId ?? 1, 'floor', '2026-12-01', body.applicant?.name ?? '', applicant, JSON.stringify(body.materials ?? []), grams(`210300-20261120-000000 ${body.applicant?.name ?? ''} 食品经营许可（新办，餐饮服务/食品销售） SP-001`)]);
  return send(response, 201, made);
}

async function openJoint(response, body) {
  const applicant = JSON.stringify(body.applicant ?? {});
  const { rows: [made] } = await query('joint', JOINT, [hashOf('', applicant), new Date(), body.applicant?.name ?? '', '2026-12-01', applicant, JSON.stringify((body.items ?? []).map(({ name, materials }, at) => ({ materials, grams: grams(`210300-20261120-0000${at + 10} ${body.applicant?.name ?? ''} ${name}`) })))]);
  return send(response, 201, made);
}

/** A body streamed into a file, not even flushed. */
async function keepFile(request, response) {
  const file = path.join(process.env.DATA_DIR, `floor-${randomUUID()}`);
  await pipeline(request, createWriteStream(file));
  await rm(file);
  return send(response, 201, { done: true });
}

async function handle(request, response) {
  const url = new URL(request.url, 'http://floor');
  if (url.pathname === '/bare') return send(response, 200, { status: 'ok' });
  if (url.pathname === '/file') return keepFile(request, response);
  if (url.pathname === '/search') { const text = url.searchParams.get('text') ?? ''; const { rows } = await query('search', SEARCH, [grams(text), text]); return send(response, 200, { rows }); }
  if (url.pathname === '/joint') { if (request.method === 'POST') return openJoint(response, await bodyOf(request)); const { rows } = await query('board', BOARD, [url.searchParams.get('lead')]); return send(response, 200, { rows }); }
  const match = /^\/cases(?:\/(\d+))?(\/step)?$/.exec(url.pathname);
  if (!match) return send(response, 404, {});
  const [, id, isStep] = match;
  if (request.method === 'GET' && id) { const { rows } = await query('read', READ, [id]); return rows[0] ? send(response, 200, rows[0]) : send(response, 404, {}); }
  if (request.method === 'GET') { const at = url.searchParams; const { rows } = await query('list', LIST, [at.get('unit'), at.get('status'), at.get('before') ?? '9007199254740991']); return send(response, 200, { rows }); }
  const body = await bodyOf(request);
  return isStep ? step(response, id, body) : create(response, body);
}

http.createServer((request, response) => { handle(request, response).catch((error) => send(response, 500, { error: String(error) })); })
  .listen(Number(process.argv[2]), '127.0.0.1', () => console.log('floor ready'));
