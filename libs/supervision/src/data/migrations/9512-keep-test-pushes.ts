import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Test pushes stand in the log of deliveries; attempts of long ago may go. */
export class KeepTestPushes1700000009512 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 测试推送; ids are taken from those of deliveries, so that both stand in one log by the order of their ids. Machine time
create table supervision.test_push (
  id bigint primary key, subscription_id bigint not null references supervision.push_subscription (id), event_id uuid not null, by_person bigint, legal_at timestamptz(3) not null,
  at timestamptz(3) not null, ms int not null, outcome text not null, status int, answer text not null);
create index on supervision.test_push (subscription_id, id desc);
create index attempt_by_age on supervision.attempt (at);
grant select on supervision.test_push to onecounter_app, onecounter_verifier;
grant insert, delete on supervision.test_push to onecounter_app;
grant delete on supervision.attempt to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table supervision.test_push; drop index supervision.attempt_by_age; revoke delete on supervision.attempt from onecounter_app');
  }
}
