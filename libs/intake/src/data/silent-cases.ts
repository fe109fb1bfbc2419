import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import { LegalClock, Sql, type Actor } from '@onecounter/platform';
import type { SilenceAlertView } from '../http/reception.view';

/** Cases whose five days are over without a word. */
@Injectable()
export class SilentCases {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** In a transaction of its own. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.sql.apart(() => this.sql.transaction(work));
  }

  async overdue(): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(`select id from casework.permit_case where status = 'registered' and notice_due_on < $1 order by id`, [this.legal.today()]);
    return rows.map((row) => row.id);
  }

  /** Cases that have waited since the given days. */
  async presentedOn(days: readonly string[]): Promise<{ id: number; presented_on: string }[]> {
    return this.sql.rows(`select id, presented_on from casework.permit_case where status = 'registered' and presented_on = any($1::date[])`, [days]);
  }

  async alert(caseId: number, presentedOn: string, day: number): Promise<boolean> {
    const row = await this.sql.row('insert into intake.silence_alert (case_id, presented_on, day, on_date) values ($1, $2, $3, $4) on conflict do nothing returning case_id', [caseId, presentedOn, day, this.legal.today()]);
    return row !== undefined;
  }

  /** What the hall is told of: cases of its scope that have waited three or four working days. */
  alertsFor(actor: Actor): Promise<SilenceAlertView[]> {
    const scope = caseScope(actor, 1);
    return this.sql.rows<SilenceAlertView>(
      `select c.id "caseId", c.number "caseNumber", c.item_name "itemName", c.applicant_name "applicantName", max(a.day)::int "day", c.notice_due_on "noticeDueOn"
       from intake.silence_alert a join casework.permit_case c on c.id = a.case_id and c.presented_on = a.presented_on
       where c.status = 'registered' and ${scope.where} group by c.id order by c.notice_due_on, c.id limit 100`,
      scope.values,
    );
  }
}
