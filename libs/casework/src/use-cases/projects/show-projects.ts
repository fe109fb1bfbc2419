import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, JOINT_CASE, KEY_PROJECT_LEVELS, PROJECT, PROJECT_KINDS, PROJECT_OUTCOMES, PROJECT_STAGE_ORDER, PROJECT_STAGES, type CaseStatus, type ProjectKind, type ProjectStage, type ProjectStatus, type ProjectVerb, type ThemeDefinition } from '@onecounter/contracts';
import { ThemeVersions } from '@onecounter/catalogue';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Projects, type ProjectCaseRow, type ProjectJointRow, type ProjectListRow, type ProjectProblemRow } from '../../data/projects';
import { SubjectTraces } from '../../http/present-subject';
import type { ProjectCaseView, ProjectJointCaseView, ProjectPageView, ProjectProblemView, ProjectRowView, ProjectView } from '../../http/project.view';
import { anywhere, verbsOf } from '../../rules/subject-rules';

interface Query { readonly search?: string; readonly kind?: ProjectKind; readonly stage?: ProjectStage; readonly status?: ProjectStatus; readonly key?: boolean; readonly before?: number; readonly limit?: number }

/** 项目 by list and one by one. */
@Injectable()
export class ShowProjects {
  constructor(private readonly projects: Projects, private readonly traces: SubjectTraces, private readonly legal: LegalClock, private readonly themes: ThemeVersions) {}

  async list(query: Query, actor: Actor): Promise<ProjectPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.projects.list(actor, { search: anywhere(query.search), kind: query.kind ?? null, stage: query.stage ?? null, status: query.status ?? null, key: query.key ?? null, before: query.before ?? null, limit });
    return { rows: rows.map(presentProject), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<ProjectView> {
    const row = await this.projects.get(id, actor);
    const [problems, cases, today] = [await this.projects.problemsOf(id), await this.projects.casesOf(row, actor), this.legal.today()];
    return {
      ...presentProject(row), keyBasis: row.key_basis, closedOn: row.closed_on, outcome: row.outcome, outcomeLabel: row.outcome && PROJECT_OUTCOMES[row.outcome].zh, closingWords: row.closing_words,
      problems: problems.map((one) => presentProblem(one, today)), linkedCases: cases.filter(({ linked }) => linked).map(presentCase), offeredCases: cases.filter(({ linked }) => !linked).map(presentCase),
      jointCases: await Promise.all((await this.projects.jointCasesOf(id, actor)).map(async (one) => presentJoint(one, (await this.themes.byId(one.theme_version_id)).definition, row))),
      trace: await this.traces.of(PROJECT, id), verbs: verbsOf(PROJECT, row.status, actor.permissions) as ProjectVerb[],
    };
  }
}

function presentProject(row: ProjectListRow): ProjectRowView {
  return {
    id: row.id, code: row.code, name: row.name, ownerName: row.owner_name, ownerCode: row.owner_code, kind: row.kind, kindLabel: PROJECT_KINDS[row.kind].zh, investmentWan: row.investment_wan, place: row.place, stage: row.stage, stageLabel: PROJECT_STAGES[row.stage].zh,
    keyLevel: row.key_level, keyLabel: row.key_level && `${KEY_PROJECT_LEVELS[row.key_level].zh}重点`, leadUnitId: row.lead_unit_id, leadUnitName: row.lead_unit_name, status: row.status, statusLabel: PROJECT.statuses[row.status].zh, version: row.version,
    registeredOn: row.registered_on, openProblems: row.open_problems, cases: row.cases,
  };
}

const presentProblem = (row: ProjectProblemRow, today: string): ProjectProblemView => ({
  id: row.id, text: row.text, unitName: row.unit_name, raisedOn: row.raised_on, raisedByName: row.raised_by_name ?? '', dueOn: row.due_on, over: row.settled_on === null && row.due_on !== null && row.due_on < today,
  settledOn: row.settled_on, settledByName: row.settled_by_name, result: row.result,
});
const presentCase = (row: ProjectCaseRow): ProjectCaseView => ({ id: row.id, number: row.number, itemName: row.item_name, applicantName: row.applicant_name, statusLabel: CASE_STATUSES[row.status as CaseStatus].zh, dueOn: row.due_on });

/** 项目四个阶段 go with the stages of a project's theme in their order; when more is opened there than the project says, the page offers to move it. */
function presentJoint(row: ProjectJointRow, theme: ThemeDefinition, project: ProjectListRow): ProjectJointCaseView {
  const at = theme.stages.reduce((latest, { code }, index) => (row.stages.includes(code) ? index : latest), 0);
  const stage = row.theme_kind === 'project' ? PROJECT_STAGE_ORDER[at] : undefined;
  return {
    id: row.id, number: row.number, themeName: row.theme_name, stageName: theme.stages[at]?.name ?? '', statusLabel: JOINT_CASE.statuses[row.status].zh, promisedDueOn: row.promised_due_on, cases: row.cases, ended: row.ended,
    aheadOfProject: project.status === 'running' && row.status === 'running' && stage !== undefined && PROJECT_STAGE_ORDER.indexOf(stage) > PROJECT_STAGE_ORDER.indexOf(project.stage) ? PROJECT_STAGES[stage].zh : null,
  };
}
