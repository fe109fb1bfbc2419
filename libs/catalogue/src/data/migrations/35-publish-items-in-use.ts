import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For organisation: which units are named by items in use, so that none of them is closed. */
export class PublishItemsInUse1700000003500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create view catalogue.published_item_in_use as
        select i.code as item_code, v.unit_id, v.effective_from, v.effective_to from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id where v.status <> 'draft';
      grant select on catalogue.published_item_in_use to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view catalogue.published_item_in_use');
  }
}
