import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface Movement { readonly event_id: number; readonly id: number; readonly version: number; readonly unit_id: number; readonly jurisdiction_path: string; readonly moved_by: number | null }

/** Numbers are taken before their transaction commits, so that a lower one may be seen later: each look goes back so far. */
const BACK = 300;
const MOST = 2_000;

/** What moved lately, whoever moved it and at whatever gateway. */
@Injectable()
export class Movements {
  constructor(private readonly sql: Sql) {}

  async last(): Promise<number> {
    return (await this.sql.row<{ id: number }>('select coalesce(max(id), 0)::bigint id from platform.outbox'))?.id ?? 0;
  }

  /** Steps of cases about and after this one, in order. */
  around(eventId: number): Promise<Movement[]> {
    return this.sql.rows<Movement>(
      `select o.id event_id, c.id, c.version, c.unit_id, c.jurisdiction_path, c.moved_by from platform.outbox o join casework.permit_case c on c.id = o.subject_id
       where o.id > $1 and o.subject_kind = 'permitCase' order by o.id limit ${MOST}`,
      [Math.max(0, eventId - BACK)],
    );
  }
}
