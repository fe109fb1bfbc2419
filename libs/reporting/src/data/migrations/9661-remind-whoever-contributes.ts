import type { MigrationInterface, QueryRunner } from 'typeorm';

/** General sections have no head among the posts: whoever of the unit may submit a contribution is reminded of it. */
export class RemindWhoeverContributes1700000009661 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create or replace view reporting.published_contribution_due as
  select 'contribution'::text date_kind, 'contribution'::text subject_kind, c.id subject_id, h.person_id part, '业务专报' || i.year || '年第' || i.number || '期来稿' as name, c.jurisdiction_path, c.unit_id, h.person_id, c.due_on
  from reporting.contribution c join reporting.issue i on i.id = c.issue_id
  cross join lateral (select distinct p.person_id from organisation.post_holding p join organisation.role_grant g on g.role = p.role and g.permission = 'submitContribution'
    where p.unit_id = c.unit_id and p.valid_from <= c.due_on and (p.valid_to is null or p.valid_to > c.due_on)) h
  where c.status in ('requested', 'returned')
  union all select 'contribution'::text, 'contribution'::text, c.id, 0::bigint, '业务专报' || i.year || '年第' || i.number || '期来稿', c.jurisdiction_path, c.unit_id, null::bigint, c.due_on
  from reporting.contribution c join reporting.issue i on i.id = c.issue_id where c.status in ('requested', 'returned')
    and not exists (select 1 from organisation.post_holding p join organisation.role_grant g on g.role = p.role and g.permission = 'submitContribution' where p.unit_id = c.unit_id and p.valid_from <= c.due_on and (p.valid_to is null or p.valid_to > c.due_on))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`create or replace view reporting.published_contribution_due as
  select 'contribution'::text date_kind, 'contribution'::text subject_kind, c.id subject_id, 0::bigint part, '业务专报' || i.year || '年第' || i.number || '期来稿' as name, c.jurisdiction_path, c.unit_id, null::bigint person_id, c.due_on
  from reporting.contribution c join reporting.issue i on i.id = c.issue_id where c.status in ('requested', 'returned')`);
  }
}
