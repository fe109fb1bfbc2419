// A month of cases, seal uses and paper lines for the bench `checks`, some in every four thousand with something to be said against them. All set-based.

/** What is special about one in four thousand, by its place in them; everything else is in order. */
export const FATES = {
  officialWithoutCase: 1003, officialEarly: 1103, officialUndecided: 1203, unknownNumber: 1004, foreignNumber: 1014, lineUndecided: 1024, lineEarly: 1034, dayEarly: 1044, transferred: 1054, outage: 1064, enteredLate: 1074, enteredUnapproved: 1084,
  useEarly: 1005, caseGone: 1025, useUndecided: 1045, undelivered: 1006, undecidedOver: 1016, notReceived: 1026, decidedFirst: 1036, deferred: 1046, mailed: 1056, untraced: 1066,
};
const EVERY = 4000;
const is = (...fates) => `p.g % ${EVERY} in (${fates.map((fate) => FATES[fate]).join(', ')})`;
const UNDECIDED = ['officialUndecided', 'lineUndecided', 'useUndecided', 'undecidedOver'];
const OPEN = ['undelivered', 'deferred', 'mailed'];

const PLANNED = `select g, $2::bigint + g id, s.unit_id, s.path, '210300-B' || lpad(g::text, 10, '0') as number, '鞍山市' || g / 3 || '号测量用有限公司' as name, 'SP-' || lpad((g % 40 + 1)::text, 3, '0') item_code, '测量用事项' || g % 40 as item_name, g % ${EVERY} fate,
    $4::date::timestamp at time zone 'Asia/Shanghai' + (g % 25) * interval '1 day' + interval '8 hours 30 minutes' + (g % 420) * interval '1 minute' as received
  from generate_series($1::int, $1::int + $3::int - 1) g join (select row_number() over (order by id) - 1 as at, count(*) over () n, id unit_id, jurisdiction_path path from organisation.unit where kind = 'section') s on s.at = g % s.n`;
const STAGED = `select p.g, p.id, p.unit_id, p.path, p.number, p.name, p.item_code, p.item_name, p.fate, case when ${is('outage')} then $1::date::timestamp at time zone 'Asia/Shanghai' + interval '10 days 9 hours' else p.received end received,
    case when ${is(...UNDECIDED)} or p.g % 10 in (1, 2) then 'accepted' when p.g % 10 = 0 then 'registered' when ${is(...OPEN)} or p.g % 10 in (3, 4) then 'certified' else 'issued' end stage,
    case when ${is('outage')} then interval '51 hours' else interval '20 hours' + (p.g % 48) * interval '1 hour' end takes from planned p`;

/** Columns of a case that differ from the one it is copied from, over `p`. */
const CASE = {
  id: 'p.id', number: 'p.number', progress_code: `'B' || p.id`, unit_id: 'p.unit_id', jurisdiction_path: 'p.path', applicant_name: 'p.name', item_code: 'p.item_code', item_name: 'p.item_name', status: 'p.stage', running: `p.stage <> 'issued'`, received_at: 'p.received', presented_on: 'p.received::date',
  accepted_on: `case when p.stage <> 'registered' then p.received::date end`, decided_on: `case when ${is('decidedFirst')} then (p.received at time zone 'Asia/Shanghai')::date - 2 when p.stage in ('certified', 'issued') then ((p.received + p.takes) at time zone 'Asia/Shanghai')::date end`,
  issued_at: `case when p.stage = 'issued' then p.received + p.takes + interval '20 hours' end`, statutory_due_on: `case when ${is('undecidedOver')} then $2::date - 14 else $2::date + 70 end`, promised_due_on: '$2::date + 60', delivery_due_on: `case when p.stage = 'certified' then $2::date + case when ${is(...OPEN)} then 14 else 60 end end`,
  due_on: `case when ${is('undecidedOver')} then $2::date - 14 when ${is(...OPEN)} then $2::date + 14 else $2::date + 60 end`, head: 'sha256(p.g::text::bytea)', search_grams: `array['b']`,
};
/** What the trace has of each: verb, how long after reception, and for whom. A late entry has but one step, after everything. */
const STEPS = `insert into platform.step (subject_kind, subject_id, seq, verb, post, unit_id, legal_at, machine_at, facts, hash)
  select 'permitCase', p.id, v.seq, v.verb, 'sectionReviewer', p.unit_id, p.received + v.after, p.received + v.after, '{}'::jsonb, '\\x00'::bytea from staged p cross join lateral (values
    (1, 'registerApplication', interval '0', not ${is('notReceived')}), (2, 'acceptApplication', interval '7 minutes', p.stage <> 'registered'), (3, 'assignReviewer', interval '8 minutes', p.stage <> 'registered'), (4, 'passReview', p.takes - interval '20 minutes', p.stage in ('certified', 'issued')),
    (5, 'grantPermit', p.takes, p.stage in ('certified', 'issued')), (6, 'printCertificate', p.takes + interval '2 hours', p.stage in ('certified', 'issued')), (7, 'issueResult', p.takes + interval '20 hours', p.stage = 'issued')) v(seq, verb, after, holds)
  where v.holds and not ${is('untraced', 'enteredLate', 'enteredUnapproved')}
  union all select 'permitCase', p.id, 1, 'enterAfterwards', 'sectionReviewer', p.unit_id, p.received + interval '5 days', p.received + interval '5 days', '{}'::jsonb, '\\x00'::bytea from staged p where ${is('enteredLate', 'enteredUnapproved')}`;
