import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schema of the module; its tables come with the migrations after it. */
export class FoundInspection1700000008000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create schema inspection;
grant usage on schema inspection to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema inspection cascade');
  }
}
