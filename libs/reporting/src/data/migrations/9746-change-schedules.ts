import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 修改执行时间 (RPT-8): granted to whoever pauses schedules in a database that exists already. */
export class GrantChangeOfSchedules1700000009746 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`insert into organisation.role_grant (role, permission) select g.role, 'changeSchedule' from organisation.role_grant g where g.permission = 'pauseSchedule' on conflict do nothing`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from organisation.role_grant where permission = 'changeSchedule'`);
  }
}
