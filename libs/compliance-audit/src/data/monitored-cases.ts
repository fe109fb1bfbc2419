import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { MonitoredCase } from '../rules/monitored-case';

const STOPPED = `(c.clock_stopped_on is not null and not exists (select 1 from casework.case_hold h where h.case_id = c.id and h.stops_clock and h.cleared_on is null and h.due_on < $1::date))`;
const ROW = `select c.id, c.number, c.item_code "itemCode", c.item_name "itemName", c.jurisdiction_path "jurisdictionPath", c.status, c.running, c.unit_id "unitId", w.unit_id "windowUnitId", c.review_levels "reviewLevels", c.received_by "receivedBy", c.assignee_id "assigneeId", c.decided_by "decidedBy",
  c.issued_by "issuedBy", c.due_on "dueOn", c.notice_due_on "noticeDueOn", c.promised_due_on "promisedDueOn", c.delivery_due_on "deliveryDueOn", c.decided_on "decidedOn", (c.issued_at at time zone 'Asia/Shanghai')::date "issuedOn", c.notices, c.deemed, ${STOPPED} stopped`;
const FROM = 'from casework.permit_case c left join organisation.service_window w on w.id = c.window_id';
const STEPS = `coalesce((select json_agg(json_build_object('verb', s.verb, 'by', s.by_person, 'unitId', s.unit_id, 'on', (s.legal_at at time zone 'Asia/Shanghai')::date) order by s.seq) from platform.step s where s.subject_kind = 'permitCase' and s.subject_id = c.id), '[]') steps`;

/** Cases as the rules look at them. */
@Injectable()
export class MonitoredCases {
  constructor(private readonly sql: Sql) {}

  /** With all that was done. */
  async get(id: number, today: string): Promise<MonitoredCase | undefined> {
    return this.sql.row<MonitoredCase>(`${ROW}, ${STEPS} ${FROM} where c.id = $2`, [today, id]);
  }

  /** Running cases whose date is near or past and that have no card of that date and kind yet, the next by id; dates alone are looked at. */
  dueAfter(id: number, today: string, until: string, limit: number): Promise<MonitoredCase[]> {
    return this.sql.rows<MonitoredCase>(
      `${ROW}, '[]'::json steps ${FROM} where c.running and c.due_on <= $2::date and c.id > $3 and c.status <> 'awaitingSupplement' and (c.due_on >= $1::date or c.status <> 'registered') and not ${STOPPED}
         and not exists (select 1 from compliance.card k where k.case_id = c.id and k.due_on = c.due_on and k.rule = any(case when c.due_on < $1::date then array['overdue', 'lateCertificate'] else array['nearlyOverdue', 'nearlyLateCertificate'] end))
       order by c.id limit $4`, [today, until, id, limit]);
  }
}
