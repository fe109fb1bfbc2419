import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 消息中心 is read by time, and its bell counts what is unread. */
export class ReadMessages1700000009201 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create index message_by_time on notification.message (person_id, told_at desc);
create index message_unread on notification.message (person_id, told_at desc, id desc) where read_at is null;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index notification.message_by_time, notification.message_unread');
  }
}
