import { KEY_PROJECT_LEVELS, PROJECT_KINDS, PROJECT_OUTCOMES, PROJECT_STAGES } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';

export type Project = components['schemas']['ProjectView'];
export type ProjectRow = components['schemas']['ProjectRowView'];

const optionsOf = (table: Readonly<Record<string, { readonly zh: string }>>): { value: string; label: string }[] => Object.entries(table).map(([value, { zh }]) => ({ value, label: zh }));
export const KINDS = optionsOf(PROJECT_KINDS);
export const STAGES = optionsOf(PROJECT_STAGES);
const LEVELS = optionsOf(KEY_PROJECT_LEVELS);
const OUTCOMES = optionsOf(PROJECT_OUTCOMES);

const said = (project: Project | null): ActField[] => [
  { name: 'name', label: '项目名称', kind: 'text', max: 120, first: project?.name },
  { name: 'ownerName', label: '建设单位', kind: 'text', max: 120, first: project?.ownerName },
  { name: 'ownerCode', label: '统一社会信用代码', kind: 'text', max: 40, first: project?.ownerCode },
  { name: 'kind', label: '类型', kind: 'choice', options: KINDS, first: project?.kind },
  { name: 'investmentWan', label: '总投资', hint: '万元', kind: 'number', first: project ? String(project.investmentWan) : undefined },
  { name: 'leadUnitId', label: '牵头科室', kind: 'unit', first: project ? String(project.leadUnitId) : undefined },
  { name: 'place', label: '建设地点', kind: 'text', max: 200, optional: true, first: project?.place },
];
export const REGISTER_PROJECT: Act = {
  verb: 'registerProject', label: '登记项目', path: '/projects/register-project', kind: 'primary', fixed: { place: '' },
  fields: [{ name: 'code', label: '国家编码', hint: '24 位，如 2026-210302-44-01-000001', kind: 'text', max: 60 }, ...said(null), { name: 'stage', label: '现在的阶段', kind: 'choice', options: STAGES, first: 'landPlanning' }],
};

/** Every verb of a project with what it asks for; which of them are open the server says. */
export function projectActs(project: Project): Act[] {
  const at = (verb: string): string => `/projects/${project.id}/${verb}`;
  const all: Act[] = [
    { verb: 'advanceStage', label: '转入阶段', path: at('advance-stage'), kind: 'primary', note: `现在是“${project.stageLabel}”。`, fields: [{ name: 'stage', label: '转入', kind: 'choice', options: STAGES.filter(({ value }) => value !== project.stage) }, { name: 'reason', label: '原因', hint: '退回以前的阶段要写', kind: 'long', max: 500, optional: true }] },
    { verb: 'recordProjectProblem', label: '登记问题', path: at('record-project-problem'), fields: [{ name: 'text', label: '问题', kind: 'long', max: 1000 }, { name: 'unitId', label: '牵头解决的科室', kind: 'unit' }, { name: 'dueOn', label: '解决期限', kind: 'date', optional: true }] },
    { verb: 'linkProjectCase', label: '关联办件', path: at('link-project-case'), fields: [{ name: 'caseNumber', label: '办件编号', kind: 'text', max: 60 }] },
    { verb: 'markKeyProject', label: project.keyLevel ? '改重点标注' : '标注重点项目', path: at('mark-key-project'), fields: [{ name: 'level', label: '哪一级', kind: 'choice', options: LEVELS, first: project.keyLevel ?? undefined }, { name: 'basis', label: '依据', hint: '哪份名单、文件', kind: 'text', max: 200 }] },
    ...(project.keyLevel ? [{ verb: 'markKeyProject', label: '取消重点标注', path: at('mark-key-project'), fixed: { level: null }, fields: [{ name: 'basis', label: '依据', kind: 'text', max: 200 }] } satisfies Act] : []),
    { verb: 'reviseProject', label: '修改', title: '修改项目', path: at('revise-project'), fixed: { place: '' }, fields: said(project) },
    { verb: 'closeProject', label: '办结项目', path: at('close-project'), kind: 'danger', note: project.openProblems > 0 ? `还有 ${project.openProblems} 个问题没有销号，先销号再办结。` : '办结以后不能再办。', fields: [{ name: 'outcome', label: '结果', kind: 'choice', options: OUTCOMES }, { name: 'words', label: '说明', kind: 'long', max: 500 }] },
  ];
  return all.filter(({ verb }) => (project.verbs as readonly string[]).includes(verb));
}

export const settleAct = (project: Project, problemId: number): Act => ({ verb: 'settleProjectProblem', label: '销号', title: '销号项目问题', path: `/projects/${project.id}/settle-project-problem`, fixed: { problemId }, kind: 'primary', fields: [{ name: 'result', label: '怎么解决的', kind: 'long', max: 1000 }] });

/** 12,500.5 万元 */
export const wanWords = (wan: number): string => `${wan.toLocaleString('zh-CN', { maximumFractionDigits: 4 })} 万元`;