const USES = `insert into casework.seal_use (used_at, unit_id, jurisdiction_path, seal_name, purpose, document_id, case_id, keeper_post, kind)
  select p.received + case when u.decision then p.takes - case when ${is('useEarly')} then interval '1 hour' else interval '0' end else interval '0' end, p.unit_id, p.path, '测量用章', case when u.decision then '准予行政许可决定书' else '收件回执' end, gen_random_uuid(), case when ${is('caseGone')} then 9000000000 + p.g else p.id end, 'sectionApprover', 'ordinary'
  from staged p cross join lateral (select p.g % 20 between 3 and 9 or ${is('useUndecided')} decision) u where p.g % 10 < 9`;
/** Of three in ten cases: one in ten of them in the register of the official seal. Names as people write them, a third without number or hour. */
const LINES = `insert into compliance.register_entry (register, unit_id, jurisdiction_path, line_no, used_on, used_at, matter, item_code, applicant_name, case_number, copies, used_by_name, source, entered_at)
  select case when p.g % 100 in (3, 13, 23) then 'official' else 'approval' end, p.unit_id, p.path, p.g, (w.moment at time zone 'Asia/Shanghai')::date, case when p.g % 3 > 0 and not ${is('dayEarly')} then w.moment end,
    case when p.g % 10 = 4 and p.g % 4 = 0 and not ${is('foreignNumber', 'lineUndecided', 'lineEarly')} then '受理通知书' else '食品经营许可证' end, case when ${is('foreignNumber')} then 'ZZ-999' when p.g % 2 = 0 or ${is('transferred')} then p.item_code end,
    case when ${is('officialWithoutCase')} then null when ${is('unknownNumber', 'foreignNumber', 'transferred', 'enteredLate', 'enteredUnapproved')} then '海城市' || p.g || '商行' when p.g % 5 = 0 then replace(p.name, '有限公司', '') when p.g % 5 = 1 then replace(p.name, '测量用', '（测量用）') else p.name end,
    case when ${is('officialWithoutCase', 'transferred', 'enteredLate', 'enteredUnapproved')} or p.g % 21 = 5 and p.g % 10 < 5 then null when ${is('unknownNumber')} then 'X-' || p.g else p.number end, 1, '测量员', 'import', w.moment
  from staged p cross join lateral (select p.received + case when ${is('officialEarly', 'lineEarly')} then p.takes - interval '3 hours' when ${is('dayEarly')} then p.takes - interval '1 day' when ${is('outage')} then interval '25 hours' else p.takes + interval '1 hour' end as moment) w where p.g % 10 in (3, 4, 5)`;
