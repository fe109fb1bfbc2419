import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 业务专报 (the monthly bulletin): a schema of its own. */
export class FoundReporting1700000009650 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create schema reporting');
    await db.query('grant usage on schema reporting to onecounter_app, onecounter_verifier');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema reporting cascade');
  }
}
