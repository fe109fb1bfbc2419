import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an earlier delivery of a case waits is looked up by the case alone: (case_id, id) serves it, and one index fewer is written with each attempt. */
export class FindEarlierDeliveries1700000009311 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('drop index supervision.delivery_order');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`create index delivery_order on supervision.delivery (subscription_id, case_id, seq) where state = 'waiting'`);
  }
}
