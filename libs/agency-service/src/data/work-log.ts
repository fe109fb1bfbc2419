import { Injectable } from '@nestjs/common';
import type { CaseStatus, CountyTransferStatus, TrackedState } from '@onecounter/contracts';
import { Sql, type WriteStatement } from '@onecounter/platform';
import { ITEM_DONE, ITEM_STATE, LINKED_CASES } from './linked-cases';

export interface LineToKeep { readonly loggedOn: string; readonly itemName: string | null; readonly itemDone: boolean | null; readonly nextStep: string | null; readonly holder: string | null; readonly visible: boolean }
/** A line of the work log: of the agent, or a step of the project, of one of its cases or of an item handed to another place by itself. */
export interface LogLineRow {
  readonly source: 'project' | 'case' | 'transfer'; readonly seq: number; readonly verb: string; readonly at: Date; readonly by_name: string | null; readonly words: string | null; readonly case_number: string | null; readonly item_name: string | null; readonly item_done: boolean | null;
  readonly next_step: string | null; readonly holder: string | null; readonly visible: boolean;
}
export interface TrackedItemRow {
  readonly no: number; readonly item_code: string | null; readonly item_name: string; readonly level: 'city' | 'county' | 'outside'; readonly unit_name: string; readonly working_days: number | null; readonly done: boolean; readonly said_done: boolean | null; readonly said_on: string | null; readonly holder: string | null;
  readonly case_number: string | null; readonly case_status: CaseStatus | null; readonly case_done_on: string | null; readonly case_due_on: string | null; readonly case_holder: string | null;
  readonly transfer_status: CountyTransferStatus | null; readonly transfer_due_on: string | null; readonly transfer_unit: string | null; readonly transfer_ended_on: string | null; readonly outside_state: TrackedState | null; readonly outside_on: string | null;
}

/** 工作日志: what people wrote beside what steps tell by themselves; a step is never written down a second time. */
@Injectable()
export class WorkLog {
  constructor(private readonly sql: Sql) {}

  /** The newest first, of the project, its cases and its transfers. */
  lines(projectId: number, limit = 200): Promise<LogLineRow[]> {
    return this.sql.rows<LogLineRow>(
      `select x.*, n.name by_name from (
         select 'project' source, t.seq, t.verb, t.legal_at at, t.by_person, w.text words, null::text case_number, e.item_name, e.item_done, e.next_step, e.holder, coalesce(e.visible, false) visible
           from platform.step t left join casework.step_word w on w.subject_kind = t.subject_kind and w.subject_id = t.subject_id and w.step_seq = t.seq left join agency_service.log_entry e on e.project_id = t.subject_id and e.seq = t.seq
           where t.subject_kind = 'agencyProject' and t.subject_id = $1 and t.verb <> 'flagAgencyProject'
         union all
         select 'case', t.seq, t.verb, t.legal_at, t.by_person, null, c.number, c.item_name, null, null, null, false
           from agency_service.project p join casework.permit_case c on c.id in (${LINKED_CASES}) join platform.step t on t.subject_kind = 'permitCase' and t.subject_id = c.id where p.id = $1
         union all
         select 'transfer', t.seq, t.verb, t.legal_at, t.by_person, w.text, y.number, y.item_name, null, null, null, false
           from agency_service.county_transfer y join platform.step t on t.subject_kind = 'countyTransfer' and t.subject_id = y.id
           left join casework.step_word w on w.subject_kind = t.subject_kind and w.subject_id = t.subject_id and w.step_seq = t.seq where y.project_id = $1) x
       left join organisation.person n on n.id = x.by_person order by x.at desc, x.seq desc limit $2`, [projectId, limit]);
  }

  items(projectId: number): Promise<TrackedItemRow[]> {
    return this.sql.rows<TrackedItemRow>(
      `select i.no, i.item_code, i.item_name, i.level, i.unit_name, i.working_days, ${ITEM_DONE} done, said.item_done said_done, said.logged_on said_on,
         (select e.holder from agency_service.log_entry e where e.project_id = i.project_id and e.item_name = i.item_name and e.holder is not null order by e.seq desc limit 1) holder,
         k.number case_number, k.status case_status, k.decided_on case_done_on, k.due_on case_due_on, coalesce((select n.name from organisation.person n where n.id = k.assignee_id), (select u.name from organisation.unit u where u.id = k.unit_id)) case_holder,
         given.status transfer_status, given.due_on transfer_due_on, (select u.name from organisation.unit u where u.id = given.to_unit_id) transfer_unit, given.ended_on transfer_ended_on, asked.state outside_state, asked.on_date outside_on
       from agency_service.project p join ${ITEM_STATE} where p.id = $1 order by i.no`, [projectId]);
  }

  /** Part of the step that it belongs to. */
  static keep(w: WriteStatement, { loggedOn, itemName, itemDone, nextStep, holder, visible }: LineToKeep): void {
    w.part('le', `insert into agency_service.log_entry (project_id, seq, logged_on, item_name, item_done, next_step, holder, visible)
      select s.id, s.version, ${w.param(loggedOn, 'date')}, ${w.param(itemName, 'text')}, ${w.param(itemDone, 'boolean')}, ${w.param(nextStep, 'text')}, ${w.param(holder, 'text')}, ${w.param(visible, 'boolean')} from s`);
  }
}
