import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 特殊用印 (REV-9): who asked for the second seal, on which basis and why; grants for posts of a database that exists already. */
export class SpecialUseOfSeals1700000004102 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table casework.seal_use add column kind text not null default 'ordinary' check (kind in ('ordinary', 'special')), add column requested_by bigint, add column basis text, add column reason text;
alter table casework.case_hold add column salt bytea, add column result_salt bytea;
create index second_seal_waiting on casework.case_hold (id) where kind = 'secondSeal' and cleared_on is null;
create index seal_use_of_case on casework.seal_use (case_id);
insert into organisation.role_grant (role, permission)
  select v.role, v.permission from (values ('sectionReviewer', 'requestSecondSeal'), ('sectionApprover', 'requestSecondSeal'), ('countyApprover', 'requestSecondSeal'),
    ('coordinationSection', 'confirmSecondSeal'), ('coordinationSection', 'declineSecondSeal'), ('coordinationSection', 'readSealLedger')) v (role, permission)
  where exists (select 1 from organisation.role_grant g where g.role = v.role) on conflict do nothing;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table casework.seal_use drop column kind, drop column requested_by, drop column basis, drop column reason; alter table casework.case_hold drop column salt, drop column result_salt; drop index casework.second_seal_waiting, casework.seal_use_of_case');
  }
}
