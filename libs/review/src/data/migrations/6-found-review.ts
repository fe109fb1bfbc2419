import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reviewers, checkers and deciders wrote: free text stays here, the trace holds its salted digest only. */
export class FoundReview1700000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create schema review;
-- 意见: one per step that carries words; who and when stand in the trace
create table review.opinion (
  case_id bigint not null, step_seq int not null, kind text not null, text text not null, ticked text[] not null default '{}', consent_by text, salt bytea not null, primary key (case_id, step_seq));
grant usage on schema review to onecounter_app, onecounter_verifier;
grant select on all tables in schema review to onecounter_app, onecounter_verifier;
grant insert on all tables in schema review to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema review cascade');
  }
}
