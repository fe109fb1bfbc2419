import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';

/** 换证: the hold that an amendment opened, until the holder has the new certificate. */
@Injectable()
export class Exchanges {
  constructor(private readonly sql: Sql) {}

  /** The new certificate is printed and lies at the window. */
  reprinted(w: WriteStatement, documentId: string): void {
    w.part('ho', `update casework.case_hold h set document_id = ${w.param(documentId, 'uuid')}, reason = '新证已经印好，待换证' from s where h.case_id = s.id and h.kind = 'awaitingExchange' and h.cleared_on is null`);
  }

  done(w: WriteStatement, end: { readonly on: string; readonly by: number | null; readonly result: string }): void {
    w.part('hc', `update casework.case_hold h set cleared_on = ${w.param(end.on, 'date')}, cleared_by = ${w.param(end.by, 'bigint')}, result = ${w.param(end.result, 'text')} from s where h.case_id = s.id and h.kind = 'awaitingExchange' and h.cleared_on is null`);
  }

  /** Which of these cases have a new certificate to be exchanged. */
  async readyOf(caseIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.sql.rows<{ case_id: number }>(`select h.case_id from casework.case_hold h where h.case_id = any($1::bigint[]) and h.kind = 'awaitingExchange' and h.cleared_on is null and h.document_id is not null`, [caseIds]);
    return new Set(rows.map((row) => row.case_id));
  }
}
