import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 视图: lists under a name, one's own or shared with the section. */
export class KeepViews1700000004302 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create table casework.saved_view (
  id text primary key, owner_id bigint not null, unit_id bigint not null, name text not null, shared boolean not null, filters jsonb not null,
  version int not null, changed_by bigint not null, changed_at timestamptz(3) not null, constraint saved_view_name unique (owner_id, name));
create index on casework.saved_view (unit_id) where shared;
-- which view a person starts with, and in what order they stand
create table casework.view_arrangement (person_id bigint primary key, default_view text, ordered text[] not null, version int not null);
grant select, insert, update, delete on casework.saved_view to onecounter_app;
grant select, insert, update on casework.view_arrangement to onecounter_app;
grant select on casework.saved_view, casework.view_arrangement to onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table casework.saved_view, casework.view_arrangement');
  }
}
