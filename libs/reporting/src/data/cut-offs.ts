import { Injectable } from '@nestjs/common';
import { STANDARD_SETTINGS } from '@onecounter/contracts';
import { legalDateOf, type CutOffHistory } from '@onecounter/kernel';
import { Sql } from '@onecounter/platform';

/** `before`, `after`, `legal_at` are null in the one row of a setting that was never changed. */
interface ChangeRow { readonly present: number; readonly before: number | null; readonly after: number | null; readonly legal_at: Date | null }

/** The cut-off day (截数日) with its history, as the trace of its setting has it. */
@Injectable()
export class CutOffs {
  constructor(private readonly sql: Sql) {}

  async history(): Promise<CutOffHistory> {
    const rows = await this.sql.rows<ChangeRow>(
      `select s.value present, (t.facts ->> 'from')::int before, (t.facts ->> 'to')::int after, t.legal_at
       from organisation.setting s left join platform.step t on t.subject_kind = 'setting' and t.subject_id = s.id and t.verb = 'changeSetting' where s.name = 'bulletinCutOffDay' order by t.seq`);
    const changes = rows.flatMap(({ after, legal_at: at }) => (after === null || at === null ? [] : [{ since: legalDateOf(at), day: after }]));
    return { first: rows[0]?.before ?? rows[0]?.present ?? STANDARD_SETTINGS.bulletinCutOffDay, changes };
  }
}
