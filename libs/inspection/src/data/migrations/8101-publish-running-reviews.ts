import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is still under way, so that nobody lets the clock of the case go on before the experts have spoken. */
export class PublishRunningReviews1700000008101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- read by review: expert reviews that are neither concluded nor cancelled
create view inspection.published_running_expert_review as select id review_id, case_id, number from inspection.expert_review where status in ('opened', 'published', 'drawn');
grant select on inspection.published_running_expert_review to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view inspection.published_running_expert_review');
  }
}
