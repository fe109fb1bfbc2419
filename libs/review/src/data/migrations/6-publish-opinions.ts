import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of a case for whoever keeps its file. */
export class PublishOpinions1700000006590 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- read by archive: what was written at which step
create view review.published_opinion as select case_id, step_seq, kind, text, consent_by from review.opinion;
grant select on review.published_opinion to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view review.published_opinion');
  }
}
