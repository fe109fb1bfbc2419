import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which bytes are kept although no upload names them, and uploads that arrive in parts. */
export class KeepFiles1700000001200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 留存: bytes of documents and whatever else this program itself made
create table platform.kept_bytes (file_hash text primary key, machine_at timestamptz(3) not null);
-- the sweep asks for each hash of the store
create index on platform.stored_file (hash);
create index on platform.document (file_hash) where file_hash is not null;
-- 断点续传: one row from the first byte to a day later; whoever writes holds it for a few seconds, renewed while it writes
create table platform.resumable_upload (
  id uuid primary key, person_id bigint not null, draft_id uuid, name text not null, size_bytes bigint not null, machine_at timestamptz(3) not null,
  held_by uuid, held_until timestamptz(3), wanted boolean not null default false);
create index on platform.resumable_upload (machine_at);
grant select on platform.kept_bytes, platform.resumable_upload to onecounter_app, onecounter_verifier;
grant insert on platform.kept_bytes to onecounter_app;
grant insert, update, delete on platform.resumable_upload to onecounter_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Files are never let go of.');
  }
}
