import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For notification: whom findings, appeals, applications for the official seal and interviews concern, and the days that are reminded of (NTF-1, NTF-2). */
export class PublishWhatIsTold1700000009710 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- said_by: who appealed or applied; due_on: last day of appeal. No words and no personal data beside ids
create view compliance.published_told as
  select 'finding'::text subject_kind, f.id subject_id, f.number, f.rule, f.month, f.unit_id, f.person_id, f.appealed_by said_by, f.jurisdiction_path, f.appeal_due_on due_on, null::timestamptz meets_at, null::text place from compliance.finding f
  union all select 'awardAppeal', a.id, null, null, m.month, l.unit_id, l.person_id, a.appealed_by, m.jurisdiction_path, null, null, null
    from compliance.award_appeal a join compliance.award_line l on l.id = a.line_id join compliance.award_month m on m.id = l.month_id
  union all select 'sealApplication', s.id, s.number, null, null, s.unit_id, null, s.applied_by, s.jurisdiction_path, null, null, null from compliance.seal_application s
  union all select 'interview', i.id, null, null, i.month, i.unit_id, i.person_id, null, i.jurisdiction_path, null, i.meets_at, i.place from compliance.interview i;
-- dates of what is heard and answered for, in the shape of casework.published_due: an interview that is arranged, and until when a finding or the loss of an award may be appealed against
create view compliance.published_hearing_due as
  select 'interview'::text date_kind, 'interview'::text subject_kind, i.id subject_id, 0::bigint part, '约谈 ' || i.id || ' 号' as name, i.jurisdiction_path, i.unit_id, i.person_id, (i.meets_at at time zone 'Asia/Shanghai')::date due_on from compliance.interview i where i.status = 'arranged'
  union all select 'findingAppeal', 'finding', f.id, 0, f.number || ' ' || f.gist, f.jurisdiction_path, f.unit_id, f.person_id, f.appeal_due_on from compliance.finding f where f.status = 'confirmed' and f.appealed_on is null
  union all select 'awardAppeal', 'awardMonth', m.id, l.id, to_char(m.month, 'YYYY') || '年' || extract(month from m.month) || '月评先资格', m.jurisdiction_path, l.unit_id, l.person_id, m.appeal_due_on
    from compliance.award_month m join compliance.award_line l on l.month_id = m.id where m.status = 'drawn' and l.standing = 'ineligible' and not exists (select 1 from compliance.award_appeal a where a.line_id = l.id);
create index on compliance.finding (appeal_due_on) where status = 'confirmed' and appealed_on is null;
grant select on compliance.published_told, compliance.published_hearing_due to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view compliance.published_hearing_due, compliance.published_told; drop index compliance.finding_appeal_due_on_idx');
  }
}
