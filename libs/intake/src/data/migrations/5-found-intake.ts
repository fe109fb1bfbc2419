import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, presentations (facts of INT-9), silence alerts. */
export class FoundIntake1700000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create schema intake;
-- 接件草稿: as typed; own version, never the case's
create table intake.draft (
  id uuid primary key, person_id bigint not null, window_id bigint, title text not null, body jsonb not null, version int not null, updated_at timestamptz(3) not null, machine_at timestamptz(3) not null);
create index on intake.draft (person_id, updated_at desc);
-- 提交一次: every presentation and each failed point is kept (INT-9)
create table intake.presentation (
  case_id bigint not null, seq smallint not null, presented_at timestamptz(3) not null, window_id bigint, clerk_id bigint, unit_id bigint not null, item_code text not null, case_type text not null,
  complete boolean not null, failed jsonb not null, findings jsonb not null, corrected_on_spot int not null default 0, primary key (case_id, seq));
create index on intake.presentation (presented_at, unit_id);
-- 一次性告知: what was told, and whether it was visible before (a fault of ours, never blocked)
create table intake.supplement_notice (case_id bigint not null, step_seq int not null, no smallint not null, told jsonb not null, visible_before jsonb not null, reason text, override_reason text, document_id uuid not null, primary key (case_id, step_seq));
create table intake.silence_alert (case_id bigint not null, presented_on date not null, day smallint not null, on_date date not null, primary key (case_id, presented_on, day));
grant usage on schema intake to onecounter_app, onecounter_verifier;
grant select on all tables in schema intake to onecounter_app, onecounter_verifier;
grant insert on all tables in schema intake to onecounter_app;
grant update, delete on intake.draft to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema intake cascade');
  }
}
