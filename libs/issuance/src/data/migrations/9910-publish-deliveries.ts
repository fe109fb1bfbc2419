import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agency service tells by it how results went back, so that nobody types it a second time (AGY-8). */
export class PublishDeliveries1700000009910 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
-- way: handOver, mail, electronic; delivered_on: day in Asia/Shanghai
create view issuance.published_delivery as
  select d.case_id, d.step_seq, d.way, d.collector_name, d.collector_role, d.tracking_number, (t.legal_at at time zone 'Asia/Shanghai')::date delivered_on
  from issuance.delivery d join platform.step t on t.subject_kind = 'permitCase' and t.subject_id = d.case_id and t.seq = d.step_seq;
grant select on issuance.published_delivery to onecounter_app, onecounter_verifier;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view issuance.published_delivery');
  }
}
