import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For reminders: hearings that are to be held (REV-14), for whoever presides and whoever prepares them, and those that are still to be announced. */
export class RemindOfHearings1700000009579 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- what else is due is whatever the view said before. The host is of another section: the head of the case's is told once, with the reviewer
do $$ begin execute 'create or replace view review.published_due as ' || rtrim(pg_get_viewdef('review.published_due'::regclass), ';') || '
  union all select ''hearing''::text, ''permitCase''::text, c.id, h.id * 2, c.number || '' '' || c.item_name, c.jurisdiction_path, c.unit_id, c.assignee_id, h.held_on
    from review.hearing h join casework.permit_case c on c.id = h.case_id where h.ended_on is null and h.recorded_seq is null and h.held_on is not null and c.running
  union all select ''hearing'', ''permitCase'', c.id, h.id * 2 + 1, c.number || '' '' || c.item_name, c.jurisdiction_path, null::bigint, h.host_id, h.held_on
    from review.hearing h join casework.permit_case c on c.id = h.case_id where h.ended_on is null and h.recorded_seq is null and h.held_on is not null and h.host_id is not null and h.host_id is distinct from c.assignee_id and c.running
  union all select ''hearingTerm'', ''permitCase'', c.id, h.id, c.number || '' '' || c.item_name, c.jurisdiction_path, c.unit_id, c.assignee_id, h.hold_by
    from review.hearing h join casework.permit_case c on c.id = h.case_id where h.ended_on is null and h.held_on is null and c.running'; end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('The view is that of the migration before: take that one down.');
  }
}
