import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which end of its key a program's keepers have been warned. */
export class WarnOfEndingKeys1700000009483 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table organisation.api_client add warned_for timestamptz(3);
grant update (warned_for) on organisation.api_client to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table organisation.api_client drop warned_for');
  }
}
