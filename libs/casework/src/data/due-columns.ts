import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { DueColumns } from '../clock/case-clock';
import type { CaseInFull } from './case-row';

const BATCH = 500;
export type Projectable = Pick<CaseInFull, 'id' | 'status' | 'jurisdiction_path' | 'item_version_id' | 'accepted_on' | 'decided_on' | 'presented_on' | 'jurisdiction_path' | 'holds' | 'extensions'>;

/** The projected dates of what runs, to be projected anew. */
@Injectable()
export class DueColumnsOfCases {
  constructor(private readonly sql: Sql) {}

  /** The next running cases by id, with their ledgers. */
  runningAfter(id: number): Promise<Projectable[]> {
    return this.sql.rows<Projectable>(
      `select c.id, c.status, c.jurisdiction_path, c.item_version_id, c.accepted_on, c.decided_on, c.presented_on, c.jurisdiction_path,
        coalesce((select json_agg(row_to_json(h) order by h.id) from casework.case_hold h where h.case_id = c.id), '[]') holds,
        coalesce((select json_agg(row_to_json(x) order by x.step_seq) from casework.limit_extension x where x.case_id = c.id), '[]') extensions
       from casework.permit_case c where c.running and c.id > $1 order by c.id limit ${BATCH}`,
      [id],
    );
  }

  async setNotice(id: number, due: { on: string; provisional: boolean }): Promise<void> {
    await this.sql.rows('update casework.permit_case set notice_due_on = $2, due_on = $2, provisional = $3 where id = $1', [id, due.on, due.provisional]);
  }

  async set(id: number, due: DueColumns): Promise<void> {
    await this.sql.rows(
      'update casework.permit_case set statutory_due_on = $2, promised_due_on = $3, delivery_due_on = $4, due_on = $5, provisional = $6 where id = $1',
      [id, due.statutory_due_on, due.promised_due_on, due.delivery_due_on, due.due_on, due.provisional],
    );
  }
}
