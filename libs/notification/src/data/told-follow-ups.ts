import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface ToldFollowUp { readonly number: string; readonly title: string; readonly unitIds: readonly number[]; readonly unitName: string; readonly dueOn: string | null; readonly path: string; readonly personId: number | null }

/** What agency service publishes of its reminders. */
@Injectable()
export class ToldFollowUps {
  constructor(private readonly sql: Sql) {}

  find(subjectKind: string, subjectId: number): Promise<ToldFollowUp | undefined> {
    return this.sql.row<ToldFollowUp>(
      `select f.number, f.title, to_json(f.unit_ids) "unitIds", f.unit_name "unitName", f.due_on "dueOn", f.jurisdiction_path path, f.person_id "personId" from agency_service.published_follow_up f where f.subject_kind = $1 and f.subject_id = $2`, [subjectKind, subjectId]);
  }
}
