// One statement for each check, as somebody would write it by hand who wants nothing but the list of violations: fingerprints, no evidence, no trace.
// `bench_day(day, nth)`: working days up to and with each day.
const DAY = `at time zone 'Asia/Shanghai'`;
const FROM = (day) => `(${day})::date::timestamp ${DAY}`;
const same = (one, other) => `(strpos(${one}, ${other}) > 0 or strpos(${other}, ${one}) > 0)`;
const written = (text) => `lower(regexp_replace(normalize(${text}, nfkc), '[[:space:]（）()·.,，。“”"'']', '', 'g'))`;
const nth = (day) => `(select d.nth from bench_day d where d.day = ${day})`;
const fifthAfter = (day) => `(select min(d.day) from bench_day d where d.nth >= ${nth(day)} + 5)`;
const outage = (path, from, to, followed) => `exists (select 1 from compliance.outage o where o.status = 'registered' and ${path} like o.jurisdiction_path || '%' and o.began_at <= ${to} and o.ended_at >= ${from} and ${followed} <= ${fifthAfter(`(o.ended_at ${DAY})::date`)})`;
const late = (caseId) => `exists (select 1 from casework.late_entry y where y.case_id = ${caseId} and y.approved_on is not null and y.declined_on is null and btrim(y.reason) <> '')`;


/** First moments of the cases that `ids` lists, no more of the trace than is compared. */
const FIRSTS = (ids) => `f as (select s.subject_id, min(s.legal_at) filter (where s.verb in ('registerApplication', 'enterAfterwards')) registered, min(s.legal_at) filter (where s.verb in ('acceptApplication', 'acceptWithDeferral', 'acceptWithCommitment', 'deemAccepted', 'enterAfterwards')) accepted,
    min(s.legal_at) filter (where s.verb in ('grantPermit', 'refusePermit', 'enterAfterwards')) decided from platform.step s
  where s.subject_kind = 'permitCase' and s.subject_id in (${ids}) and s.verb in ('registerApplication', 'acceptApplication', 'acceptWithDeferral', 'acceptWithCommitment', 'deemAccepted', 'grantPermit', 'refusePermit', 'enterAfterwards') group by s.subject_id)`;

/** $1: first day, $2: first day of the next month, $3: today. Lines of paper with the case that they name or mean, then uses of the platform; of both what is not in order, and of that what nothing excuses. */
const uses = (register, kind) => `with e as (
    select e.id, e.unit_id, e.jurisdiction_path path, e.used_on, e.used_at, e.matter, e.item_code, e.applicant_name, e.case_number, coalesce((select y.case_id from casework.late_entry y where y.register_entry_id = e.id and y.declined_on is null limit 1), c.id) case_id
    from compliance.register_entry e left join casework.permit_case c on c.number = e.case_number where e.register = '${register}' and e.struck_on is null and e.used_on >= $1::date and e.used_on < $2::date),
  guess as (select distinct on (e.id) e.id, c.id case_id from e join casework.permit_case c on c.unit_id = e.unit_id and c.applicant_name = e.applicant_name and c.item_code = coalesce(e.item_code, c.item_code)
    where e.case_id is null and c.received_at >= ${FROM('$1')} - interval '400 days' order by e.id, (c.received_at ${DAY})::date > e.used_on, abs(e.used_on - (c.received_at ${DAY})::date), c.id),
  u as (select 'entry:' || e.id mark, e.id entry_id, e.unit_id, e.path, e.used_on, e.used_at, e.matter, e.item_code, e.applicant_name, e.case_number, coalesce(e.case_id, guess.case_id) case_id from e left join guess on guess.id = e.id
    union all select 'sealUse:' || s.id, null, s.unit_id, s.jurisdiction_path, (s.used_at ${DAY})::date, s.used_at, s.purpose, null, null, null, s.case_id from casework.seal_use s where s.kind = '${kind}' and s.used_at >= ${FROM('$1')} and s.used_at < ${FROM('$2')}),
  ${FIRSTS('select u.case_id from u')},
  j as (select u.mark, u.unit_id, u.path, u.used_on, u.used_at, u.matter, u.item_code, u.applicant_name, u.case_number, c.id case_id, f.registered, f.accepted, f.decided, coalesce(u.used_at + interval '1 minute', ${FROM('u.used_on + 1')}) late,
      c.id is null or u.applicant_name <> c.applicant_name and u.item_code is distinct from c.item_code and not ${same(written('u.applicant_name'), written('c.applicant_name'))} astray,
      case when '${register}' = 'official' then 3 when u.entry_id is null then case when u.matter in ('准予行政许可决定书', '不予行政许可决定书', '许可证件') then 3 else 1 end when u.matter ~ '决定|许可证|执照|批复|准予|不予许可|不予行政许可' or u.matter !~ '回执|告知|补正|受理|收件|撤回|终止|延期|延长|听证' then 3 when u.matter ~ '受理通知|受理决定' and u.matter !~ '不' then 2 else 1 end needs
    from u left join casework.permit_case c on c.id = u.case_id left join f on f.subject_id = c.id)
  select j.mark from j where (j.astray or coalesce(j.registered >= j.late, true) or coalesce(j.accepted >= j.late, true) and j.needs > 1 or coalesce(j.decided >= j.late, true) and j.needs > 2)
    and not exists (select 1 from intake.network_transfer v where v.unit_id = j.unit_id and v.status <> 'withdrawn' and v.handler_signed_on is not null and v.clerk_signed_on is not null and v.finished_on between j.used_on - 30 and j.used_on + 30 and abs(${nth('v.finished_on')} - ${nth('j.used_on')}) <= 10
      and (v.number = j.case_number or (v.item_code = j.item_code or j.item_code is null and ${same(written('j.matter'), written('v.item_name'))}) and ${same(written('j.applicant_name'), written('v.applicant_name'))}))
    and not ${late('j.case_id')}
    and not ${outage('j.path', `coalesce(j.used_at, ${FROM('j.used_on')})`, `coalesce(j.used_at, ${FROM('j.used_on + 1')} - interval '1 millisecond')`,
    `case when j.astray or j.registered is null or j.needs > 1 and j.accepted is null or j.needs > 2 and j.decided is null then $3::date else (greatest(j.registered, case when j.needs > 1 then j.accepted end, case when j.needs > 2 then j.decided end) ${DAY})::date end`)}`;

