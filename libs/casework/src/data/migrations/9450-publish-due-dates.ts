import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For reminders: the cases of a due date by one scan of an index, and every other dated duty of this schema in one shape. */
export class PublishDueDates1700000009450 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- all that a reminder asks of a case lies in the index: the table itself is not read
create index case_due on casework.permit_case (due_on) include (id, status, unit_id, window_id, assignee_id, received_by, jurisdiction_path, clock_stopped_on) where running;
create index case_supplement_due on casework.permit_case (supplement_due_on) where status = 'awaitingSupplement';
create index hold_due on casework.case_hold (due_on) where cleared_on is null and due_on is not null;
-- dated duties that are open: kind of date, subject and part of it, what it is called (no personal data), who is asked (null: the head of the unit)
create view casework.published_due as
  select 'supplement'::text date_kind, 'permitCase'::text subject_kind, c.id subject_id, 0::bigint part, c.number || ' ' || c.item_name as name, c.jurisdiction_path, coalesce(w.unit_id, c.unit_id) unit_id, c.received_by person_id, c.supplement_due_on due_on
    from casework.permit_case c left join organisation.service_window w on w.id = c.window_id where c.status = 'awaitingSupplement'
  union all select h.kind, 'permitCase', c.id, 0, c.number || ' ' || c.item_name, c.jurisdiction_path, c.unit_id, c.assignee_id, h.due_on
    from casework.case_hold h join casework.permit_case c on c.id = h.case_id where h.cleared_on is null and h.due_on is not null and c.running and h.kind in ('deferredMaterial', 'rectification', 'excludedProcedure')
  union all select 'disputeLevel', 'dispute', d.id, 0, d.item_name, d.jurisdiction_path, d.other_unit_id, null, d.due_on from casework.dispute d where d.running and d.level = 'direct'
  union all select 'disputeLevel', 'dispute', d.id, u.id, d.item_name, d.jurisdiction_path, u.id, null, d.due_on
    from casework.dispute d join organisation.unit u on exists (select 1 from organisation.post_holding p where p.unit_id = u.id and p.role = 'coordinationSection' and p.valid_from <= d.due_on and (p.valid_to is null or p.valid_to > d.due_on))
      and d.jurisdiction_path like u.jurisdiction_path || '%' where d.running and d.level <> 'direct'
  union all select 'meetingTask', 'meeting', m.id, t.id, m.title, m.jurisdiction_path, t.lead_unit_id, null, t.due_on
    from casework.meeting_task t join casework.meeting m on m.id = t.meeting_id where t.done_on is null and m.status <> 'cancelled'
  union all select 'projectProblem', 'project', p.id, q.id, p.code || ' ' || p.name, p.jurisdiction_path, q.unit_id, null, q.due_on
    from casework.project_problem q join casework.project p on p.id = q.project_id where q.settled_on is null and q.due_on is not null;
grant select on casework.published_due to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view casework.published_due; drop index casework.hold_due, casework.case_supplement_due, casework.case_due');
  }
}
