import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The feed: what each program has acknowledged, and test events of the sandbox. */
export class FeedEvents1700000009351 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 确认: a program has everything up to this position; only ever added to
create table supervision.feed_acknowledgement (
  client_id bigint not null, position bigint not null, legal_at timestamptz(3) not null, machine_at timestamptz(3) not null, primary key (client_id, position));
-- 测试事件 of one program each; they lie apart, so that none ever gets among the real ones
create table supervision.sandbox_event (
  id uuid primary key, client_id bigint not null, position bigint generated always as identity, type text not null, payload jsonb not null, machine_at timestamptz(3) not null);
create index sandbox_event_of_client on supervision.sandbox_event (client_id, position);
grant select on supervision.feed_acknowledgement, supervision.sandbox_event to onecounter_app, onecounter_verifier;
grant insert on supervision.feed_acknowledgement, supervision.sandbox_event to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table supervision.feed_acknowledgement; drop table supervision.sandbox_event');
  }
}
