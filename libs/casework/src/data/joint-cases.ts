import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, JOINT_CASE, lifecycleAllows, outsideEnded, refuse, type CaseStatus, type JointCaseVerb } from '@onecounter/contracts';
import { LegalClock, Sql, type Actor } from '@onecounter/platform';
import type { JointCaseRow, JointExtensionRow, JointMemberRow, OutsideRow } from './joint-row';
import { jointScope } from '../scope/joint-scope';

const LISTED = `j.id, j.status, j.version, j.head, j.moved_at, j.number, j.progress_code, j.jurisdiction_path, j.lead_unit_id, j.theme_version_id, j.theme_code, j.theme_name, j.theme_kind, j.applicant_id, j.applicant_name, j.window_id, j.received_by,
  j.received_at, j.answers, j.stages, j.running, j.promised_due_on, j.statutory_due_on, j.provisional, j.project_id`;
const JOINT = `${LISTED}, j.form_sealed`;

/** As one JSON document per joint case, in the order of the theme; of an item that was applied for again the newest case. */
const membersOf = (columns: string): string => `(select coalesce(json_agg(x order by x.position), '[]') from (
    select m.position, ${columns},
      (select coalesce(json_agg(h order by h.id), '[]') from casework.case_hold h where h.case_id = c.id and h.cleared_on is null) holds,
      (select coalesce(json_agg(json_build_object('on', p.on_case_id, 'kind', p.kind, 'onFailure', p.on_failure, 'provides', p.provides) order by p.on_case_id), '[]') from casework.case_predecessor p where p.case_id = c.id) after
    from casework.joint_member m join casework.permit_case c on c.id = m.case_id left join organisation.person a on a.id = c.assignee_id where m.joint_case_id = j.id and not m.former) x) members`;
/** What a row of the board rests on. */
const LISTED_MEMBER = 'c.id, c.status, c.item_name, c.item_version_id, c.unit_id, c.review_levels, c.promised_due_on, c.decided_on, c.moved_at, c.assignee_id, c.certified_by, c.clock_stopped_on';
const MEMBER = `${LISTED_MEMBER}, c.version, c.number, c.item_code, m.stage, c.jurisdiction_path, c.running, c.due_on, c.provisional, c.accepted_on, a.name assignee_name`;
const OUTSIDE = `(select coalesce(json_agg(json_build_object(
    'id', o.id, 'stage', o.stage, 'name', o.name, 'department', o.department, 'result_name', o.result_name, 'state', o.state, 'state_on', o.state_on, 'expected_on', o.expected_on, 'added_on', o.added_on,
    'result_number', o.result_number, 'evidence_id', o.evidence_id,
    'edges', (select coalesce(json_agg(json_build_object('caseId', e.case_id, 'side', e.side, 'onFailure', e.on_failure) order by e.case_id), '[]') from casework.outside_edge e where e.outside_id = o.id)
  ) order by o.id), '[]') from casework.outside_item o where o.joint_case_id = j.id) outside`;
const WHOLE = `${membersOf(MEMBER)}, ${OUTSIDE},
  (select row_to_json(x) from casework.joint_extension x where x.joint_case_id = j.id) extension,
  (select json_build_object('id', p.id, 'code', p.code, 'name', p.name) from casework.project p where p.id = j.project_id) project`;

export type JointCaseInFull = JointCaseRow & { readonly members: readonly JointMemberRow[]; readonly outside: readonly OutsideRow[]; readonly extension: JointExtensionRow | null; readonly project: { readonly id: number; readonly code: string; readonly name: string } | null };
/** What a list shows: without the form, and without what only the page of one of them tells. */
export type JointCaseListed = Omit<JointCaseInFull, 'form_sealed' | 'extension' | 'project' | 'members'> & { readonly members: readonly ListedMember[] };
export type ListedMember = Omit<JointMemberRow, 'version' | 'number' | 'item_code' | 'stage' | 'jurisdiction_path' | 'running' | 'due_on' | 'provisional' | 'accepted_on' | 'assignee_name'>;
/** Names of what has not ended, here or outside. */
export const openNames = ({ members, outside }: JointCaseInFull): string[] => [...openMembers({ members }).map(({ item_name: name }) => name), ...outside.filter(({ state }) => !outsideEnded(state)).map(({ name }) => name)];
/** Those that have not ended. */
export const openMembers = ({ members }: Pick<JointCaseInFull, 'members'>): JointMemberRow[] => members.filter(({ status }) => !('ends' in CASE_STATUSES[status]));
export interface JointFilter { readonly view?: 'lead' | 'part' | 'all'; readonly theme?: string; readonly closed?: boolean; /** Past the promised day. */ readonly overdue?: 'yes'; readonly text?: string; readonly after?: string; readonly limit?: number }

