import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For notification: whom issues of the bulletin, contributions and feedback concern (RPT-4, RPT-5, RPT-7). */
export class PublishWhatIsToldOfBulletins1700000009760 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- late: of an issue, sections that came after their day or not at all. No words and no personal data beside ids
create view reporting.published_told as
  select 'contribution'::text subject_kind, c.id subject_id, i.year, i.number, c.section, c.unit_id, c.jurisdiction_path, c.due_on, 0 late from reporting.contribution c join reporting.issue i on i.id = c.issue_id
  union all select 'bulletinIssue', i.id, i.year, i.number, null, i.unit_id, i.jurisdiction_path, null,
    (select count(*)::int from reporting.contribution c where c.issue_id = i.id and (c.first_submitted_on is null or c.first_submitted_on > c.due_on)) from reporting.issue i
  union all select 'bulletinFeedback', f.id, i.year, i.number, f.section, f.unit_id, f.jurisdiction_path, f.due_on, 0 from reporting.bulletin_feedback f join reporting.issue i on i.id = f.issue_id;
grant select on reporting.published_told to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view reporting.published_told');
  }
}
