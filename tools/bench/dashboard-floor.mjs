// The floor of the dashboard: what it counts of live cases in one statement by hand, for the whole bureau, answered by bare node:http without any memory.
const OURS = `c.status <> 'awaitingSupplement' and not (c.status = 'registered' and c.clock_stopped_on is not null)`;

/** $1 today, $2 end of what is soon due, $3 end of the week, $4 the last day shown, $5 and $6 the instants of today, $7 the first day of the period. */
export const DASHBOARD = `with
  s as (select c.unit_id, count(*) running, count(*) filter (where ${OURS} and c.due_on < $1::date) overdue, count(*) filter (where ${OURS} and c.clock_stopped_on is null and c.due_on between $1::date and $2::date) soon, count(*) filter (where c.due_on <= $3::date) week,
    count(*) filter (where c.status = 'registered') to_accept, count(*) filter (where c.status = 'awaitingSupplement') awaiting, count(*) filter (where c.status in ('certified', 'refused') and not exists (select 1 from casework.case_hold h where h.case_id = c.id and h.kind = 'inMail' and h.cleared_on is null)) to_issue from casework.permit_case c where c.running group by c.unit_id),
  w as (select t.window_id, count(*) filter (where t.what = 1) received, count(*) filter (where t.what = 2) accepted, count(*) filter (where t.what = 3) decided from (
    select c.window_id, 1 what from casework.permit_case c where not c.entered_late and c.received_at >= $5 and c.received_at < $6 and c.id > coalesce((select x.id from casework.permit_case x where x.received_at < $5 and not x.entered_late order by x.id desc limit 1), 0)
    union all select c.window_id, 2 from casework.permit_case c where c.accepted_on = $1::date union all select c.window_id, 3 from casework.permit_case c where c.decided_on = $1::date) t group by t.window_id),
  i as (select count(*) n from casework.permit_case c where c.id in (select x.subject_id from platform.step x where x.subject_kind = 'permitCase' and x.verb in ('issueResult', 'confirmDelivery') and x.legal_at >= $5 and x.legal_at < $6)),
  d as (select c.due_on "on", count(*) n from casework.permit_case c where c.running and c.due_on between $1::date and $4::date group by c.due_on),
  f as (select c.item_code, max(c.item_name) name, count(*) n from casework.permit_case c where c.accepted_on >= $7::date and c.accepted_on <= $1::date group by c.item_code order by 3 desc limit 8),
  l as (select c.item_code, max(c.item_name) name, avg(c.decided_on - c.accepted_on) days from casework.permit_case c where c.decided_on >= $7::date and c.decided_on <= $1::date and c.case_type = 'promised' and c.accepted_on is not null group by c.item_code order by 3 desc limit 8),
  t as (select j.theme_code, count(*) n from casework.joint_case j where j.running group by j.theme_code),
  p as (select c.unit_id, count(*) decided from casework.permit_case c where c.decided_on >= $7::date and c.decided_on <= $1::date group by c.unit_id)
  select (select json_agg(s) from s) sections, (select json_agg(w) from w) windows, (select n from i) issued, (select json_agg(d) from d) deadlines, (select json_agg(f) from f) frequent, (select json_agg(l) from l) slowest, (select json_agg(t) from t) themes, (select json_agg(p) from p) figures`;

/** The day's parameters, of a dashboard as the service gave it. */
export function valuesOf({ today, periodFrom, deadlines }) {
  const from = new Date(`${today}T00:00:00+08:00`);
  const sunday = (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7;
  return [today, deadlines[3].on, deadlines[sunday].on, deadlines.at(-1).on, from, new Date(from.getTime() + 86_400_000), periodFrom];
}
