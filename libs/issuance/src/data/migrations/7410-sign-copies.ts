import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 电子副本: copies by the hash of their bytes, and the keys that signed them. */
export class SignCopies1700000007410 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 签名密钥: public halves, with the time in which they signed; old ones stay known
create table issuance.copy_key (id text primary key, public_key text not null, valid_from timestamptz(3) not null, valid_until timestamptz(3));
-- 电子副本: one of each document; the bytes lie in the file store
create table issuance.electronic_copy (
  id uuid primary key, document_id uuid not null unique, case_id bigint not null, file_hash text not null unique, size_bytes bigint not null, key_id text not null references issuance.copy_key (id), signature text not null, signed_at timestamptz(3) not null);
create index on issuance.electronic_copy (case_id);
-- read by public-service: what a copy is of, and whether that still holds
create view issuance.published_electronic_copy as
  select e.id, e.document_id, e.case_id, e.file_hash, e.size_bytes, e.key_id, e.signature, e.signed_at, k.public_key, k.valid_from key_from, k.valid_until key_until, d.kind, d.state document_state, d.content ->> 'title' title,
    d.mark || '〔' || d.year || '〕' || d.serial || '号' number, d.unit_id, c.applicant_name holder_name, c.item_name,
    case when d.kind = 'certificate' and p.document_id = d.id then p.valid_until end valid_until, d.kind = 'certificate' and (p.document_id is distinct from d.id or p.state <> 'valid') superseded,
    exists (select 1 from platform.step t where t.subject_kind = 'permitCase' and t.subject_id = e.case_id and t.verb = 'amendDecision' and t.facts ->> 'amends' = d.id::text) amended
  from issuance.electronic_copy e join issuance.copy_key k on k.id = e.key_id join platform.document d on d.id = e.document_id join casework.permit_case c on c.id = e.case_id left join casework.permit p on p.case_id = e.case_id;
-- read by public-service: with these anybody checks a signature without us
create view issuance.published_copy_key as select id, public_key, valid_from, valid_until from issuance.copy_key;
grant select on issuance.copy_key, issuance.electronic_copy, issuance.published_electronic_copy, issuance.published_copy_key to onecounter_app, onecounter_verifier;
grant insert on issuance.copy_key, issuance.electronic_copy to onecounter_app;
grant update (valid_until) on issuance.copy_key to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view issuance.published_electronic_copy, issuance.published_copy_key; drop table issuance.electronic_copy, issuance.copy_key');
  }
}
