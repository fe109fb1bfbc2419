import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts and repeated answers are ciphertext from now on: what was kept in clear goes. */
export class ForgetClearDrafts1700000005100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('delete from intake.draft');
    await db.query('delete from platform.idempotency');
  }

  async down(): Promise<void> {
    throw new Error('What was forgotten does not come back.');
  }
}
