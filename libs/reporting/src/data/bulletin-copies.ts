import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { BULLETIN_COPY, refuse, type BulletinCopyStatus, type BulletinCopyVerb, type ReaderLevel, type ReaderWay } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const BULLETIN_COPY_SUBJECT = { lifecycle: BULLETIN_COPY, table: 'reporting.bulletin_copy' } as const satisfies SubjectKind;
export interface CopyRow {
  readonly id: number; readonly status: BulletinCopyStatus; readonly version: number; readonly head: Buffer; readonly issue_id: number; readonly recipient_id: number; readonly level: ReaderLevel; readonly way: ReaderWay; readonly name: string; readonly address: string; readonly postcode: string;
  readonly email: string; readonly copies: number; readonly dispatched_on: string | null; readonly tracking: string | null; readonly confirmed_on: string | null;
}
const ROW = 'select c.id, c.status, c.version, c.head, c.issue_id, c.recipient_id, c.level, c.way, c.name, c.address, c.postcode, c.email, c.copies, c.dispatched_on, c.tracking, c.confirmed_on from reporting.bulletin_copy c';

/** 分送: each copy of an issue */
@Injectable()
export class BulletinCopies {
  constructor(private readonly sql: Sql) {}

  of(issueId: number): Promise<CopyRow[]> {
    return this.sql.rows<CopyRow>(`${ROW} where c.issue_id = $1 order by array_position(array['reportTo', 'sendTo', 'issueTo'], c.level), c.place, c.id limit 1000`, [issueId]);
  }

  /** For a step of the system, which comes with no version of its own. @throws notFound */
  async lockAny(id: number): Promise<CopyRow> {
    return (await this.sql.row<CopyRow>(`${ROW} where c.id = $1 for update`, [id])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: BulletinCopyVerb, actor: Actor): Promise<CopyRow> {
    const row = (await this.sql.row<CopyRow>(`${ROW} where c.id = $1 and c.jurisdiction_path like $2 || '%' for update`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
    requireStep(BULLETIN_COPY, verb, row, version);
    return row;
  }
}
