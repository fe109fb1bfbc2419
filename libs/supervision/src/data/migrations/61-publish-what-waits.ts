import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For notices and reminders: feedback that the section owes an answer to, events that wait for a department, receivers that are silent. */
export class PublishWhatWaits1700000009481 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create view supervision.published_feedback as
  select f.id, f.case_id, f.case_number, c.unit_id, c.assignee_id person_id, f.jurisdiction_path, f.due_on, d.name department from supervision.feedback f join casework.permit_case c on c.id = f.case_id join organisation.unit d on d.id = f.department_unit_id;
create view supervision.published_handover as
  select h.id, h.jurisdiction_path, h.due_on, c.number case_number, c.item_name from supervision.handover h join casework.permit_case c on c.id = h.case_id;
create view supervision.published_subscription as
  select s.id, u.name department, u.jurisdiction_path, (select count(*)::int from supervision.delivery d where d.subscription_id = s.id and d.state = 'dead') dead from supervision.push_subscription s join organisation.unit u on u.id = s.unit_id;
create view supervision.published_due as
  select 'feedbackAnswer'::text date_kind, 'supervisionFeedback'::text subject_kind, f.id subject_id, 0::bigint part, f.case_number || ' 的监管反馈' as name, f.jurisdiction_path, c.unit_id, c.assignee_id person_id, f.due_on
    from supervision.feedback f join casework.permit_case c on c.id = f.case_id where f.status in ('awaitingAnswer', 'disagreed');
grant select on supervision.published_feedback, supervision.published_handover, supervision.published_subscription, supervision.published_due to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view supervision.published_due, supervision.published_subscription, supervision.published_handover, supervision.published_feedback');
  }
}
