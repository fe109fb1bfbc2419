import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For reminders: trips that are planned, by inspector, and opinions of joint reviews that are still to come, by section; in the shape of casework.published_due. */
export class PublishDueDates1700000009452 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create view inspection.published_due as
  select 'inspection'::text date_kind, 'inspectionTrip'::text subject_kind, t.id subject_id, i.person_id part, t.number as name, t.jurisdiction_path, t.unit_id, i.person_id, t.on_date due_on
    from inspection.trip t cross join lateral unnest(t.inspectors) i(person_id) where t.status in ('planned', 'underway')
  union all select 'jointReview', 'jointReview', r.id, p.id, r.number || ' ' || r.topic, r.jurisdiction_path, p.unit_id, null, r.due_on
    from inspection.joint_review r join inspection.joint_review_party p on p.review_id = r.id
    where r.status = 'collecting' and p.unit_id is not null and not exists (select 1 from inspection.joint_review_opinion o where o.review_id = r.id and o.party_id = p.id and o.round = r.round);
grant select on inspection.published_due to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view inspection.published_due');
  }
}
