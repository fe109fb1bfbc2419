import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the bulletin (RPT-2): what was handed to departments, what they received, what was shown to everybody, each by the day on which it counts. */
export class PublishWhatWasLinked1700000009736 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create index publication_published on supervision.publication (published_on) where published_on is not null;
-- 推送: an event in the hands of one department, by the day of the decision, of the section of the case; received when a receiver has answered or a program has acknowledged it
create view supervision.published_pushed_event as
  select h.id handover_id, c.number || ' ' || coalesce(u.name, '') as name, c.unit_id, h.decided_on,
    exists (select 1 from supervision.delivery d join supervision.push_subscription s on s.id = d.subscription_id join organisation.unit r on r.id = s.unit_id where d.event_id = h.event_id and d.state = 'received' and u.path like r.path || '%')
    or exists (select 1 from supervision.feed_acknowledgement a join organisation.api_client k on k.id = a.client_id and not k.sandbox join organisation.unit r on r.id = k.unit_id
      where a.position >= coalesce((select q.position from supervision.rerouted_event q where q.event_id = h.event_id and q.unit_id = h.unit_id), e.position) and u.path like r.path || '%') received
  from supervision.handover h join supervision.event e on e.id = h.event_id join casework.permit_case c on c.id = h.case_id join organisation.unit u on u.id = h.unit_id;
-- 公示: by the day on which it was shown
create view supervision.published_publication as select p.id publication_id, p.case_number || ' ' || p.item_name as name, p.unit_id, p.published_on from supervision.publication p where p.published_on is not null;
grant select on supervision.published_pushed_event, supervision.published_publication to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view supervision.published_publication, supervision.published_pushed_event; drop index supervision.publication_published');
  }
}
