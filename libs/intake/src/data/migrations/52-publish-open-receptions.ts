import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which item a draft is about, beside its sealed contents: whoever publishes a new version learns who is receiving under the old one. */
export class PublishOpenReceptions1700000005201 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table intake.draft add column item_code text;
create index draft_item on intake.draft (item_code) where item_code is not null;
create view intake.published_open_reception as select item_code, person_id, window_id, updated_at saved_at from intake.draft where item_code is not null;
grant select on intake.published_open_reception to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view intake.published_open_reception; alter table intake.draft drop column item_code');
  }
}
