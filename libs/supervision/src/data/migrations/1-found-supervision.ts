import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 审管衔接: what supervision departments are told, by push and by pull. */
export class FoundSupervision1700000009300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create schema supervision;
-- one event for each decision (and what changes it): both ways, push and feed, send these bytes. seq is that of the case's step and orders the events of a case.
-- position: place in the feed, given after the commit by one relay at a time, so that no smaller one appears later
create table supervision.event (
  id uuid primary key, case_id bigint not null, seq int not null, type text not null, item_code text not null, jurisdiction_path text not null, supervisor_unit_id bigint,
  occurred_at timestamptz(3) not null, decided_on date not null, due_on date not null, payload jsonb not null, position bigint unique, unique (case_id, seq));
create index event_without_position on supervision.event (occurred_at) where position is null;
grant usage on schema supervision to onecounter_app, onecounter_verifier;
grant select on all tables in schema supervision to onecounter_app, onecounter_verifier;
grant insert on supervision.event to onecounter_app;
grant update (position) on supervision.event to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema supervision cascade');
  }
}
