import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { BULLETIN_RECIPIENT, refuse, type ReaderLevel, type ReaderWay, type RecipientStatus, type RecipientVerb } from '@onecounter/contracts';
import { Sql, type Actor, type Piece, type SubjectKind } from '@onecounter/platform';

export const BULLETIN_RECIPIENT_SUBJECT = { lifecycle: BULLETIN_RECIPIENT, table: 'reporting.recipient' } as const satisfies SubjectKind;
export interface RecipientRow {
  readonly id: number; readonly status: RecipientStatus; readonly version: number; readonly head: Buffer; readonly level: ReaderLevel; readonly way: ReaderWay; readonly name: string; readonly address: string; readonly postcode: string; readonly email: string;
  readonly copies: number; readonly place: number; readonly jurisdiction_path: string;
}
const ROW = 'select r.id, r.status, r.version, r.head, r.level, r.way, r.name, r.address, r.postcode, r.email, r.copies, r.place, r.jurisdiction_path from reporting.recipient r';
const ORDER = `order by array_position(array['reportTo', 'sendTo', 'issueTo'], r.level), r.place, r.id`;

/** 收件单位 */
@Injectable()
export class BulletinRecipients {
  constructor(private readonly sql: Sql) {}

  /** Those that are listed, by level and in their order. */
  listed(jurisdictionPath: string, level: ReaderLevel | null = null, { from, limit }: Piece = { from: 0, limit: 1000 }): Promise<RecipientRow[]> {
    return this.sql.rows<RecipientRow>(`${ROW} where r.status = 'listed' and r.jurisdiction_path = $1 and ($2::text is null or r.level = $2) ${ORDER} limit $3 offset $4`, [jurisdictionPath, level, limit, from]);
  }

  /** Another of the same level, way and name that is listed. */
  async same(one: Pick<RecipientRow, 'jurisdiction_path' | 'level' | 'way' | 'name'>, but: number | null): Promise<boolean> {
    return (await this.sql.row(`select 1 from reporting.recipient r where r.status = 'listed' and r.jurisdiction_path = $1 and r.level = $2 and r.way = $3 and r.name = $4 and r.id is distinct from $5`, [one.jurisdiction_path, one.level, one.way, one.name, but])) !== undefined;
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<RecipientRow> {
    return (await this.sql.row<RecipientRow>(`${ROW} where r.id = $1 and r.jurisdiction_path = $2`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: RecipientVerb, actor: Actor): Promise<RecipientRow> {
    await this.sql.rows('select id from reporting.recipient where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(BULLETIN_RECIPIENT, verb, row, version);
    return row;
  }

  /** Whoever adds, adds alone: nobody is listed twice. */
  async alone(): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtextextended('bulletin recipients', 0))`);
  }

  async nextPlace(jurisdictionPath: string, level: ReaderLevel): Promise<number> {
    return (await this.sql.row<{ next: number }>('select coalesce(max(r.place), 0) + 1 next from reporting.recipient r where r.jurisdiction_path = $1 and r.level = $2', [jurisdictionPath, level]))?.next ?? 1;
  }
}
