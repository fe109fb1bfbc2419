import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done to programs of departments and to where events are pushed stands among what administrators did. */
export class FindStepsOfPrograms1700000009513 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
drop index platform.step_administrative;
create index step_administrative on platform.step (machine_at desc, subject_kind desc, subject_id desc, seq desc) where subject_kind in ('unit', 'person', 'serviceWindow', 'role', 'setting', 'calendarNotice', 'schedule', 'jobQueue', 'apiClient', 'pushSubscription');`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop index platform.step_administrative;
create index step_administrative on platform.step (machine_at desc, subject_kind desc, subject_id desc, seq desc) where subject_kind in ('unit', 'person', 'serviceWindow', 'role', 'setting', 'calendarNotice', 'schedule', 'jobQueue');`);
  }
}
