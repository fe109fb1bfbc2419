import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

@Injectable()
export class ReviewerLoads {
  constructor(private readonly sql: Sql) {}

  /** Cases each of these people still has to review or see through to the decision. */
  async of(personIds: readonly number[]): Promise<Map<number, number>> {
    const rows = await this.sql.rows<{ id: number; n: number }>(
      `select assignee_id id, count(*)::int n from casework.permit_case where running and status in ('accepted', 'reviewed', 'checked') and assignee_id = any($1::bigint[]) group by assignee_id`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.id, row.n]));
  }
}
