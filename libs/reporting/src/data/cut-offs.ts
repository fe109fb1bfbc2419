import { Injectable } from '@nestjs/common';
import { STANDARD_SETTINGS } from '@onecounter/contracts';
import { legalDateOf, type CutOffHistory } from '@onecounter/kernel';
import { Sql } from '@onecounter/platform';

interface ChangeRow { readonly before: number; readonly after: number; readonly legal_at: Date }

/** The cut-off day (截数日) with its history, as the trace of its setting has it. */
@Injectable()
export class CutOffs {
  constructor(private readonly sql: Sql) {}

  async history(): Promise<CutOffHistory> {
    const rows = await this.sql.rows<ChangeRow>(
      `select (t.facts ->> 'from')::int before, (t.facts ->> 'to')::int after, t.legal_at from organisation.setting s join platform.step t on t.subject_kind = 'setting' and t.subject_id = s.id and t.verb = 'changeSetting'
       where s.name = 'bulletinCutOffDay' order by t.seq`);
    const known = rows[0]?.before ?? (await this.present());
    return { first: known, changes: rows.map(({ after, legal_at: at }) => ({ since: legalDateOf(at), day: after })) };
  }

  private async present(): Promise<number> {
    const row = await this.sql.row<{ value: number }>(`select value from organisation.setting where name = 'bulletinCutOffDay'`);
    return row?.value ?? STANDARD_SETTINGS.bulletinCutOffDay;
  }
}
