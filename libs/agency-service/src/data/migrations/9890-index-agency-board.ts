import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 项目看板: the most urgent of a stage are read from the front of its part of the index, whatever else runs. */
export class IndexAgencyBoard1700000009890 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create index project_board on agency_service.project (stage, (coalesce(target_on, 'infinity'::date)), id) where status in ('registered', 'serving', 'returned');
create index project_returned on agency_service.project (returned_on) where returned_on is not null;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index agency_service.project_board, agency_service.project_returned');
  }
}
