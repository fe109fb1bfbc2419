import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A check that was killed goes on within the part that it had come to. */
export class KeepPlaceOfCheckRun1700000009690 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- cursor: of the part that is being carried out, the last deed that is written: a line of a register or a case by its id, a use of the platform by its negative
alter table compliance.check_run add column cursor bigint;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table compliance.check_run drop column cursor');
  }
}
