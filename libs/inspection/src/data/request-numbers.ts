import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

/** Ids of requests before they are written: the case's step names them. */
@Injectable()
export class RequestNumbers {
  constructor(private readonly sql: Sql) {}

  async next(): Promise<number> {
    return (await this.sql.row<{ id: number }>(`select nextval(pg_get_serial_sequence('inspection.request', 'id')) id`))?.id ?? 0;
  }

  /** 第几次勘验 of the case. */
  async nextRound(caseId: number): Promise<number> {
    return (await this.sql.row<{ round: number }>('select coalesce(max(round), 0) + 1 round from inspection.request where case_id = $1', [caseId]))?.round ?? 1;
  }
}
