import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the audit administrator list what administrators did, by time. Partial: a case's step is not in it and costs nothing more. */
export class FindAdministrativeSteps1700000001400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create index step_administrative on platform.step (machine_at desc, subject_kind desc, subject_id desc, seq desc) where subject_kind in ('unit', 'person', 'serviceWindow', 'role', 'setting');`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index platform.step_administrative');
  }
}
