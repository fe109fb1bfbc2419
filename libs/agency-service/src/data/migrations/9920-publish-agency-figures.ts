import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reporting counts of 帮办代办 (RPT-2). Each row stands at the unit that stands for its place: the bureau for the city, the county for a county. */
const PLACE = `left join (select distinct on (u.jurisdiction_path) u.jurisdiction_path, u.id from organisation.unit u where u.kind in ('bureau', 'county') order by u.jurisdiction_path, u.id) at_place on at_place.jurisdiction_path = p.jurisdiction_path`;

/** Views without personal data: neither contact nor owner. */
export class PublishAgencyFigures1700000009920 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- left_on: the day on which it was closed or its commission withdrawn; null: it is in hand
create view agency_service.published_commission as
  select p.id, p.number || ' ' || p.name as name, at_place.id unit_id, p.stage, p.investment_wan, p.registered_on, p.returned_on, case when p.status = 'closed' then p.ended_on end closed_on, coalesce(p.withdrawn_on, p.ended_on) left_on from agency_service.project p ${PLACE};
create view agency_service.published_solved_problem as
  select q.id, q.number || ' ' || q.title as name, at_place.id unit_id, q.nature, q.solved_on from agency_service.problem q join agency_service.project p on p.id = q.project_id ${PLACE} where q.status in ('solved', 'closed') and q.solved_on is not null;
-- at the unit that was given it
create view agency_service.published_transfer as
  select t.id, t.number || ' ' || t.item_name as name, t.to_unit_id unit_id, t.handed_on, case when t.status = 'closedOut' then t.ended_on end closed_on from agency_service.county_transfer t;
-- a case that does an item: linked by hand, or of the same item in the investment project that the commission refers to; once, of the oldest commission
create view agency_service.published_item_case as
  select distinct on (x.case_id) x.case_id, at_place.id unit_id from (
    select i.case_id, i.project_id from agency_service.item_case i
    union select l.case_id, r.id from agency_service.project r join casework.project_case l on l.project_id = r.project_id join casework.permit_case c on c.id = l.case_id where exists (select 1 from agency_service.project_item i where i.project_id = r.id and i.item_code = c.item_code)
    union select m.case_id, r.id from agency_service.project r join casework.joint_case j on j.project_id = r.project_id join casework.joint_member m on m.joint_case_id = j.id and not m.former join casework.permit_case c on c.id = m.case_id
      where exists (select 1 from agency_service.project_item i where i.project_id = r.id and i.item_code = c.item_code)) x
  join agency_service.project p on p.id = x.project_id ${PLACE} order by x.case_id, x.project_id;
grant select on agency_service.published_commission, agency_service.published_solved_problem, agency_service.published_transfer, agency_service.published_item_case to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view agency_service.published_item_case, agency_service.published_transfer, agency_service.published_solved_problem, agency_service.published_commission');
  }
}
