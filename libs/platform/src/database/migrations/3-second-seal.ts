import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 第二枚印章 (REV-9): an imprint that a paper receives after it was named; its content stays frozen. */
export class SecondSealOfDocuments1700000004101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table platform.document add column second_seal jsonb');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table platform.document drop column second_seal');
  }
}
