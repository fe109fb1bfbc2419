import { Injectable } from '@nestjs/common';
import type { CheckRuleCode } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export interface ToldAudit {
  readonly number: string | null; readonly rule: CheckRuleCode | null; readonly month: string | null; readonly unitId: number; readonly unitName: string; readonly personId: number | null; readonly saidBy: number | null; readonly path: string; readonly dueOn: string | null;
  readonly meetsAt: Date | null; readonly place: string | null;
}

/** What compliance publishes of findings, appeals, applications for the official seal and interviews. */
@Injectable()
export class ToldAudits {
  constructor(private readonly sql: Sql) {}

  find(subjectKind: string, subjectId: number): Promise<ToldAudit | undefined> {
    return this.sql.row<ToldAudit>(
      `select t.number, t.rule, t.month, t.unit_id "unitId", (select u.name from organisation.unit u where u.id = t.unit_id) "unitName", t.person_id "personId", t.said_by "saidBy", t.jurisdiction_path path, t.due_on "dueOn", t.meets_at "meetsAt", t.place
       from compliance.published_told t where t.subject_kind = $1 and t.subject_id = $2`, [subjectKind, subjectId]);
  }
}
