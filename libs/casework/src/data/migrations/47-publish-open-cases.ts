import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For organisation: which units still have cases to end, so that none of them is closed. */
export class PublishOpenCases1700000004700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create view casework.published_open_case as
        select id, unit_id, jurisdiction_path from casework.permit_case where status in ('registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked', 'granted', 'refused', 'certified');
      grant select on casework.published_open_case to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view casework.published_open_case');
  }
}
