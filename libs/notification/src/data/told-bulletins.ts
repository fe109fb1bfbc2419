import { Injectable } from '@nestjs/common';
import type { BulletinSection } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export interface ToldBulletin { readonly year: number; readonly number: number; readonly section: BulletinSection | null; readonly unitId: number | null; readonly unitName: string | null; readonly path: string; readonly dueOn: string | null; readonly late: number; /** Of a reported figure what it counts; its year and number are those of the month. */ readonly figure: string | null }

/** What reporting publishes of issues of the bulletin, what sections owe to them, and what readers say. */
@Injectable()
export class ToldBulletins {
  constructor(private readonly sql: Sql) {}

  find(subjectKind: string, subjectId: number): Promise<ToldBulletin | undefined> {
    return this.sql.row<ToldBulletin>(
      `select t.year, t.number, t.section, t.unit_id "unitId", (select u.name from organisation.unit u where u.id = t.unit_id) "unitName", t.jurisdiction_path path, t.due_on "dueOn", t.late, t.figure
       from reporting.published_told t where t.subject_kind = $1 and t.subject_id = $2`, [subjectKind, subjectId]);
  }
}
