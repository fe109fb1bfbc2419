import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an event concerns, and in which order events were written: an item may be supervised by several departments. */
export class PlaceEvents1700000009350 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 监管部门 of the item as its version names them; supervisor_unit_id is the first of them.
-- written_no: events of one case are written one after the other, so that their positions follow their steps
alter table supervision.event add supervisor_unit_ids bigint[] not null default '{}', add written_no bigint generated always as identity;
create index event_in_order on supervision.event (written_no) where position is null;
drop index supervision.event_without_position;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('create index event_without_position on supervision.event (occurred_at) where position is null; alter table supervision.event drop supervisor_unit_ids, drop written_no');
  }
}
