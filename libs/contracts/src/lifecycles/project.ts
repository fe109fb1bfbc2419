import type { Lifecycle, StepRule } from '../lifecycle';

export const PROJECT_STEPS = {
  registerProject: { from: [], to: 'running', fact: 'projectRegistered', zh: '登记项目', en: 'Register a project' },
  reviseProject: { from: ['running'], to: 'same', fact: 'projectRevised', zh: '修改项目', en: 'Revise a project' },
  markKeyProject: { from: ['running'], to: 'same', fact: 'keyProjectMarked', zh: '标注重点项目', en: 'Mark a key project' },
  advanceStage: { from: ['running'], to: 'same', fact: 'projectStageAdvanced', zh: '转入阶段', en: 'Advance the stage' },
  linkProjectCase: { from: ['running'], to: 'same', fact: 'projectCaseLinked', zh: '关联办件', en: 'Link a case' },
  unlinkProjectCase: { from: ['running'], to: 'same', fact: 'projectCaseUnlinked', zh: '取消关联', en: 'Unlink a case' },
  recordProjectProblem: { from: ['running'], to: 'same', fact: 'projectProblemRecorded', zh: '登记项目问题', en: 'Record a problem' },
  settleProjectProblem: { from: ['running'], to: 'same', fact: 'projectProblemSettled', zh: '销号项目问题', en: 'Settle a problem' },
  closeProject: { from: ['running'], to: 'closed', fact: 'projectClosed', zh: '办结项目', en: 'Close a project', grave: true },
} as const satisfies Record<string, StepRule>;

/** 项目: one record of an investment project, whatever cases, joint cases and meetings it has (PRJ-1). */
export const PROJECT = {
  kind: 'project',
  statuses: { running: { zh: '在办', en: 'Running' }, closed: { zh: '已办结', en: 'Closed', ends: true } },
  steps: PROJECT_STEPS,
} as const satisfies Lifecycle;
export type ProjectVerb = keyof typeof PROJECT_STEPS;
export type ProjectStatus = keyof typeof PROJECT.statuses;

export const PROJECT_KINDS = { industrial: { zh: '工业', en: 'Industrial' }, realEstate: { zh: '房地产', en: 'Real estate' }, other: { zh: '其他', en: 'Other' } } as const;
export type ProjectKind = keyof typeof PROJECT_KINDS;

/** 四个阶段 of an engineering project, in their order. */
export const PROJECT_STAGES = {
  landPlanning: { zh: '立项用地规划许可', en: 'Approval, land and planning' },
  engineering: { zh: '工程建设许可', en: 'Engineering permit' },
  construction: { zh: '施工许可', en: 'Construction permit' },
  completion: { zh: '竣工验收', en: 'Completion acceptance' },
} as const;
export type ProjectStage = keyof typeof PROJECT_STAGES;
export const PROJECT_STAGE_ORDER = Object.keys(PROJECT_STAGES) as readonly ProjectStage[];

/** 重点项目: who put it on a list of key projects. */
export const KEY_PROJECT_LEVELS = { national: { zh: '国家', en: 'National' }, provincial: { zh: '省', en: 'Provincial' }, municipal: { zh: '市', en: 'Municipal' }, county: { zh: '县（市、区）', en: 'County' } } as const;
export type KeyProjectLevel = keyof typeof KEY_PROJECT_LEVELS;

export const PROJECT_OUTCOMES = { completed: { zh: '审批事项全部办结', en: 'All items done' }, abandoned: { zh: '项目不再实施', en: 'Given up' } } as const;
export type ProjectOutcome = keyof typeof PROJECT_OUTCOMES;

/** 国家编码 of the national online platform: year-region-industry-kind-serial, 24 characters with its dashes. */
export const PROJECT_CODE = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/;
