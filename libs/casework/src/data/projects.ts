import { Injectable } from '@nestjs/common';
import { PROJECT, refuse, type JointCaseStatus, type ThemeKind, type KeyProjectLevel, type ProjectKind, type ProjectOutcome, type ProjectStage, type ProjectStatus, type ProjectVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import { requireStep } from '../rules/subject-rules';
import { caseScope } from '../scope/case-scope';
import { jointScope } from '../scope/joint-scope';
import type { SealedWords } from './sealed-words';

export const PROJECT_SUBJECT = { lifecycle: PROJECT, table: 'casework.project' } as const satisfies SubjectKind;
export interface ProjectRow {
  readonly id: number; readonly status: ProjectStatus; readonly version: number; readonly head: Buffer; readonly code: string; readonly name: string; readonly owner_name: string; readonly owner_code: string; readonly applicant_id: number | null;
  readonly kind: ProjectKind; readonly investment_wan: number; readonly place: string; readonly stage: ProjectStage; readonly key_level: KeyProjectLevel | null; readonly key_basis: string | null; readonly lead_unit_id: number; readonly jurisdiction_path: string;
  readonly registered_on: string; readonly closed_on: string | null; readonly outcome: ProjectOutcome | null; readonly closing_words: string | null;
}
export interface ProjectListRow extends ProjectRow { readonly lead_unit_name: string; readonly open_problems: number; readonly cases: number }
export interface ProjectProblemRow { readonly id: number; readonly project_id: number; readonly text: string; readonly unit_name: string; readonly raised_on: string; readonly raised_by_name: string | null; readonly due_on: string | null; readonly settled_on: string | null; readonly settled_by_name: string | null; readonly result: string | null }
export interface ProjectCaseRow { readonly id: number; readonly number: string; readonly item_name: string; readonly applicant_name: string; readonly status: string; readonly due_on: string | null; readonly linked: boolean }
export interface ProjectFilter { readonly search: string | null; readonly kind: ProjectKind | null; readonly stage: ProjectStage | null; readonly status: ProjectStatus | null; readonly key: boolean | null; readonly before: number | null; readonly limit: number }

const COLUMNS = `p.id, p.status, p.version, p.head, p.code, p.name, p.owner_name, p.owner_code, p.applicant_id, p.kind, p.investment_wan::float8 investment_wan, p.place, p.stage, p.key_level, p.key_basis, p.lead_unit_id, p.jurisdiction_path,
  p.registered_on, p.closed_on, p.outcome, p.closing_words`;
const LISTED = `select ${COLUMNS}, (select u.name from organisation.unit u where u.id = p.lead_unit_id) lead_unit_name,
  (select count(*)::int from casework.project_problem o where o.project_id = p.id and o.settled_on is null) open_problems, (select count(*)::int from (select l.case_id from casework.project_case l where l.project_id = p.id
    union select m.case_id from casework.joint_case j join casework.joint_member m on m.joint_case_id = j.id where j.project_id = p.id and not m.former) x) cases from casework.project p`;

/** 联办件 of a project, as far as the actor may see it. */
export interface ProjectJointRow { readonly id: number; readonly number: string; readonly theme_name: string; readonly theme_version_id: number; readonly theme_kind: ThemeKind; readonly status: JointCaseStatus; readonly stages: readonly string[]; readonly promised_due_on: string; readonly cases: number; readonly ended: number }

/** 项目. Known to everybody of the jurisdiction who may read projects. */
@Injectable()
export class Projects {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, filter: ProjectFilter): Promise<ProjectListRow[]> {
    return this.sql.rows<ProjectListRow>(
      `${LISTED} where p.jurisdiction_path like $1 || '%' and ($2::text is null or p.code ilike $2 or p.name ilike $2 or p.owner_name ilike $2) and ($3::text is null or p.kind = $3) and ($4::text is null or p.stage = $4)
         and ($5::text is null or p.status = $5) and ($6::boolean is null or (p.key_level is not null) = $6) and ($7::bigint is null or p.id < $7) order by p.id desc limit $8`,
      [actor.jurisdictionPath, filter.search, filter.kind, filter.stage, filter.status, filter.key, filter.before, filter.limit],
    );
  }

  /** Null when there is none within the actor's jurisdiction. */
  async find(id: number, actor: Actor): Promise<ProjectListRow | null> {
    return (await this.sql.row<ProjectListRow>(`${LISTED} where p.id = $1 and p.jurisdiction_path like $2 || '%'`, [id, actor.jurisdictionPath])) ?? null;
  }

  async findByCode(code: string, actor: Actor): Promise<ProjectListRow | null> {
    return (await this.sql.row<ProjectListRow>(`${LISTED} where p.code = $1 and p.jurisdiction_path like $2 || '%'`, [code.trim(), actor.jurisdictionPath])) ?? null;
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<ProjectListRow> {
    return (await this.find(id, actor)) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: ProjectVerb, actor: Actor): Promise<ProjectRow> {
    const row = (await this.sql.row<ProjectRow>(`select ${COLUMNS} from casework.project p where p.id = $1 and p.jurisdiction_path like $2 || '%' for update`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
    requireStep(PROJECT, verb, row, version);
    return row;
  }

  /** One code, one project, whoever registers it and where. @throws projectCodeTaken */
  async requireFree(code: string): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 4601))', [code]);
    if (await this.sql.row('select id from casework.project where code = $1', [code])) refuse('projectCodeTaken', { code }, 'code');
  }

  async applicantOf(creditCode: string): Promise<number | null> {
    return (await this.sql.row<{ id: number }>('select id from casework.applicant where credit_code = $1', [creditCode]))?.id ?? null;
  }

  problemsOf(id: number): Promise<ProjectProblemRow[]> {
    return this.sql.rows<ProjectProblemRow>(
      `select o.id, o.project_id, o.text, (select u.name from organisation.unit u where u.id = o.unit_id) unit_name, o.raised_on, (select n.name from organisation.person n where n.id = o.raised_by) raised_by_name, o.due_on, o.settled_on,
         (select n.name from organisation.person n where n.id = o.settled_by) settled_by_name, o.result from casework.project_problem o where o.project_id = $1 order by o.settled_on nulls first, o.id desc limit 200`, [id]);
  }

  async addProblem(id: number, words: SealedWords, problem: { readonly unitId: number; readonly dueOn: string | null; readonly on: string }, actor: Actor): Promise<number> {
    const row = await this.sql.row<{ id: number }>('insert into casework.project_problem (project_id, text, salt, unit_id, raised_by, raised_on, due_on) values ($1, $2, $3, $4, $5, $6, $7) returning id', [id, words.text, words.salt, problem.unitId, actor.personId, problem.on, problem.dueOn]);
    return row?.id ?? 0;
  }

  /** @throws notFound, problemSettled */
  async settleProblem(id: number, problemId: number, result: SealedWords, on: string, actor: Actor): Promise<void> {
    const known = (await this.sql.row<{ settled_on: string | null }>('select settled_on from casework.project_problem where id = $2 and project_id = $1 for update', [id, problemId])) ?? refuse('notFound', {}, 'problemId');
    if (known.settled_on !== null) refuse('problemSettled', { on: known.settled_on }, 'problemId');
    await this.sql.rows('update casework.project_problem set settled_by = $2, settled_on = $3, result = $4, result_salt = $5 where id = $1', [problemId, actor.personId, on, result.text, result.salt]);
  }

  /** Linked cases, and with `offered` those of the owner that are not; of what the actor may see. */
  casesOf({ id, applicant_id: applicantId }: ProjectRow, actor: Actor): Promise<ProjectCaseRow[]> {
    const scope = caseScope(actor, 3);
    return this.sql.rows<ProjectCaseRow>(
      `select c.id, c.number, c.item_name, c.applicant_name, c.status, c.due_on, l.case_id is not null linked from casework.permit_case c left join casework.project_case l on l.case_id = c.id and l.project_id = $1
       where (l.case_id is not null or c.applicant_id = $2 and c.running and not exists (select 1 from casework.joint_member m join casework.joint_case j on j.id = m.joint_case_id where m.case_id = c.id and j.project_id = $1)) and ${scope.where} order by linked desc, c.id desc limit 200`, [id, applicantId, ...scope.values]);
  }

  jointCasesOf(id: number, actor: Actor): Promise<ProjectJointRow[]> {
    const scope = jointScope(actor, 2);
    return this.sql.rows<ProjectJointRow>(
      `select j.id, j.number, j.theme_name, j.theme_version_id, j.theme_kind, j.status, j.stages, j.promised_due_on, n.cases, n.ended from casework.joint_case j cross join lateral (
         select count(*)::int cases, count(*) filter (where not c.running)::int ended from casework.joint_member m join casework.permit_case c on c.id = m.case_id where m.joint_case_id = j.id and not m.former) n
       where j.project_id = $1 and ${scope.where} order by j.id desc limit 100`, [id, ...scope.values]);
  }

  /** @throws projectCaseLinked */
  async linkCase(id: number, caseId: number, on: string, actor: Actor): Promise<void> {
    const row = await this.sql.row('insert into casework.project_case (project_id, case_id, linked_by, linked_on) values ($1, $2, $3, $4) on conflict do nothing returning case_id', [id, caseId, actor.personId, on]);
    if (!row) refuse('projectCaseLinked', {}, 'caseId');
  }

  /** @throws notFound */
  async unlinkCase(id: number, caseId: number): Promise<void> {
    const row = await this.sql.row('delete from casework.project_case where project_id = $1 and case_id = $2 returning case_id', [id, caseId]);
    if (!row) refuse('notFound', {}, 'caseId');
  }
}
