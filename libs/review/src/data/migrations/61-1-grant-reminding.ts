import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 催办 for posts that exist already; new installations are seeded with it. */
export class GrantReminding1700000006101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
insert into organisation.role_grant (role, permission)
  select distinct g.role, 'remindHolder' from organisation.role_grant g
  where g.role in ('sectionHead', 'leaderInCharge', 'bureauLeader', 'coordinationSection', 'assessmentSection') on conflict do nothing;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from organisation.role_grant where permission = 'remindHolder'`);
  }
}
