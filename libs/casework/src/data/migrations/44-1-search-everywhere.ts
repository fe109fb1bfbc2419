import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases are found by legal representative, premises and agent too, applicants by their names; resident IDs and telephones by their HMAC.
 * A natural person's address is no premises and is not searched for.
 */
export class SearchEverywhere1700000004401 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
update casework.permit_case c set search_grams = platform.bigrams(concat_ws(' ', c.number, c.applicant_name, c.item_name, c.item_code, c.applicant ->> 'creditCode',
  c.applicant ->> 'legalRepresentative', case when c.applicant ->> 'kind' = 'enterprise' then c.applicant ->> 'address' end, c.agent ->> 'name'));
alter table casework.applicant add search_grams text[] generated always as (platform.bigrams(name || ' ' || coalesce(credit_code, '') || ' ' || coalesce(legal_representative, '')
  || ' ' || case when kind = 'enterprise' then coalesce(address, '') else '' end)) stored;
create index applicant_search on casework.applicant using gin (search_grams);
create index applicant_phone on casework.applicant (phone_lookup) where phone_lookup is not null;
create index case_agent on casework.permit_case ((agent ->> 'residentIdLookup')) where agent is not null;
insert into organisation.role_grant (role, permission)
  select distinct g.role, 'searchPersonalNumber' from organisation.role_grant g
  where g.role in ('windowClerk', 'sectionReviewer', 'sectionApprover', 'sectionHead', 'countyApprover') on conflict do nothing;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
drop index casework.case_agent;
drop index casework.applicant_phone;
alter table casework.applicant drop search_grams;
delete from organisation.role_grant where permission = 'searchPersonalNumber';`);
  }
}
