import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 联办延期: fifteen days more for two or more departments, approved by the government's leader (行政许可法 42②). */
export class ExtendJointCases1700000006002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 联办延期: once for each joint case
create table casework.joint_extension (
  joint_case_id bigint primary key references casework.joint_case (id), step_seq int not null, days int not null check (days between 1 and 15), from_on date not null, until_on date not null,
  approval_number text not null, approver text not null, approved_on date not null, evidence_id uuid not null, document_id uuid not null);
grant select on casework.joint_extension to onecounter_app, onecounter_verifier;
grant insert on casework.joint_extension to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table casework.joint_extension');
  }
}
