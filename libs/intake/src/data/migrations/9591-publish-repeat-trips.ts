import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 多次往返 (CMP-6): what shows that an applicant had to come once more for what could have been told or answered before; for the assessment. */
export class PublishRepeatTrips1700000009591 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- oneTimeNotice: a further notice told what was visible before and no earlier notice had told, and the applicant came again; whoever told the notice before it answers for it. Who was told and did not bring it, came again by himself.
-- firstContact: an inquiry about a case went up unanswered, and somebody asked about the same case at a counter afterwards; whoever was asked first answers for it.
create view intake.published_repeat_trip as
  select 'oneTimeNotice'::text breach, c.id subject_id, c.number, c.jurisdiction_path, s.unit_id, s.by_person person_id, (p.presented_at at time zone 'Asia/Shanghai')::date on_date
    from intake.supplement_notice n join intake.supplement_notice e on e.case_id = n.case_id and e.no = n.no - 1 join platform.step s on s.subject_kind = 'permitCase' and s.subject_id = e.case_id and s.seq = e.step_seq
      join intake.presentation p on p.case_id = n.case_id and p.seq = n.no + 1 join casework.permit_case c on c.id = n.case_id 
    where exists (select 1 from jsonb_array_elements_text(n.visible_before) v(code) where not exists (
      select 1 from intake.supplement_notice b, jsonb_array_elements(b.told) d, jsonb_array_elements(n.told) now where b.case_id = n.case_id and b.no < n.no
        and case when v.code = '' then d->>'material' = '' and now->>'material' = '' and d->>'text' = now->>'text' when jsonb_typeof(d->'what') = 'array' then d->'what' ? v.code else d->>'material' = v.code end))
  union all
  select 'firstContact'::text, i.id, i.number, i.jurisdiction_path, i.first_unit_id, i.first_person_id, j.asked_on
    from intake.inquiry i join platform.step e on e.subject_kind = 'inquiry' and e.subject_id = i.id and e.verb = 'escalateInquiry' and e.facts->>'level' = '1'
      cross join lateral (select k.asked_on from intake.inquiry k where k.case_id = i.case_id and k.id > i.id and k.channel = 'counter' and k.asked_at > e.legal_at order by k.id limit 1) j where i.case_id is not null and i.first_person_id is not null;
grant select on intake.published_repeat_trip to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view intake.published_repeat_trip');
  }
}
