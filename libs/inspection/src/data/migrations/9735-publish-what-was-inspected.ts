import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the bulletin (RPT-2): looks at places, the trips they were made on, and expert reviews, each by the day on which it counts. */
export class PublishWhatWasInspected1700000009735 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create index expert_review_concluded on inspection.expert_review (concluded_on) where concluded_on is not null;
-- 勘验: counts on the day of its trip once its finding is in; joint when another section looks at the same applicant on the same trip
create view inspection.published_inspection as
  select r.id request_id, r.case_id, r.unit_id, r.trip_id, t.on_date, r.district || ' ' || c.number as name,
    exists (select 1 from inspection.request o where o.trip_id = r.trip_id and o.applicant_id = r.applicant_id and o.unit_id <> r.unit_id and o.state in ('planned', 'inspected', 'concluded')) joint
  from inspection.trip t join inspection.request r on r.trip_id = t.id join inspection.finding f on f.request_id = r.id join casework.permit_case c on c.id = r.case_id;
-- 一车勘验: a trip on which somebody looked
create view inspection.published_trip as
  select t.id trip_id, t.number as name, t.unit_id, t.on_date from inspection.trip t where exists (select 1 from inspection.finding f where f.trip_id = t.id);
create view inspection.published_expert_review as select e.id review_id, e.number || ' ' || e.topic as name, e.unit_id, e.concluded_on from inspection.expert_review e where e.concluded_on is not null and e.status = 'concluded';
grant select on inspection.published_inspection, inspection.published_trip, inspection.published_expert_review to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view inspection.published_expert_review, inspection.published_trip, inspection.published_inspection; drop index inspection.expert_review_concluded');
  }
}
