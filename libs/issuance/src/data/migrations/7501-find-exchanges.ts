import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 待补证、待换证: the few cases whose certificate was amended are found among all that ended. */
export class FindExchanges1700000007501 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index exchange_waiting on casework.case_hold (case_id) where kind = 'awaitingExchange' and cleared_on is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index casework.exchange_waiting');
  }
}
