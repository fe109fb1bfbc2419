import { Injectable } from '@nestjs/common';
import { OUTAGE, refuse, type OutageStatus } from '@onecounter/contracts';
import { requireStep } from '@onecounter/casework';
import { Sql, type SubjectKind } from '@onecounter/platform';

export const OUTAGE_SUBJECT = { lifecycle: OUTAGE, table: 'compliance.outage' } as const satisfies SubjectKind;
export interface OutageRow {
  readonly id: number; readonly status: OutageStatus; readonly version: number; readonly head: Buffer; readonly began_at: Date; readonly ended_at: Date; readonly stood_still: string; readonly registered_by_name: string; readonly withdrawn_by_name: string | null; readonly withdrawn_for: string | null;
}
const ROW = `select o.id, o.status, o.version, o.head, o.began_at, o.ended_at, o.stood_still, (select p.name from organisation.person p where p.id = o.registered_by) registered_by_name, p.name withdrawn_by_name, w.text withdrawn_for from compliance.outage o
  left join platform.step s on s.subject_kind = 'outage' and s.subject_id = o.id and s.verb = 'withdrawOutage' left join organisation.person p on p.id = s.by_person
  left join casework.step_word w on w.subject_kind = s.subject_kind and w.subject_id = s.subject_id and w.step_seq = s.seq`;

/** 停机登记 */
@Injectable()
export class Outages {
  constructor(private readonly sql: Sql) {}

  /** The latest first; at most 100. */
  list(): Promise<OutageRow[]> {
    return this.sql.rows<OutageRow>(`${ROW} order by o.began_at desc, o.id desc limit 100`);
  }

  /** @throws notFound */
  async get(id: number): Promise<OutageRow> {
    return (await this.sql.row<OutageRow>(`${ROW} where o.id = $1`, [id])) ?? refuse('notFound');
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number): Promise<OutageRow> {
    await this.sql.rows('select id from compliance.outage where id = $1 for update', [id]);
    const row = await this.get(id);
    requireStep(OUTAGE, 'withdrawOutage', row, version);
    return row;
  }
}
