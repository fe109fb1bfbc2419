import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 电子件: copies that the system itself sends by e-mail and OA, with what came of it (RPT-6); who failed is told, who has not confirmed after ten days is asked. */
export class SendBulletinCopies1700000009778 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- one row for a copy by e-mail or OA. send_id goes with it to whoever carries it, the same at each attempt; moments are machine time. addressee: the address it was sent to last
create table reporting.copy_sending (
  copy_id bigint primary key references reporting.bulletin_copy (id), send_id uuid not null unique default gen_random_uuid(), state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')), attempts int not null default 0,
  next_attempt_at timestamptz(3) not null, lease uuid, addressee text not null default '', last_answer text not null default '', ended_at timestamptz(3));
create index on reporting.copy_sending (next_attempt_at, copy_id) where state in ('waiting', 'sending');
grant select on reporting.copy_sending to onecounter_app, onecounter_verifier;
grant insert, update on reporting.copy_sending to onecounter_app;
do $$ begin execute 'create or replace view reporting.published_told as ' || rtrim(pg_get_viewdef('reporting.published_told'::regclass), ';') || '
  union all select ''bulletinCopy''::text, c.id, i.year, i.number, null::text, i.unit_id, c.jurisdiction_path, null::date, 0 from reporting.bulletin_copy c join reporting.issue i on i.id = c.issue_id'; end $$;
do $$ begin execute 'create or replace view reporting.published_contribution_due as ' || rtrim(pg_get_viewdef('reporting.published_contribution_due'::regclass), ';') || '
  union all select ''bulletinReceipt''::text, ''bulletinIssue''::text, o.id, h.person_id, ''业务专报'' || o.year || ''年第'' || o.number || ''期还有'' || o.copies || ''份没有签收'', o.jurisdiction_path, o.unit_id, h.person_id, o.due_on
  from (select i.id, i.year, i.number, i.unit_id, i.jurisdiction_path, count(*) copies, min(c.dispatched_on) + 10 due_on from reporting.bulletin_copy c join reporting.issue i on i.id = c.issue_id where c.status = ''dispatched'' group by i.id) o
  cross join lateral (select distinct p.person_id from organisation.post_holding p join organisation.role_grant g on g.role = p.role and g.permission = ''recordReceipt''
    where p.unit_id = o.unit_id and p.valid_from <= o.due_on and (p.valid_to is null or p.valid_to > o.due_on)) h'; end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('Two views are those of the migrations before: take these down.');
  }
}
