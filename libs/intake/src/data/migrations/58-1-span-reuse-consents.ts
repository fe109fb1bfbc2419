import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A consent serves one application; that of a joint case is for several items at once (INT-11, REV-3). */
export class SpanReuseConsents1700000005801 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table intake.reuse_consent add column item_codes text[];
update intake.reuse_consent set item_codes = array[item_code];
alter table intake.reuse_consent alter column item_codes set not null, drop column item_code;
create index on intake.reuse_consent (applicant_id);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop index intake.reuse_consent_applicant_id_idx;
alter table intake.reuse_consent add column item_code text;
update intake.reuse_consent set item_code = item_codes[1];
alter table intake.reuse_consent alter column item_code set not null, drop column item_codes;
create index on intake.reuse_consent (applicant_id, item_code);`);
  }
}
