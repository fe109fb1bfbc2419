import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 标准化手册 of a theme (CAT-7): one more kind of template. */
export class WriteThemeHandbooks1700000003601 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table catalogue.document_template drop constraint document_template_kind_check,
  add constraint document_template_kind_check check (kind in ('guide', 'notice', 'booklet', 'themeHandbook'));`);
  }

  async down(): Promise<void> {
    throw new Error('The trace names templates of this kind: they are never taken down.');
  }
}
