import { AGENCY_ROWS } from './agency-rows';

/**
 * What else a period counts, each thing one row: code of the figure, what it opens to, of which unit, on which day, how much. $1, $2: the period, half-open; $3, $4: working days as for cases.
 * Live counts, freezing and lists read the same.
 */
const MEETING_ROWS = `select case m.kind when 'thematic' then 'meetingsBusiness' when 'panel' then 'meetingsReview' else 'jointMeetings' end code, 'meeting' subject_kind, m.id subject_id, m.unit_id, m.starts_on on_date, 1::numeric amount, m.title as name
  from casework.meeting m where m.starts_on >= $1::date and m.starts_on < $2::date and m.kind in ('thematic', 'panel', 'jointConference') and m.minutes is not null and m.status in ('held', 'closed')`;
const RUNNING_WITHIN = 'p.registered_on < $2::date and (p.closed_on is null or p.closed_on >= $1::date)';
const PROJECT_ROWS = `select 'keyProjects', 'project', p.id, p.lead_unit_id, p.registered_on, 1, p.code || ' ' || p.name from casework.project p where ${RUNNING_WITHIN} and p.key_level is not null`;
const ADJUSTMENT_ROWS = `select case a.kind when 'lawChanged' then 'lawChanges' when 'transferred' then 'itemsTransferred' when 'cancelled' then 'itemsCancelled' when 'delegated' then 'itemsDelegated' else 'itemsAdjusted' end, 'adjustment', a.id,
    case when a.kind in ('cancelled', 'delegated') then coalesce(a.from_unit_id, a.to_unit_id) else coalesce(a.to_unit_id, a.from_unit_id) end, a.effective_on, 1, a.item_code || ' ' || a.item_name
  from catalogue.published_adjustment a where a.effective_on >= $1::date and a.effective_on < $2::date`;

const INSPECTION_ROWS = `select k.code, 'inspection', i.request_id, i.unit_id, i.on_date, 1, i.name from inspection.published_inspection i cross join (values ('inspections'), ('jointInspections')) k(code)
    where i.on_date >= $1::date and i.on_date < $2::date and (k.code = 'inspections' or i.joint)
  union all select 'sharedTrips', 'inspectionTrip', t.trip_id, t.unit_id, t.on_date, 1, t.name from inspection.published_trip t where t.on_date >= $1::date and t.on_date < $2::date
  union all select 'expertReviews', 'expertReview', e.review_id, e.unit_id, e.concluded_on, 1, e.name from inspection.published_expert_review e where e.concluded_on >= $1::date and e.concluded_on < $2::date`;
const LINK_ROWS = `select k.code, 'eventHandover', p.handover_id, p.unit_id, p.decided_on, 1, p.name from supervision.published_pushed_event p cross join (values ('eventsPushed'), ('eventsReceived')) k(code)
    where p.decided_on >= $1::date and p.decided_on < $2::date and (k.code = 'eventsPushed' or p.received)
  union all select 'grantsPublished', 'publication', p.publication_id, p.unit_id, p.published_on, 1, p.name from supervision.published_publication p where p.published_on >= $1::date and p.published_on < $2::date`;

/** A rate is that of the bureau, one row for the month; figures that were reported count as they were confirmed last. */
const TOLD_ROWS = `select 'receivingRate', 'receivingRateMonth', m.month_id, null::bigint, m.last_on, m.rate, to_char(m.month, 'YYYY-MM') || ' 接件成功率' from (
    select r.month_id, r.month, (r.month + interval '1 month' - interval '1 day')::date last_on, round(sum(r.complete) * 100.0 / nullif(sum(r.presented), 0), 1) rate from intake.published_receiving_rate r
    where r.jurisdiction_path = (select u.jurisdiction_path from organisation.unit u where u.kind = 'bureau' order by length(u.jurisdiction_path), u.id limit 1) group by r.month_id, r.month) m where m.last_on >= $1::date and m.last_on < $2::date and m.rate is not null
  union all select 'goodExamples', 'goodExample', e.id, e.unit_id, e.judged_on, 1, e.title from reporting.good_example e where e.status = 'chosen' and e.judged_on >= $1::date and e.judged_on < $2::date
  union all select f.code, 'reportedFigure', f.id, f.unit_id, f.counted_upto, f.counted_value, f.label || '（' || f.period_name || ' 期填报）' from reporting.reported_figure f where f.starts_on >= $1::date and f.starts_on < $2::date and f.counted_value is not null`;

export const WORK_ROWS = `${MEETING_ROWS}
  union all ${PROJECT_ROWS}
  union all ${ADJUSTMENT_ROWS}
  union all ${INSPECTION_ROWS}
  union all ${LINK_ROWS}
  union all ${TOLD_ROWS}
  union all ${AGENCY_ROWS}`;
/** The same rows as they were when their period was closed; whoever reads them says of which period. */
export const FROZEN_WORK_ROWS = 'select w.period_id, w.code, w.subject_kind, w.subject_id, w.unit_id, w.on_date, w.amount, w.name from reporting.period_work w';
