/**
 * First presentations at a place ($1, its jurisdiction path) in days $2 (inclusive) to $3 (exclusive) of Asia/Shanghai, each with what became of it; `c` is its case.
 * Why something counts as what: rules/receiving-rate.ts.
 */
export const FIRST_PRESENTED = `select p.case_id, p.item_code, p.unit_id, p.failed, p.presented_at, c.number, c.item_name, c.status, c.item_version_id,
  case when c.status = 'declined' then 'excluded' when c.notices > 0 then 'notReceived' when p.complete then 'complete'
    when exists (select 1 from intake.deferred_material d where d.case_id = p.case_id) or exists (select 1 from intake.commitment k where k.case_id = p.case_id) then 'onTrust'
    when c.accepted_on is not null and not c.deemed then 'complete' else 'notReceived' end outcome,
  exists (select 1 from intake.formal_review_call r where r.case_id = p.case_id and r.status = 'concluded' and r.called_at <= p.presented_at) reviewed
  from intake.presentation p join casework.permit_case c on c.id = p.case_id
  where p.seq = 1 and p.presented_at >= $2::date::timestamp at time zone 'Asia/Shanghai' and p.presented_at < $3::date::timestamp at time zone 'Asia/Shanghai' and c.jurisdiction_path = $1`;
