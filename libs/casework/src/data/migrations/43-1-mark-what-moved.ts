import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who moved a case last (what one moved oneself is not unread) and whether its holder was reminded in this stage. */
export class MarkWhatMoved1700000004301 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table casework.permit_case add moved_by bigint, add reminded_on date;
insert into organisation.role_grant (role, permission)
  select distinct g.role, 'exportCases' from organisation.role_grant g
  where g.role in ('headOfWindowServices', 'sectionReviewer', 'sectionApprover', 'sectionHead', 'countyApprover', 'leaderInCharge', 'bureauLeader', 'coordinationSection', 'assessmentSection') on conflict do nothing;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table casework.permit_case drop moved_by, drop reminded_on');
  }
}
