import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A schedule may be given another time than the program's, and a run tells how long it took (RPT-8). */
export class ChangeSchedules1700000009756 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- null: the program's own. started_at: machine time
alter table platform.job_schedule add column cron text;
alter table platform.schedule_run add column started_at timestamptz(3);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table platform.schedule_run drop column started_at; alter table platform.job_schedule drop column cron');
  }
}
