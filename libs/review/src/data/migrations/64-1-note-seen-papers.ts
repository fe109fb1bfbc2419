import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 集中签批: which decision paper a person has opened last, at which version of the case; nobody signs what he has not seen (REV-7). */
export class NoteSeenPapers1700000006401 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 看过的决定书: one line per person and case; digest is that of the paper as it was shown
create table review.seen_paper (
  person_id bigint not null, case_id bigint not null, verb text not null, case_version int not null, digest text not null, seen_on date not null, seen_at timestamptz not null, primary key (person_id, case_id));
grant select on review.seen_paper to onecounter_app, onecounter_verifier;
grant insert, update on review.seen_paper to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table review.seen_paper');
  }
}
