import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 告知承诺 (INT-15): what was promised instead of proved, and each check of it. */
export class KeepCommitments1700000005502 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 告知承诺
create table intake.commitment (
  case_id bigint primary key, materials jsonb not null, given_on date not null, check_days int, undertaking_form text not null, undertaking_file_id uuid not null, state text not null, check_due_on date);
create index on intake.commitment (check_due_on, case_id) where state in ('toCheck', 'toRectify');
-- 承诺核查
create table intake.commitment_check (
  case_id bigint not null, step_seq int not null, on_date date not null, result text not null, opinion text not null, rectify_by date, salt bytea not null, checked_by bigint not null, primary key (case_id, step_seq));
grant select on intake.commitment, intake.commitment_check to onecounter_app, onecounter_verifier;
grant insert, update on intake.commitment to onecounter_app;
grant insert on intake.commitment_check to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table intake.commitment_check, intake.commitment');
  }
}
