import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 换证: a case may be delivered twice, the corrected certificate for the old one. */
export class ExchangeCertificates1700000007420 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table issuance.delivery drop constraint delivery_pkey;
alter table issuance.delivery add primary key (case_id, step_seq);
-- 旧证: handed in, or why not; null when there was none
alter table issuance.delivery add column old_returned boolean, add column old_note text;
insert into organisation.role_grant (role, permission)
  select g.role, n.permission from (select distinct role from organisation.role_grant) g
  join (values ('sectionApprover', 'amendDecision'), ('countyApprover', 'amendDecision'), ('sectionReviewer', 'reprintCertificate'), ('issuingClerk', 'exchangeCertificate')) n(role, permission) on n.role = g.role on conflict do nothing`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table issuance.delivery drop column old_returned, drop column old_note');
  }
}
