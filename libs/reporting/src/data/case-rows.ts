/**
 * The rows that case figures count, each in one place: live counts, freezing and lists read the same. $1, $2: the period, half-open.
 * 补录: a case that was entered afterwards counts once it is approved; its columns hold the days of the paper.
 */
const APPROVED = 'exists (select 1 from casework.late_entry l where l.case_id = c.id and l.approved_on is not null)';
const ENTERED_IN_TIME = `(not c.entered_late or ${APPROVED})`;

/** Windows of the service centre are those of its units. */
export const ACCEPTED_ROWS = `select c.id case_id, c.unit_id, c.accepted_on on_date, c.case_type = 'instant' instant, c.deemed, coalesce(c.window_id in (select w.id from organisation.service_window w join organisation.unit u on u.id = w.unit_id where u.kind = 'serviceCentre'), false) centre
  from casework.permit_case c where c.accepted_on >= $1::date and c.accepted_on < $2::date and ${ENTERED_IN_TIME}`;

/** Registrations of central and provincial enterprises among the accepted. */
export const CENTRAL_ROWS = `select c.id case_id, c.unit_id, c.accepted_on on_date from casework.permit_case c
  where c.accepted_on >= $1::date and c.accepted_on < $2::date and c.applicant ->> 'attribute' = 'centralOrProvincial' and c.item_name like '%登记%' and ${ENTERED_IN_TIME}`;

/** An issued case without a certificate was refused; of a late entry the paper says it. */
const REFUSED = `case when c.entered_late then (select l.decision = 'refused' from casework.late_entry l where l.case_id = c.id) else c.status = 'refused' or c.status = 'issued' and c.certified_by is null end`;
/** Working days up to and with a date: $4 counts them from the day $3 on, by the calendar as it is loaded. */
export const UPTO = (date: string): string => `($4::int[])[${date} - $3::date + 1]`;
/** What the head of the organ has added (行政许可法 42) saves nobody any time: the statutory day without it. */
const UNEXTENDED = `case when x.days is null then ${UPTO('c.statutory_due_on')}
  when (select v.definition -> 'statutoryLimit' ->> 'unit' from catalogue.item_version v where v.id = c.item_version_id) = 'calendar' then ${UPTO('(c.statutory_due_on - x.days)')} else ${UPTO('c.statutory_due_on')} - x.days end`;

export const DECIDED_ROWS = `select c.id case_id, c.unit_id, c.decided_on on_date, ${REFUSED} refused, ${UPTO('c.promised_due_on')} - ${UPTO('c.decided_on')} early, ${UNEXTENDED} - ${UPTO('c.promised_due_on')} compressed,
    greatest(c.statutory_due_on, c.promised_due_on) last_on
  from casework.permit_case c left join (select e.case_id, sum(e.days)::int days from casework.limit_extension e group by e.case_id) x on x.case_id = c.id
  where c.decided_on >= $1::date and c.decided_on < $2::date and ${ENTERED_IN_TIME}`;

/** The same rows as they were when their period was closed; whoever reads them says of which period. */
export const FROZEN_ACCEPTED_ROWS = 'select f.period_id, f.case_id, f.unit_id, f.on_date, f.instant, f.deemed, f.centre, f.central from reporting.period_case f where not f.decided';
export const FROZEN_DECIDED_ROWS = 'select f.period_id, f.case_id, f.unit_id, f.on_date, f.refused, f.early, f.compressed from reporting.period_case f where f.decided';