const BESIDE = [
  `insert into casework.late_entry (case_id, register_entry_id, outcome, reason, salt, true_received_on, true_accepted_on, entered_by, entered_on, approved_by, approved_on)
   select p.id, e.id, 'granted', '测量用原因', '\\x00', p.received::date, p.received::date, 1, p.received::date + 5, 1, case when ${is('enteredLate')} then p.received::date + 6 end from staged p join compliance.register_entry e on e.line_no = p.g where ${is('enteredLate', 'enteredUnapproved')}`,
  `insert into intake.network_transfer (status, version, head, moved_at, number, unit_id, jurisdiction_path, item_code, item_name, item_version_id, finished_on, party, applicant_name, phone_sealed, phone_masked, form_salt, drawn_up_by, form_on, handler_id, handler_signed_on, clerk_signed_on)
   select 'entered', 3, '\\x00', p.received, 'ZW-B' || p.g, p.unit_id, p.path, p.item_code, p.item_name, 1, e.used_on, 'enterprise', e.applicant_name, '', '', '\\x00', 1, e.used_on, 1, e.used_on, e.used_on from staged p join compliance.register_entry e on e.line_no = p.g where ${is('transferred')}`,
  `insert into casework.case_hold (case_id, kind, procedure, opened_seq, opened_on, blocks, stops_clock, basis) select p.id, 'deferredMaterial', 'M04', 1, p.received::date, array['printCertificate'], false, '测量' from staged p where ${is('deferred')}`,
  `insert into issuance.mailing (case_id, step_seq, carrier, tracking_number, applicant_id, recipient_sealed, recipient_masked, phone_sealed, phone_masked, address_sealed, address_masked, documents, sent_on) select p.id, 9, 'ems', 'B' || p.g, 1, '', '', '', '', '', '', '{}', p.received::date + 4 from staged p where ${is('mailed')}`,
];
const ONCE = [
  `insert into compliance.outage (status, version, head, moved_at, began_at, ended_at, stood_still, jurisdiction_path, registered_by) select 'registered', 1, '\\x00', w, w, w + interval '4 hours', '测量用停机', '', 1 from (select $1::date::timestamp at time zone 'Asia/Shanghai' + interval '11 days 8 hours' w) d`,
  `insert into compliance.ledger_week (status, version, head, moved_at, unit_id, jurisdiction_path, week, due_on, provisional, signed_on, uses)
   select case when (u.id + k) % 17 = 0 then 'open' else 'signed' end, 1, '\\x00', w.week, u.id, u.jurisdiction_path, w.week, w.week + 7, false, case (u.id + k) % 17 when 0 then null when 1 then w.week + 9 else w.week + 7 end, 1
   from organisation.unit u, generate_series(-3, 5) k, lateral (select date_trunc('week', $1::date::timestamp)::date + 7 * k as week) w where u.kind = 'section' and (u.id + k) % 19 > 0`,
];
export const LOADED = ['casework.permit_case', 'platform.step', 'casework.seal_use', 'compliance.register_entry', 'compliance.ledger_week', 'casework.late_entry', 'casework.case_hold', 'intake.network_transfer', 'issuance.mailing'];

/** Cases `from` to `to` of the month with everything that belongs to them; weeks and outages with the first. */
export async function loadMonth(client, { templateId, month, from, to }) {
  await client.query(`select setval('casework.permit_case_id_seq', greatest((select max(id) from casework.permit_case), 1))`);
  const { rows: [{ base }] } = await client.query('select coalesce(max(id), 0) + 1000 - $1::bigint base from casework.permit_case', [from]);
  await client.query('drop table if exists planned, staged');
  await client.query(`create temp table planned as ${PLANNED.replaceAll('$1', String(from)).replace('$2', String(base)).replace('$3', String(to - from)).replace('$4', `'${month}'`)}`);
  await client.query(`create temp table staged as ${STAGED.replaceAll('$1', `'${month}'`)}`);
  await client.query('analyze staged');
  const { rows: columns } = await client.query(`select column_name as name from information_schema.columns where table_schema = 'casework' and table_name = 'permit_case' order by ordinal_position`);
  await client.query(`insert into casework.permit_case (${columns.map(({ name }) => name).join(', ')}) select ${columns.map(({ name }) => CASE[name] ?? `t.${name}`).join(', ')} from staged p, casework.permit_case t where t.id = $1`.replaceAll('$2', `'${month}'`), [templateId]);
  for (const text of [STEPS, USES, LINES, ...BESIDE]) await client.query(text);
  if (from === 0) for (const text of ONCE) await client.query(text, [month]);
  for (const table of LOADED) await client.query(`vacuum analyze ${table}`);
  const { rows: [counts] } = await client.query('select (select count(*)::int from casework.seal_use) uses, (select count(*)::int from compliance.register_entry) lines');
  return counts;
}
