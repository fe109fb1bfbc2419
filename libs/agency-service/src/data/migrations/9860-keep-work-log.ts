import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工作日志、企业专页、停滞提醒 (AGY-4, AGY-11). */
export class KeepWorkLog1700000009860 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- a line of the work log beside its step, whose words it does not repeat; item_name: items are numbered anew when the registration is revised; item_done: null when the line says nothing of it
create table agency_service.log_entry (
  project_id bigint not null references agency_service.project (id), seq int not null, logged_on date not null, item_name text, item_done boolean, next_step text, holder text, visible boolean not null, primary key (project_id, seq));
create index on agency_service.log_entry (project_id, item_name, seq desc) where item_done is not null;
-- 企业专页: bears the id of its project. code_sealed: the code; butler_sealed: name and telephone of the 企业管家
create table agency_service.page (
  id bigint primary key references agency_service.project (id), status text not null, version int not null, head bytea not null, moved_at timestamptz(3) not null,
  code_sealed text not null, butler_sealed text, butler_masked text, butler_phone_masked text, opened_on date not null, closed_on date);
-- which steps of a page are messages, and by which request of the public page: sent twice it is one
create table agency_service.page_message (page_id bigint not null references agency_service.page (id), seq int not null, request_id uuid unique, primary key (page_id, seq));
-- told once for each time that a project stands still
create table agency_service.project_flag (project_id bigint not null references agency_service.project (id), flag text not null, since date not null, flagged_on date not null, primary key (project_id, flag, since));
-- for notification: whose project it is
create view agency_service.published_tracked_project as
  select p.id, p.number, p.agent_id, p.jurisdiction_path from agency_service.project p;
grant select on agency_service.log_entry, agency_service.page, agency_service.page_message, agency_service.project_flag, agency_service.published_tracked_project to onecounter_app, onecounter_verifier;
grant insert on agency_service.log_entry, agency_service.page_message, agency_service.project_flag to onecounter_app;
grant insert, update on agency_service.page to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view agency_service.published_tracked_project; drop table agency_service.project_flag, agency_service.page_message, agency_service.page, agency_service.log_entry');
  }
}
