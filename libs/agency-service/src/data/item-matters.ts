import { Injectable } from '@nestjs/common';
import { refuse, type CaseStatus, type TrackedState } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';

export interface ItemCaseRow {
  readonly no: number; readonly case_id: number; readonly number: string; readonly item_name: string; readonly status: CaseStatus; readonly running: boolean; readonly moved_at: Date; readonly due_on: string | null; readonly clock_stopped_on: string | null;
  readonly accepted_on: string | null; readonly decided_on: string | null; readonly holder: string | null; readonly unit_name: string | null; readonly linked_on: string;
}
export interface OutsideEntryRow { readonly no: number; readonly step_seq: number; readonly on_date: string; readonly state: TrackedState; readonly words: string; readonly by_name: string | null; readonly file_id: string | null; readonly file_name: string | null }
export interface OwnersCase { readonly id: number; readonly item_code: string; readonly item_name: string }

/** 事项办理: the cases that do the items of a project, and what was found out of departments outside. */
@Injectable()
export class ItemMatters {
  constructor(private readonly sql: Sql) {}

  /** As the cases stand now; who holds one is its assignee, or the section. */
  cases(projectId: number): Promise<ItemCaseRow[]> {
    return this.sql.rows<ItemCaseRow>(
      `select i.no, i.case_id, c.number, c.item_name, c.status, c.running, c.moved_at, c.due_on, c.clock_stopped_on, c.accepted_on, c.decided_on, (select n.name from organisation.person n where n.id = c.assignee_id) holder,
         (select u.name from organisation.unit u where u.id = c.unit_id) unit_name, i.linked_on from agency_service.item_case i join casework.permit_case c on c.id = i.case_id where i.project_id = $1 order by i.no, i.case_id`, [projectId]);
  }

  /** The latest first. */
  entries(projectId: number): Promise<OutsideEntryRow[]> {
    return this.sql.rows<OutsideEntryRow>(
      `select e.no, e.step_seq, e.on_date, e.state, coalesce(w.text, '') words, (select n.name from organisation.person n where n.id = e.by_person) by_name, e.file_id, (select f.name from platform.stored_file f where f.id = e.file_id) file_name
       from agency_service.outside_entry e left join casework.step_word w on w.subject_kind = 'agencyProject' and w.subject_id = e.project_id and w.step_seq = e.step_seq where e.project_id = $1 order by e.no, e.step_seq desc limit 1000`, [projectId]);
  }

  /** A case of the project's owner, by credit code: an agent has no scope over cases, the commission of the owner is what lets them see it. Null for whatever is another's. */
  async ownersCase(number: string, ownerCode: string, actor: Actor): Promise<OwnersCase | null> {
    return (await this.sql.row<OwnersCase>(`select c.id, c.item_code, c.item_name from casework.permit_case c where c.number = $1 and c.applicant ->> 'creditCode' = $2 and c.jurisdiction_path like $3 || '%'`, [number, ownerCode, actor.jurisdictionPath])) ?? null;
  }

  /** @throws agencyCaseLinked */
  async link(projectId: number, no: number, one: { readonly caseId: number; readonly number: string }, by: { readonly personId: number | null; readonly on: string }): Promise<void> {
    const made = await this.sql.row('insert into agency_service.item_case (project_id, no, case_id, linked_by, linked_on) values ($1, $2, $3, $4, $5) on conflict (case_id) do nothing returning case_id', [projectId, no, one.caseId, by.personId, by.on]);
    if (made) return;
    const known = await this.sql.row<{ number: string; same: boolean }>('select p.number, p.id = $2 same from agency_service.item_case i join agency_service.project p on p.id = i.project_id where i.case_id = $1', [one.caseId, projectId]);
    refuse('agencyCaseLinked', { number: one.number, project: known?.same ? '这个项目' : '另一个项目' }, 'caseNumber');
  }

  /** @throws notFound */
  async unlink(projectId: number, no: number, caseId: number): Promise<void> {
    if (!(await this.sql.row('delete from agency_service.item_case where project_id = $1 and no = $2 and case_id = $3 returning case_id', [projectId, no, caseId]))) refuse('notFound', {}, 'caseId');
  }

  /** Of the step of the project that was just taken. */
  async enter(projectId: number, stepSeq: number, entry: { readonly no: number; readonly onDate: string; readonly state: TrackedState; readonly fileId: string | null; readonly personId: number | null }): Promise<void> {
    await this.sql.rows('insert into agency_service.outside_entry (project_id, step_seq, no, on_date, state, file_id, by_person) values ($1, $2, $3, $4, $5, $6, $7)', [projectId, stepSeq, entry.no, entry.onDate, entry.state, entry.fileId, entry.personId]);
  }
}
