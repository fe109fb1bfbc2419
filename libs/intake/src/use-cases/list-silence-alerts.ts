import { Injectable } from '@nestjs/common';
import { Sql, type Actor } from '@onecounter/platform';
import { caseScope } from '@onecounter/casework';
import type { SilenceAlertView } from '../http/reception.view';

/** Cases of the hall that have waited three or four working days without a word. */
@Injectable()
export class ListSilenceAlerts {
  constructor(private readonly sql: Sql) {}

  run(actor: Actor): Promise<SilenceAlertView[]> {
    const scope = caseScope(actor, 1);
    return this.sql.rows<SilenceAlertView>(
      `select c.id "caseId", c.number "caseNumber", c.item_name "itemName", c.applicant_name "applicantName", max(a.day)::int "day", c.notice_due_on "noticeDueOn"
       from intake.silence_alert a join casework.permit_case c on c.id = a.case_id and c.presented_on = a.presented_on
       where c.status = 'registered' and ${scope.where} group by c.id order by c.notice_due_on, c.id limit 100`,
      scope.values,
    );
  }
}
