import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface AccessRow { id: number; machine_at: Date; legal_at: Date; by_name: string | null; post: string; action: string; subject_kind: string | null; subject_id: number | null; detail: Record<string, unknown> }
export interface AccessesAsked {
  /** Part of a person's name; empty: everybody. */
  readonly words: string;
  /** Null: whatever was done. */
  readonly actions: readonly string[] | null;
  readonly caseId: number | null;
  /** Machine time, from … until before. */
  readonly from: Date | null;
  readonly until: Date | null;
}

/** The access log, newest first (SEC-5). */
@Injectable()
export class Accesses {
  constructor(private readonly sql: Sql) {}

  list({ words, actions, caseId, from, until }: AccessesAsked, before: number | null, limit: number): Promise<AccessRow[]> {
    return this.sql.rows<AccessRow>(
      `select l.id, l.machine_at, l.legal_at, p.name by_name, l.post, l.action, l.subject_kind, l.subject_id, l.detail from platform.access_log l left join organisation.person p on p.id = l.by_person
       where l.id < $1 and ($3 = '' or strpos(p.name, $3) > 0) and ($4::text[] is null or l.action = any($4)) and ($5::bigint is null or l.subject_kind = 'permitCase' and l.subject_id = $5)
         and ($6::timestamptz is null or l.machine_at >= $6) and ($7::timestamptz is null or l.machine_at < $7)
       order by l.id desc limit $2`,
      [before ?? Number.MAX_SAFE_INTEGER, limit, words, actions, caseId, from, until],
    );
  }
}
