import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file may be sent by a program with a key, too: then by nobody else. */
export class KeepFilesOfPrograms1700000009510 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table platform.stored_file alter uploaded_by drop not null, add client_id bigint, add constraint stored_file_of_one check (num_nonnulls(uploaded_by, client_id) = 1);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('delete from platform.stored_file where uploaded_by is null; alter table platform.stored_file drop client_id, alter uploaded_by set not null');
  }
}