/** 联办件, within the actor's scope. `get*` never is absent. */
@Injectable()
export class JointCases {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** @throws notFound, also out of scope */
  async get(id: number, actor: Actor): Promise<JointCaseInFull> {
    const scope = jointScope(actor, 2);
    return (await this.sql.row<JointCaseInFull>(`select ${JOINT}, ${WHOLE} from casework.joint_case j where j.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  async mayRead(id: number, actor: Actor): Promise<boolean> {
    const scope = jointScope(actor, 2);
    return (await this.sql.row(`select 1 from casework.joint_case j where j.id = $1 and ${scope.where}`, [id, ...scope.values])) !== undefined;
  }

  /** By its own number, as it stands on the receipt and in its QR code. */
  findByNumber(number: string, actor: Actor): Promise<JointCaseInFull | undefined> {
    const scope = jointScope(actor, 2);
    return this.sql.row<JointCaseInFull>(`select ${JOINT}, ${WHOLE} from casework.joint_case j where j.number = $1 and ${scope.where}`, [number, ...scope.values]);
  }

  /** For whoever holds the receipt: its code is asked for by the caller. */
  findByNumberForSystem(number: string): Promise<JointCaseInFull | undefined> {
    return this.sql.row<JointCaseInFull>(`select ${JOINT}, ${WHOLE} from casework.joint_case j where j.number = $1`, [number]);
  }

  async getForSystem(id: number): Promise<JointCaseInFull> {
    return (await this.sql.row<JointCaseInFull>(`select ${JOINT}, ${WHOLE} from casework.joint_case j where j.id = $1`, [id])) ?? refuse('notFound');
  }

  /** The joint case of a case, for the system's own work. */
  findByCase(caseId: number): Promise<JointCaseInFull | undefined> {
    return this.sql.row<JointCaseInFull>(`select ${JOINT}, ${WHOLE} from casework.joint_case j where j.id = (select m.joint_case_id from casework.joint_member m where m.case_id = $1)`, [caseId]);
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async forStep(id: number, version: number, verb: JointCaseVerb, actor: Actor): Promise<JointCaseInFull> {
    const row = await this.get(id, actor);
    if (row.version !== version) refuse('changedMeanwhile', { byName: '别人', version: row.version });
    if (!lifecycleAllows(JOINT_CASE, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: JOINT_CASE.steps[verb].zh, status: row.status, statusLabel: JOINT_CASE.statuses[row.status].zh });
    return row;
  }

  /** The joint case that a case belongs to, as far as one may see it; undefined for a case of its own. */
  async ofCase(caseId: number, actor: Actor): Promise<{ id: number; number: string; theme_name: string } | undefined> {
    const scope = jointScope(actor, 2);
    return this.sql.row(`select j.id, j.number, j.theme_name from casework.joint_member m join casework.joint_case j on j.id = m.joint_case_id where m.case_id = $1 and ${scope.where}`, [caseId, ...scope.values]);
  }

  /** 以前的申请: cases that failed and whose items were applied for again. */
  async formerCases(id: number): Promise<{ id: number; stage: string; number: string; item_name: string; status: CaseStatus; unit_id: number; jurisdiction_path: string }[]> {
    return this.sql.rows(`select c.id, m.stage, c.number, c.item_name, c.status, c.unit_id, c.jurisdiction_path from casework.joint_member m join casework.permit_case c on c.id = m.case_id where m.joint_case_id = $1 and m.former order by c.id`, [id]);
  }

  /** 牵头科室's board: what is due first stands first; keyset by (date, id). */
  async page(filter: JointFilter, actor: Actor): Promise<{ rows: JointCaseListed[]; next: string | null }> {
    const leads = filter.view === 'lead' && actor.reach === 'section';
    const scope = leads ? { where: 'j.lead_unit_id = $1', values: [actor.unitId] } : jointScope(actor, 1);
    const values: unknown[] = [...scope.values];
    const add = (value: unknown): string => { values.push(value); return `$${values.length}`; };
    const parts = [scope.where, filter.closed ? 'not j.running' : 'j.running'];
    if (filter.theme) parts.push(`j.theme_code = ${add(filter.theme)}`);
    if (filter.overdue) parts.push(`j.promised_due_on < ${add(this.legal.today())}::date`);
    if (filter.text?.trim()) parts.push(`(position(${add(filter.text.trim())} in j.applicant_name) > 0 or position(upper(${add(filter.text.trim())}) in j.number) > 0)`);
    if (filter.after) parts.push(afterOf(filter.after, add));
    const limit = filter.limit ?? 50;
    const rows = await this.sql.rows<JointCaseListed>(`select ${LISTED}, ${membersOf(LISTED_MEMBER)}, ${OUTSIDE} from casework.joint_case j where ${parts.join(' and ')} order by j.promised_due_on, j.id limit ${add(limit + 1)}`, values);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { rows: rows.slice(0, limit), next: last ? `${last.promised_due_on}.${last.id}` : null };
  }
}

function afterOf(cursor: string, add: (value: unknown) => string): string {
  const [day, id] = cursor.split('.');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') || !/^\d{1,15}$/.test(id ?? '')) refuse('malformedRequest', {}, 'after');
  return `(j.promised_due_on, j.id) > (${add(day)}::date, ${add(Number(id))})`;
}
