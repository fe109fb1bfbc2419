import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was entered late and is decided waits for its re-review to be organised. */
export class AwaitReReviews1700000009572 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table review.correction drop constraint correction_state_check;
alter table review.correction add constraint correction_state_check check (state in ('awaiting', 'stopped', 'reReview', 'reReviewed', 'rectification', 'ended'));`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
delete from review.correction where state = 'awaiting';
alter table review.correction drop constraint correction_state_check;
alter table review.correction add constraint correction_state_check check (state in ('stopped', 'reReview', 'reReviewed', 'rectification', 'ended'));`);
  }
}
