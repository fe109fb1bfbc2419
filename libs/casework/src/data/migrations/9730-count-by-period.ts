import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 业务专报 (RPT-2): a period is counted by two scans of an index each of which holds all that is counted; a case that is only registered stands in none of them. */
export class CountByPeriod1700000009730 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create index case_accepted on casework.permit_case (accepted_on, id) include (unit_id, case_type, deemed, window_id, entered_late) where accepted_on is not null;
create index case_decided on casework.permit_case (decided_on, id) include (unit_id, status, certified_by, entered_late, promised_due_on, statutory_due_on, item_version_id) where decided_on is not null;
create index case_central_accepted on casework.permit_case (accepted_on, id) include (unit_id, item_name, entered_late) where accepted_on is not null and applicant ->> 'attribute' = 'centralOrProvincial';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index casework.case_central_accepted, casework.case_decided, casework.case_accepted');
  }
}
