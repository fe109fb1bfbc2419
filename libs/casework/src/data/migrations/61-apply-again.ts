import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 重新申报: an item of a joint case may be applied for again; the case that failed stays as a former one (REV-3). */
export class ApplyAgain1700000006101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table casework.joint_member add column former boolean not null default false;
alter table casework.joint_member drop constraint joint_member_pkey;
alter table casework.joint_member add primary key (joint_case_id, case_id);
grant update (former) on casework.joint_member to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
delete from casework.joint_member where former;
alter table casework.joint_member drop constraint joint_member_pkey;
alter table casework.joint_member add primary key (joint_case_id, item_code);
alter table casework.joint_member drop column former;
revoke update on casework.joint_member from onecounter_app;`);
  }
}
