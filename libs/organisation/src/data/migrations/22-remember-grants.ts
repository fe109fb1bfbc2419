import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a post was ever given by the program itself, so that a later version gives what is new and never again what an administrator took. */
export class RememberGrants1700000002200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create table organisation.seeded_grant (role text not null, permission text not null, primary key (role, permission));
insert into organisation.seeded_grant select role, permission from organisation.role_grant;
grant select on organisation.seeded_grant to onecounter_app, onecounter_verifier;`);
  }

  async down(): Promise<void> {
    throw new Error('Without this memory the next version would give back what was taken.');
  }
}
