import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 反馈 that is with a section has a day (RPT-7): whoever of the unit may answer is reminded of it. */
export class RemindOfBulletinFeedback1700000009761 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
do $$ begin execute 'create or replace view reporting.published_contribution_due as ' || rtrim(pg_get_viewdef('reporting.published_contribution_due'::regclass), ';') || '
  union all select distinct ''bulletinFeedback''::text, ''bulletinFeedback''::text, f.id, p.person_id, ''业务专报'' || i.year || ''年第'' || i.number || ''期反馈'', f.jurisdiction_path, f.unit_id, p.person_id, f.due_on
  from reporting.bulletin_feedback f join reporting.issue i on i.id = f.issue_id
  join organisation.post_holding p on p.unit_id = f.unit_id and p.valid_from <= f.due_on and (p.valid_to is null or p.valid_to > f.due_on)
  join organisation.role_grant g on g.role = p.role and g.permission = ''answerBulletinFeedback'' where f.status = ''assigned'''; end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('The view is that of the migration before: take that one down.');
  }
}
