import { DECIDED_ROWS, UPTO } from './case-rows';

/** 帮办代办, as the other rows: at the unit that stands for the city or a county. A commission that came before the working days are numbered counts from their first; the code of a stage is `agencyAt` with its name (AGENCY_STAGE_FIGURES). */
const IN_HAND = 'p.registered_on < $2::date and (p.left_on is null or p.left_on >= $2::date)';
const COMMISSION_ROWS = `select v.code, 'agencyProject', p.id, p.unit_id, v.on_date, v.amount, p.name from agency_service.published_commission p cross join lateral (values
    ('agencyProjects', p.registered_on, 1::numeric, p.registered_on < $2::date and (p.left_on is null or p.left_on >= $1::date)), ('agencyInvestment', p.registered_on, p.investment_wan, p.registered_on < $2::date and (p.left_on is null or p.left_on >= $1::date)), ('agencyAt' || upper(left(p.stage, 1)) || substr(p.stage, 2), p.registered_on, 1, ${IN_HAND}),
    ('agencyClosed', p.closed_on, 1, p.closed_on >= $1::date and p.closed_on < $2::date), ('agencyWorkingDays', p.returned_on, ${UPTO('p.returned_on')} - ${UPTO('greatest(p.registered_on, $3::date)')}, p.returned_on >= $1::date and p.returned_on < $2::date)) v(code, on_date, amount, counted) where v.counted`;
const PROBLEM_ROWS = `select case q.nature when 'complex' then 'agencyProblemsComplex' else 'agencyProblemsGeneral' end, 'agencyProblem', q.id, q.unit_id, q.solved_on, 1, q.name from agency_service.published_solved_problem q where q.solved_on >= $1::date and q.solved_on < $2::date`;
const TRANSFER_ROWS = `select v.code, 'countyTransfer', t.id, t.unit_id, v.on_date, 1, t.name from agency_service.published_transfer t cross join lateral (values ('agencyTransfers', t.handed_on), ('agencyTransfersClosed', t.closed_on)) v(code, on_date)
    where v.on_date >= $1::date and v.on_date < $2::date`;
/** The same days as 提前办结 counts, of the cases that do an item of a commission. */
const SAVED_ROWS = `select 'agencyDaysSaved', 'permitCase', d.case_id, a.unit_id, d.on_date, d.early, c.number || ' ' || c.item_name from (${DECIDED_ROWS}) d join agency_service.published_item_case a on a.case_id = d.case_id join casework.permit_case c on c.id = d.case_id where d.early <> 0`;

export const AGENCY_ROWS = `${COMMISSION_ROWS}
  union all ${PROBLEM_ROWS}
  union all ${TRANSFER_ROWS}
  union all ${SAVED_ROWS}`;
