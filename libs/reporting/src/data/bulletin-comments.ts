import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { IssuePart } from '../rules/bulletin/first-offices';

export interface CommentRow {
  readonly id: number; readonly issue_id: number; readonly part: IssuePart; readonly anchor: string | null; readonly text: string; readonly parent_id: number | null; readonly by_person: number; readonly by_name: string; readonly unit_name: string | null; readonly said_at: Date;
  readonly resolved_by_name: string | null; readonly resolved_at: Date | null;
}
export interface CommentToKeep { readonly issueId: number; readonly part: IssuePart; readonly anchor: string | null; readonly text: string; readonly parentId: number | null; readonly by: number; readonly unitId: number | null; readonly at: Date }

const ROW = `select c.id, c.issue_id, c.part, c.anchor, c.text, c.parent_id, c.by_person, coalesce((select p.name from organisation.person p where p.id = c.by_person), '') by_name, (select u.name from organisation.unit u where u.id = c.unit_id) unit_name, c.said_at,
  (select p.name from organisation.person p where p.id = c.resolved_by) resolved_by_name, c.resolved_at from reporting.bulletin_comment c`;

/** 意见 on an issue */
@Injectable()
export class BulletinComments {
  constructor(private readonly sql: Sql) {}

  ofIssue(issueId: number): Promise<CommentRow[]> {
    return this.sql.rows<CommentRow>(`${ROW} where c.issue_id = $1 order by c.id limit 500`, [issueId]);
  }

  /** The first of a talk, held until the transaction ends. @throws notFound */
  async lock(id: number): Promise<CommentRow> {
    await this.sql.rows('select id from reporting.bulletin_comment where id = $1 for update', [id]);
    return (await this.sql.row<CommentRow>(`${ROW} where c.id = $1 and c.parent_id is null`, [id])) ?? refuse('notFound');
  }

  async keep(said: CommentToKeep): Promise<number> {
    const row = await this.sql.row<{ id: number }>('insert into reporting.bulletin_comment (issue_id, part, anchor, text, parent_id, by_person, unit_id, said_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id',
      [said.issueId, said.part, said.anchor, said.text, said.parentId, said.by, said.unitId, said.at]);
    return row?.id ?? 0;
  }

  async resolve(id: number, by: number, at: Date): Promise<void> {
    await this.sql.rows('update reporting.bulletin_comment set resolved_by = $2, resolved_at = $3 where id = $1', [id, by, at]);
  }
}
