import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 结果反馈, 移交清单, 补交的档案材料 (AGY-8): each belongs to a step of its project. */
export class ReturnAgencyResults1700000009911 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 结果反馈 of items that no case of this installation tells; the latest of an item counts
create table agency_service.item_result (
  project_id bigint not null references agency_service.project (id), step_seq int not null, no int not null, way text not null, returned_on date not null, to_whom text not null, file_id uuid, by_person bigint, primary key (project_id, step_seq));
create index on agency_service.item_result (project_id, no, step_seq desc);
-- 移交清单: signed once; lines as they were signed
create table agency_service.handover (
  project_id bigint primary key references agency_service.project (id), step_seq int not null, document_id uuid not null unique, signed_on date not null, handed_by bigint, receiver_name text not null, lines jsonb not null);
-- 补交的档案材料: covers: code of what was missing
create table agency_service.filed_record (
  project_id bigint not null references agency_service.project (id), step_seq int not null, heading text not null, covers text, title text not null, file_id uuid not null, filed_on date not null, by_person bigint, primary key (project_id, step_seq));
grant select on agency_service.item_result, agency_service.handover, agency_service.filed_record to onecounter_app, onecounter_verifier;
grant insert on agency_service.item_result, agency_service.handover, agency_service.filed_record to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table agency_service.filed_record, agency_service.handover, agency_service.item_result');
  }
}
