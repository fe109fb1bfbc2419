import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For organisation: what an item is called where its A and B are kept. */
export class PublishNamesOfItems1700000009110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view catalogue.published_item_in_use as
        select i.code as item_code, v.unit_id, v.effective_from, v.effective_to, v.definition ->> 'name' as item_name from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id where v.status <> 'draft';`);
  }

  async down(): Promise<void> {
    throw new Error('The list of duties names items by this view.');
  }
}
