import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of explanations and appeals, and scanned pages of paper registers: bound to their subjects in platform.stored_file; here is which lines a page shows. Grants for posts of a database that exists already. */
export class KeepEvidence1700000009711 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 台账扫描页: the lines of the register that stand on the page
create table compliance.register_page (
  file_id uuid primary key, register_id bigint not null references compliance.seal_register (id), from_line int not null, to_line int not null, step_seq int not null, scanned_by bigint, scanned_on date not null, check (from_line >= 1 and to_line >= from_line));
create index on compliance.register_page (register_id, from_line);
-- lines of paper registers as late entries name them
create view compliance.published_register_entry as select e.id, e.unit_id, e.line_no, e.used_on, e.item_code, e.struck_on from compliance.register_entry e;
grant select on compliance.register_page, compliance.published_register_entry to onecounter_app, onecounter_verifier;
grant insert on compliance.register_page to onecounter_app;
insert into organisation.role_grant (role, permission)
  select v.role, v.permission from (values ('sectionApprover', 'uploadFile'), ('countyApprover', 'uploadFile'), ('consultationClerk', 'uploadFile'),
    ('sectionReviewer', 'scanRegisterPage'), ('sectionHead', 'scanRegisterPage'), ('countyApprover', 'scanRegisterPage'), ('coordinationSection', 'scanRegisterPage')) v (role, permission)
  where exists (select 1 from organisation.role_grant g where g.role = v.role) on conflict do nothing;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view compliance.published_register_entry; drop table compliance.register_page');
  }
}