const weeks = `with w as (select x.unit_id, x.path, x.week from (
      select e.unit_id, e.jurisdiction_path path, date_trunc('week', e.used_on)::date week from compliance.register_entry e where e.register = 'approval' and e.struck_on is null and e.used_on >= date_trunc('week', $1::date)::date - 14 and e.used_on < date_trunc('week', $2::date - 1)::date + 7
      union select s.unit_id, s.jurisdiction_path, date_trunc('week', s.used_at ${DAY})::date from casework.seal_use s where s.kind = 'ordinary' and s.used_at >= ${FROM(`(date_trunc('week', $1::date)::date - 14)`)} and s.used_at < ${FROM(`(date_trunc('week', $2::date - 1)::date + 7)`)}) x)
  select 'week:' || w.unit_id || ':' || w.week mark from w left join compliance.ledger_week l on l.unit_id = w.unit_id and l.week = w.week
    cross join lateral (select coalesce(l.due_on, (select min(d.day) from bench_day d where d.nth > ${nth('w.week + 6')})) due) d
  where d.due < least($2::date, $3::date) and coalesce(l.signed_on > d.due, true) and not ${outage('w.path', FROM('d.due'), `${FROM('d.due + 1')} - interval '1 millisecond'`, 'coalesce(l.signed_on, $3::date)')}`;

const issues = `with i as materialized (select c.id, c.decided_on from casework.permit_case c where c.issued_at >= ${FROM('$1')} and c.issued_at < ${FROM('$2')}),
  ${FIRSTS('select i.id from i')},
  issued as (select i.id, case when f.registered is null or f.accepted is null then 'issuedWithoutReception' when i.decided_on < (f.registered ${DAY})::date then 'decidedBeforeReception' end rule from i left join f on f.subject_id = i.id),
  awaited as (select c.id, c.status, case when c.status in ('granted', 'certified', 'refused') then c.delivery_due_on else (select min(d.day) from bench_day d where d.nth >= ${nth('c.statutory_due_on')} + 10) end due, c.clock_stopped_on from casework.permit_case c where c.running and c.due_on < least($2::date, $3::date))
  select issued.rule || ':' || issued.id mark from issued where issued.rule is not null and not ${late('issued.id')}
  union all select 'resultNotIssued:' || a.id from awaited a where a.due < least($2::date, $3::date) and not ${late('a.id')} and a.clock_stopped_on is null and not exists (select 1 from issuance.mailing m where m.case_id = a.id and m.sent_on is not null)
    and not exists (select 1 from casework.case_hold h where h.case_id = a.id and h.kind = 'deferredMaterial' and h.cleared_on is null and 'printCertificate' = any(h.blocks))`;

export const FLOORS = { 1: uses('official', 'special'), 2: `${uses('approval', 'ordinary')} union all (${weeks})`, 3: issues };

/** @param isWorkingDay by the calendar of the platform */
export async function fillDays(client, month, isWorkingDay) {
  const start = Date.parse(`${month}T00:00:00Z`) - 120 * 86_400_000;
  const days = Array.from({ length: 320 }, (_, at) => new Date(start + at * 86_400_000).toISOString().slice(0, 10));
  let nthDay = 0;
  await client.query('create temp table bench_day (day date primary key, nth int)');
  await client.query('insert into bench_day select * from unnest($1::date[], $2::int[])', [days, days.map((day) => (nthDay += isWorkingDay(day) ? 1 : 0))]);
  await client.query('analyze bench_day');
}
