import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lines of the registration, for what is asked of a section before a case (REV-15). */
export class PublishProjectItems1700000009901 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- for intake: whose line it is, and for what
create view agency_service.published_project_item as
  select i.project_id, i.no, i.item_code, p.number project_number, p.name project_name, p.owner_code, p.status, p.jurisdiction_path from agency_service.project_item i join agency_service.project p on p.id = i.project_id;
grant select on agency_service.published_project_item to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view agency_service.published_project_item');
  }
}
