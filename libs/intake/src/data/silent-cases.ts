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

  /** What the hall is told of: cases of its scope that have waited three or four working days, as they were reminded of (two and one before the fifth). */
  alertsFor(actor: Actor): Promise<SilenceAlertView[]> {
    const scope = caseScope(actor, 1);
    return this.sql.rows<SilenceAlertView>(
      `select c.id "caseId", c.number "caseNumber", c.item_name "itemName", c.applicant_name "applicantName", (5 + max(r.days))::int "day", c.notice_due_on "noticeDueOn"
       from notification.published_reminder r join casework.permit_case c on c.id = r.subject_id and c.notice_due_on = r.due_on
       where r.subject_kind = 'permitCase' and r.date_kind = 'notice' and r.days < 0 and c.status = 'registered' and ${scope.where} group by c.id order by c.notice_due_on, c.id limit 100`,
      scope.values,
    );
  }
}
