import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 统计看板 (RPT-9): grants for posts of a database that exists already. */
export class ShowDashboards1700000009745 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
insert into organisation.role_grant (role, permission)
  select distinct g.role, 'readDashboard' from organisation.role_grant g
  where g.role in ('headOfWindowServices', 'sectionHead', 'leaderInCharge', 'bureauLeader', 'coordinationSection', 'assessmentSection') on conflict do nothing;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from organisation.role_grant where permission = 'readDashboard'`);
  }
}
