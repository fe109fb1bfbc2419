import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a run of a schedule is, and that somebody wants it stopped (RPT-8). Beside the run: its own row is locked while the work lasts. */
export class CancelRuns1700000009782 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- machine time; total null: nobody can tell
create table platform.schedule_progress (
  name text not null, occurrence timestamptz(3) not null, started_at timestamptz(3), done int not null default 0, total int, noted_at timestamptz(3), cancelled_by bigint, primary key (name, occurrence));
grant select on platform.schedule_progress to onecounter_app, onecounter_verifier;
grant insert, update, delete on platform.schedule_progress to onecounter_app;
alter table platform.schedule_run add column cancelled_by bigint;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table platform.schedule_run drop column cancelled_by; drop table platform.schedule_progress');
  }
}
