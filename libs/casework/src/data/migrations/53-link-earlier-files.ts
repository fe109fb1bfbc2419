import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case may rely on a file that its applicant handed in with an earlier one: the file stays where it is, this row names where it came from. */
export class LinkEarlierFiles1700000005301 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 复用的材料
create table casework.linked_file (
  case_id bigint not null references casework.permit_case (id), material_code text not null, file_id uuid not null, source_case_id bigint not null references casework.permit_case (id),
  consent_id bigint not null, step_seq int not null, primary key (case_id, material_code, file_id));
create index on casework.linked_file (file_id);
create index on casework.linked_file (consent_id);
grant select on casework.linked_file to onecounter_app, onecounter_verifier;
grant insert on casework.linked_file to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table casework.linked_file');
  }
}
