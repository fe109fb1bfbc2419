import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 手续计划 of agency projects: every edition stays, with what really happened beside it (AGY-3). */
export class KeepAgencyPlans1700000009830 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- id: that of its project. edition: the one in force. lost: what was last noted of a target that cannot be met, lost_on: the day
create table agency_service.plan (
  id bigint primary key references agency_service.project (id), status text not null, version int not null, head bytea not null, moved_at timestamptz(3) not null, edition int not null, lost jsonb, lost_on date);
-- content: what was decided; laid: days of each task as they came out of it when it was made; seq: the step that made it, whose words are its reason
create table agency_service.plan_edition (
  plan_id bigint not null references agency_service.plan (id), no int not null, seq int not null, content jsonb not null, laid jsonb not null, target_on date, ends_on date not null, made_by bigint not null, made_on date not null, primary key (plan_id, no));
-- source: hand, or the case that carries the task out; seq: the step whose words are its note
create table agency_service.plan_progress (
  plan_id bigint not null references agency_service.plan (id), task_key text not null, started_on date, ended_on date, source text not null check (source in ('hand', 'case')), seq int not null, recorded_by bigint, recorded_on date not null, primary key (plan_id, task_key));
-- for notification: no personal data
create view agency_service.published_plan as
  select l.id, p.number, p.jurisdiction_path, p.agent_id, l.lost ->> 'targetOn' target_on, l.lost ->> 'endsOn' ends_on, (l.lost ->> 'missingDays')::int missing_days,
    (select string_agg(t ->> 'name', '、' order by n) from agency_service.plan_edition e cross join jsonb_array_elements(e.content -> 'tasks') with ordinality x (t, n) where e.plan_id = l.id and e.no = l.edition and l.lost -> 'because' ? (t ->> 'key')) because
  from agency_service.plan l join agency_service.project p on p.id = l.id;
grant select on agency_service.plan, agency_service.plan_edition, agency_service.plan_progress, agency_service.published_plan to onecounter_app, onecounter_verifier;
grant insert, update on agency_service.plan, agency_service.plan_progress to onecounter_app;
grant insert on agency_service.plan_edition to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view agency_service.published_plan; drop table agency_service.plan_progress, agency_service.plan_edition, agency_service.plan');
  }
}
