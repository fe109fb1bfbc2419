import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 正在查看: a lease by machine time, renewed while the page is open. Not logged: nothing is lost when it is. */
export class TellWhoLooks1700000004304 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create unlogged table casework.case_presence (stream uuid primary key, case_id bigint not null, person_id bigint not null, seen_at timestamptz(3) not null);
create index on casework.case_presence (case_id);
grant select, insert, update, delete on casework.case_presence to onecounter_app;
grant select on casework.case_presence to onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table casework.case_presence');
  }
}
