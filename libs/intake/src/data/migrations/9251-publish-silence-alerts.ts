import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The alerts before silence given so far (INT-3), for notification to take over; the next migration of this schema drops them. */
export class PublishSilenceAlerts1700000009251 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create view intake.published_silence_alert as
  select a.case_id, c.notice_due_on, a.day, a.on_date from intake.silence_alert a join casework.permit_case c on c.id = a.case_id and c.presented_on = a.presented_on where c.notice_due_on is not null;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view intake.published_silence_alert');
  }
}
