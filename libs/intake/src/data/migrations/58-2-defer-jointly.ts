import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 联办容缺、联办告知承诺 (INT-5, INT-15, REV-3): what was signed for the cases of a joint application, also for those that have not begun, and what came for all of them. */
export class DeferJointly1700000005802 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 联办承诺书
create table intake.joint_undertaking (
  joint_case_id bigint not null, step_seq int not null, kind text not null, signed_on date not null, undertaking_form text not null, undertaking_file_id uuid not null, case_ids bigint[] not null, parts jsonb not null, primary key (joint_case_id, step_seq));
create index on intake.joint_undertaking using gin (case_ids);
-- 联办容缺补件
create table intake.joint_supply (
  joint_case_id bigint not null, step_seq int not null, material_key text not null, arrived_at timestamptz(3) not null, files uuid[] not null, registered_by bigint not null, primary key (joint_case_id, step_seq, material_key));
grant select on intake.joint_undertaking, intake.joint_supply to onecounter_app, onecounter_verifier;
grant insert on intake.joint_undertaking, intake.joint_supply to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table intake.joint_supply, intake.joint_undertaking');
  }
}
