import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For reminders: commitments that are to be checked, in the shape of casework.published_due. The alerts before silence (INT-3) are reminders like all others now; notification has taken over those given so far. */
export class PublishDueDates1700000009451 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create view intake.published_due as
  select 'commitmentCheck'::text date_kind, 'permitCase'::text subject_kind, c.id subject_id, 0::bigint part, c.number || ' ' || c.item_name as name, c.jurisdiction_path, c.unit_id, c.assignee_id person_id, k.check_due_on due_on
    from intake.commitment k join casework.permit_case c on c.id = k.case_id where k.state in ('toCheck', 'toRectify') and k.check_due_on is not null;
grant select on intake.published_due to onecounter_app, onecounter_verifier;
drop view intake.published_silence_alert;
drop table intake.silence_alert;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop view intake.published_due;
create table intake.silence_alert (case_id bigint not null, presented_on date not null, day smallint not null, on_date date not null, primary key (case_id, presented_on, day));
grant select on intake.silence_alert to onecounter_app, onecounter_verifier;
grant insert on intake.silence_alert to onecounter_app;
create view intake.published_silence_alert as
  select a.case_id, c.notice_due_on, a.day, a.on_date from intake.silence_alert a join casework.permit_case c on c.id = a.case_id and c.presented_on = a.presented_on where c.notice_due_on is not null;`);
  }
}
