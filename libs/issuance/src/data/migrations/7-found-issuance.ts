import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbered blanks and handing over. */
export class FoundIssuance1700000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create schema issuance;
-- 空白证件: every sheet that went through the printer, the spoilt ones too; a number is used once per unit
create table issuance.certificate_stock (
  unit_id bigint not null, stock_number text not null, case_id bigint not null, step_seq int not null, document_id uuid not null unique, verification_token text not null unique,
  state text not null default 'used', void_seq int, void_reason text, void_salt bytea, constraint stock_number_once primary key (unit_id, stock_number));
create unique index certificate_in_use on issuance.certificate_stock (case_id) where state = 'used';
-- 送达: who took what, how, and the signature; identity and address sealed
create table issuance.delivery (
  case_id bigint primary key, step_seq int not null, way text not null, collector_name text not null, collector_role text not null, collector_id_sealed text, collector_id_masked text, signature_file uuid,
  tracking_number text, address_sealed text, documents uuid[] not null);
-- read by public-service: a spoilt sheet still answers its QR code, as voided
create view issuance.published_voided_certificate as
  select k.verification_token, p.certificate_name, d.mark || '〔' || d.year || '〕' || d.serial || '号' number, p.holder_name, c.item_name, p.valid_from, p.valid_until, k.unit_id
  from issuance.certificate_stock k join casework.permit p on p.case_id = k.case_id join casework.permit_case c on c.id = k.case_id join platform.document d on d.id = k.document_id where k.state = 'voided';
grant usage on schema issuance to onecounter_app, onecounter_verifier;
grant select on all tables in schema issuance to onecounter_app, onecounter_verifier;
grant insert on issuance.certificate_stock, issuance.delivery to onecounter_app;
grant update (state, void_seq, void_reason, void_salt) on issuance.certificate_stock to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema issuance cascade');
  }
}
