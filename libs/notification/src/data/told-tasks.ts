import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface ToldTask { readonly name: string; readonly unitId: number; readonly personId: number | null; readonly dueOn: string }

/** What compliance publishes of patrol records and supervised tasks that somebody owes. */
@Injectable()
export class ToldTasks {
  constructor(private readonly sql: Sql) {}

  find(subjectKind: string, subjectId: number): Promise<ToldTask | undefined> {
    return this.sql.row<ToldTask>('select t.name, t.unit_id "unitId", t.person_id "personId", t.due_on "dueOn" from compliance.published_task_due t where t.subject_kind = $1 and t.subject_id = $2', [subjectKind, subjectId]);
  }
}
