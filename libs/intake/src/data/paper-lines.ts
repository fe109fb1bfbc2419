import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { PaperLine } from '../rules/late-entry';

const LOCK = 9720;

/** Lines of paper registers that late entries refer to. */
@Injectable()
export class PaperLines {
  constructor(private readonly sql: Sql) {}

  /** Until the transaction ends nobody else enters a case for the line; one that was declined does not count. */
  async claim(id: number): Promise<PaperLine | undefined> {
    await this.sql.rows('select pg_advisory_xact_lock($1::int, hashtext($2::text))', [LOCK, String(id)]);
    return this.sql.row<PaperLine>(
      `select e.unit_id, e.used_on, e.item_code, e.struck_on, (select c.number from casework.late_entry l join casework.permit_case c on c.id = l.case_id where l.register_entry_id = e.id and l.declined_on is null limit 1) taken_by
       from compliance.published_register_entry e where e.id = $1`, [id]);
  }
}
