import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 转办件 among what people are told of and reminded of (AGY-5): the place that holds it, and whoever carries the project. */
export class RemindOfTransfers1700000009921 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
do $$ begin execute 'create or replace view agency_service.published_follow_up as ' || rtrim(pg_get_viewdef('agency_service.published_follow_up'::regclass), ';') || '
  union all select ''countyTransfer''::text, t.id, t.number, t.item_name, array[t.to_unit_id], (select u.name from organisation.unit u where u.id = t.to_unit_id), t.due_on, t.to_path, coalesce(p.agent_id, t.handed_by)
  from agency_service.county_transfer t join agency_service.project p on p.id = t.project_id'; end $$;
-- each who is reminded has a part of their own: 0 whoever gave the receipt, without one the head of the unit; the agents there while there is no receipt; -1 whoever carries the project
do $$ begin execute 'create or replace view agency_service.published_follow_up_due as ' || rtrim(pg_get_viewdef('agency_service.published_follow_up_due'::regclass), ';') || '
  union all select ''countyTransfer''::text, ''countyTransfer''::text, t.id, 0::bigint, t.number || '' '' || t.item_name, t.to_path, t.to_unit_id, t.received_by, t.due_on from agency_service.county_transfer t where t.status in (''handed'', ''received'')
  union all select distinct ''countyTransfer''::text, ''countyTransfer''::text, t.id, h.person_id, t.number || '' '' || t.item_name, t.to_path, null::bigint, h.person_id, t.due_on from agency_service.county_transfer t
    join organisation.unit u on u.jurisdiction_path = t.to_path join organisation.post_holding h on h.unit_id = u.id and h.valid_from <= t.due_on and (h.valid_to is null or h.valid_to > t.due_on)
    join organisation.role_grant g on g.role = h.role and g.permission = ''closeOutCountyTransfer'' where t.status = ''handed''
  union all select ''countyTransfer''::text, ''countyTransfer''::text, t.id, -1::bigint, t.number || '' '' || t.item_name, t.from_path, null::bigint, coalesce(p.agent_id, t.handed_by), t.due_on
    from agency_service.county_transfer t join agency_service.project p on p.id = t.project_id where t.status in (''handed'', ''received'')'; end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('The views are those of the migration before: take that one down.');
  }
}
