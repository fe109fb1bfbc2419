import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface AccessRow { id: number; machine_at: Date; legal_at: Date; by_name: string | null; post: string; action: string; subject_kind: string | null; subject_id: number | null; detail: Record<string, unknown> }

/** The access log, newest first (SEC-5). */
@Injectable()
export class Accesses {
  constructor(private readonly sql: Sql) {}

  list(before: number | null, limit: number): Promise<AccessRow[]> {
    return this.sql.rows<AccessRow>(
      `select l.id, l.machine_at, l.legal_at, p.name by_name, l.post, l.action, l.subject_kind, l.subject_id, l.detail from platform.access_log l left join organisation.person p on p.id = l.by_person
       where l.id < $1 order by l.id desc limit $2`,
      [before ?? Number.MAX_SAFE_INTEGER, limit],
    );
  }
}
