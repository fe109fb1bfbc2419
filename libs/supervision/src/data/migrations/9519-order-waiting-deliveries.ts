import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A receiver that is well again has everything due in one moment: the oldest are found in order, without looking at all the others. */
export class OrderWaitingDeliveries1700000009519 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
drop index supervision.delivery_waiting;
create index delivery_waiting on supervision.delivery (subscription_id, next_attempt_at, id) where state = 'waiting';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop index supervision.delivery_waiting;
create index delivery_waiting on supervision.delivery (subscription_id, next_attempt_at) where state = 'waiting';`);
  }
}
