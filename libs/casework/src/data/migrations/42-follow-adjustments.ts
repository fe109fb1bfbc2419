import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What adjustments of items do to running cases: transfers by plan, a choice for each where the item was cancelled or its law changed. */
export class FollowAdjustments1700000004201 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(GRANTS);
    await db.query(POSTS);
  }

  async down(): Promise<void> {
    throw new Error('Steps name what is recorded here: it is never taken down.');
  }
}

const TABLES = `
-- 移交承办: the primary key is what makes a repeated run harmless
create table casework.case_transfer (
  case_id bigint not null, adjustment_id bigint not null, step_seq int not null, from_unit_id bigint not null, to_unit_id bigint not null, from_jurisdiction_path text not null, to_jurisdiction_path text not null,
  on_date date not null, primary key (case_id, adjustment_id));
-- 逐件选择: finish, end, apply anew
create table casework.adjustment_choice (
  case_id bigint not null, adjustment_id bigint not null, step_seq int not null, choice text not null check (choice in ('keepVersion', 'endByAdjustment', 'inviteAnew')), primary key (case_id, step_seq));
create index on casework.adjustment_choice (adjustment_id);
-- what of an item still runs
create index case_item_running on casework.permit_case (item_code, id) where running;
`;
const GRANTS = `
grant select on casework.case_transfer, casework.adjustment_choice to onecounter_app, onecounter_verifier;
grant insert on casework.case_transfer, casework.adjustment_choice to onecounter_app;
`;
/** A database that was seeded before gets the new verbs for the posts that terminate cases; an empty one gets them with its seed. */
const POSTS = `
insert into organisation.role_grant (role, permission)
  select g.role, v.verb from organisation.role_grant g, unnest(array['keepVersion', 'endByAdjustment', 'inviteAnew']) v (verb) where g.permission = 'terminateCase' on conflict do nothing;
`;
