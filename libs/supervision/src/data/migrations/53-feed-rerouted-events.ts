import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event that was routed to another department gets a place of its own in the feed: that department's programs may have read past the first one long ago. */
export class FeedReroutedEvents1700000009482 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create table supervision.rerouted_event (
  event_id uuid not null references supervision.event (id), unit_id bigint not null, routed_no bigint generated always as identity, position bigint unique, primary key (event_id, unit_id));
create index rerouted_event_waiting on supervision.rerouted_event (routed_no) where position is null;
create index rerouted_event_of_unit on supervision.rerouted_event (unit_id, position);
insert into supervision.rerouted_event (event_id, unit_id)
  select distinct h.event_id, h.unit_id from supervision.handover h join platform.step s on s.subject_kind = 'eventHandover' and s.subject_id = h.id and s.verb = 'rerouteEvent' where h.unit_id is not null;
grant select on supervision.rerouted_event to onecounter_app, onecounter_verifier;
grant insert on supervision.rerouted_event to onecounter_app;
grant update (position) on supervision.rerouted_event to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table supervision.rerouted_event');
  }
}
