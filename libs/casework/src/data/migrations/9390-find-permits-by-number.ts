import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supervision departments know a permit by the number on its certificate. */
export class FindPermitsByNumber1700000009390 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index permit_by_number on casework.permit (number)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index casework.permit_by_number');
  }
}
