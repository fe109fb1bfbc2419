import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The alerts of working days 3 and 4 (INT-3) are reminders like all others: those given before do not come again. */
export class TakeOverAlerts1700000009252 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
insert into notification.reminder (subject_kind, subject_id, part, date_kind, due_on, days, reminded_on)
  select 'permitCase', a.case_id, 0, 'notice', a.notice_due_on, a.day - 5, a.on_date from intake.published_silence_alert a on conflict do nothing;`);
  }

  async down(): Promise<void> {
    // what was reminded of stays reminded of
  }
}
