import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

/** What one person is told. */
export interface Message {
  readonly personId: number;
  /** What is told, e.g. `due:permitCase:17:reviewDue:2026-09-25:1`; the same key reaches the same person once. */
  readonly key: string;
  /** Name of the template. */
  readonly event: string;
  readonly subjectKind: string | null;
  readonly subjectId: number | null;
  /** Variables of the template; no personal data. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Rows of notification.message. */
@Injectable()
export class Messages {
  constructor(private readonly sql: Sql) {}

  /** Many at once in one statement, in the transaction that is open. @returns how many were new */
  async tell(messages: readonly Message[], toldAt: Date): Promise<number> {
    if (messages.length === 0) return 0;
    const row = await this.sql.row<{ told: number }>(
      `with told as (insert into notification.message (person_id, key, event, subject_kind, subject_id, facts, told_at)
         select "personId", key, event, "subjectKind", "subjectId", facts, $2
         from jsonb_to_recordset($1::jsonb) as m("personId" bigint, key text, event text, "subjectKind" text, "subjectId" bigint, facts jsonb)
         on conflict (person_id, key) do nothing returning id)
       select count(*)::int told from told`, [JSON.stringify(messages), toldAt]);
    return row?.told ?? 0;
  }
}
