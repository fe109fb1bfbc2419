// Floors and oracle of the figures of a period: one statement by hand for a period, one for all of them, and a naive count from the trace alone.

const REFUSED = `c.status = 'refused' or c.status = 'issued' and c.certified_by is null`;
/** $3 is the first day that is numbered, $4 numbers working days from it on. */
const upTo = (date) => `($4::int[])[${date} - $3::date + 1]`;
const acceptedBy = (key) => `select ${key} c.unit_id, count(*)::int accepted, (count(*) filter (where c.case_type = 'instant'))::int instant from casework.permit_case c where c.accepted_on >= $1::date and c.accepted_on < $2::date group by`;
const decidedBy = (key) => `select ${key} c.unit_id, count(*)::int decided, (count(*) filter (where ${REFUSED}))::int refused, sum(${upTo('c.promised_due_on')} - ${upTo('c.decided_on')})::int early, sum(${upTo('c.statutory_due_on')} - ${upTo('c.promised_due_on')})::int compressed
  from casework.permit_case c where c.decided_on >= $1::date and c.decided_on < $2::date group by`;
const SHOWN = 'coalesce(a.accepted, 0) accepted, coalesce(a.instant, 0) instant, coalesce(d.decided, 0) decided, coalesce(d.refused, 0) refused, coalesce(d.early, 0) early, coalesce(d.compressed, 0) compressed';

export const ONE_PERIOD = `with a as (${acceptedBy('')} c.unit_id), d as (${decidedBy('')} c.unit_id) select unit_id, ${SHOWN} from a full join d using (unit_id) order by unit_id`;

/** Months from the 25th on, as long as the cut-off day was never another. */
const monthOf = (date) => `date_trunc('month', (${date} - 24)::timestamp)`;
export const ALL_PERIODS = `with a as (${acceptedBy(`${monthOf('c.accepted_on')} as month,`)} 1, 2), d as (${decidedBy(`${monthOf('c.decided_on')} as month,`)} 1, 2)
  select to_char(month + interval '1 month', 'YYYY-MM') as name, unit_id, ${SHOWN} from a full join d using (month, unit_id) order by 1, 2`;

/** What the steps say: neither dates nor status of the cases are read, nor their projected limits. */
const STEPS = `select c.unit_id, v.definition ->> 'caseType' = 'instant' instant, c.item_version_id version, s.verb, (s.legal_at at time zone 'Asia/Shanghai')::date::text as on_date,
    (select (f.legal_at at time zone 'Asia/Shanghai')::date::text from platform.step f where f.subject_kind = 'permitCase' and f.subject_id = s.subject_id and f.verb = 'acceptApplication' order by f.seq desc limit 1) accepted_on
  from platform.step s join casework.permit_case c on c.id = s.subject_id join catalogue.item_version v on v.id = c.item_version_id
  where s.subject_kind = 'permitCase' and s.verb in ('acceptApplication', 'grantPermit', 'refusePermit') and s.legal_at >= $1::timestamp at time zone 'Asia/Shanghai' and s.legal_at < $2::timestamp at time zone 'Asia/Shanghai'`;

/** By section, days by the kernel's own rule from the limits of the item. @param daysOf gives { days, compressed } of a decided case */
export async function countNaively(client, { from, to }, daysOf) {
  const units = new Map();
  for (const step of (await client.query(STEPS, [from, to])).rows) {
    const unit = units.get(step.unit_id) ?? { unit_id: step.unit_id, accepted: 0, instant: 0, decided: 0, refused: 0, early: 0, compressed: 0 };
    units.set(step.unit_id, unit);
    if (step.verb === 'acceptApplication') {
      unit.accepted += 1;
      unit.instant += step.instant ? 1 : 0;
      continue;
    }
    const { days, compressed } = daysOf(step);
    unit.decided += 1;
    unit.refused += step.verb === 'refusePermit' ? 1 : 0;
    unit.early += days;
    unit.compressed += compressed;
  }
  return [...units.values()].sort((a, b) => a.unit_id - b.unit_id);
}
