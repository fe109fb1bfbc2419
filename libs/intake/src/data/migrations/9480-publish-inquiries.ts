import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For notices and reminders: who owes an answer to an inquiry, and since when. Nothing of what was asked, nobody who asked. */
export class PublishInquiries1700000009480 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create view intake.published_inquiry as select id, number, jurisdiction_path, unit_id, person_id, first_person_id, offered_unit_id, level, due_on from intake.inquiry;
create or replace view intake.published_due as
  select 'commitmentCheck'::text date_kind, 'permitCase'::text subject_kind, c.id subject_id, 0::bigint part, c.number || ' ' || c.item_name as name, c.jurisdiction_path, c.unit_id, c.assignee_id person_id, k.check_due_on due_on
    from intake.commitment k join casework.permit_case c on c.id = k.case_id where k.state in ('toCheck', 'toRectify') and k.check_due_on is not null
  union all select 'inquiryAnswer'::text, 'inquiry'::text, i.id, 0::bigint, '咨询 ' || i.number, i.jurisdiction_path, i.unit_id, i.person_id, i.due_on from intake.inquiry i where i.status = 'open';
create view intake.published_inquiry_help as select inquiry_id, unit_id, person_id, asked_seq, given_seq from intake.inquiry_help;
grant select on intake.published_inquiry, intake.published_inquiry_help to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop view intake.published_inquiry_help, intake.published_inquiry;
create or replace view intake.published_due as
  select 'commitmentCheck'::text date_kind, 'permitCase'::text subject_kind, c.id subject_id, 0::bigint part, c.number || ' ' || c.item_name as name, c.jurisdiction_path, c.unit_id, c.assignee_id person_id, k.check_due_on due_on
    from intake.commitment k join casework.permit_case c on c.id = k.case_id where k.state in ('toCheck', 'toRectify') and k.check_due_on is not null;`);
  }
}
