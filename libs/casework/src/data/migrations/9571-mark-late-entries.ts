import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 补录 (CMP-5): a case that was entered after it had been handled on paper is known as such wherever it is read; its true dates stand beside those of the entry. */
export class MarkLateEntries1700000009571 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
alter table casework.permit_case add column entered_late boolean not null default false;
-- true dates are those of the paper; the reason is kept as words of the step are: with a salt, its digest in the trace
create table casework.late_entry (
  case_id bigint primary key, register_entry_id bigint, outcome text not null check (outcome in ('running', 'granted', 'issued')), decision text check (decision in ('granted', 'refused')), decision_number text, reason text not null, salt bytea not null,
  true_received_on date not null, true_accepted_on date not null, true_decided_on date, true_issued_on date, entered_by bigint not null, entered_on date not null, approved_by bigint, approved_on date, declined_on date);
create index late_entry_waiting on casework.late_entry (case_id) where approved_on is null and declined_on is null;
create index on casework.late_entry (register_entry_id) where register_entry_id is not null;
grant select on casework.late_entry to onecounter_app, onecounter_verifier;
grant insert, update on casework.late_entry to onecounter_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table casework.late_entry; alter table casework.permit_case drop column entered_late');
  }
}
