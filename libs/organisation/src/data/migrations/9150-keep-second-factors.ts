import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 动态码: the second factor of signing in (SEC-2). */
export class KeepSecondFactors1700000009150 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- 动态码: the secret as ciphertext; in force once confirmed; last_step: the time step (30 s) whose code was used last, so that none is used twice
create table organisation.second_factor (
  person_id bigint primary key references organisation.person, secret_sealed text not null, begun_at timestamptz(3) not null, confirmed_at timestamptz(3), last_step bigint);
-- 备用码: HMAC only, each good for one sign-in
create table organisation.recovery_code (person_id bigint not null references organisation.person, code_lookup bytea not null, used_at timestamptz(3), primary key (person_id, code_lookup));
-- 登录第二步: whoever knew the password has a few minutes for the code
create table organisation.sign_in_challenge (id uuid primary key, person_id bigint not null references organisation.person, expires_at timestamptz(3) not null, closed_at timestamptz(3));
create index on organisation.sign_in_challenge (expires_at);
grant select, insert, update, delete on organisation.second_factor, organisation.recovery_code, organisation.sign_in_challenge to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table organisation.sign_in_challenge, organisation.recovery_code, organisation.second_factor');
  }
}
