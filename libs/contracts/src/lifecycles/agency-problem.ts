import type { Lifecycle, StepRule } from '../lifecycle';

const PAPER = '帮办代办领办工作实施方案 二(五)6';

export const AGENCY_PROBLEM_STEPS = {
  recordAgencyProblem: { from: [], to: 'recorded', fact: 'agencyProblemRecorded', zh: '登记问题', en: 'Record a problem' },
  coordinateAgencyProblem: { from: ['recorded'], to: 'coordinating', fact: 'agencyProblemCoordinated', zh: '定为一般问题', en: 'Take a problem as general', law: PAPER },
  callDepartments: { from: ['coordinating'], to: 'same', fact: 'departmentsCalled', zh: '专班吹哨', en: 'Call the departments', law: PAPER },
  checkInToProblem: { from: ['coordinating'], to: 'same', fact: 'departmentCheckedIn', zh: '部门报到', en: 'Check in', law: PAPER },
  reportAgencyProblem: { from: ['recorded', 'coordinating'], to: 'reported', fact: 'agencyProblemReported', zh: '上报复杂问题', en: 'Report a complex problem upward', law: PAPER },
  decideAgencyProblem: { from: ['reported'], to: 'decided', fact: 'agencyProblemDecided', zh: '登记决定', en: 'Record the decision', law: PAPER },
  followAgencyProblem: { from: ['coordinating', 'reported', 'decided'], to: 'same', fact: 'agencyProblemFollowed', zh: '登记进展', en: 'Follow a problem' },
  solveAgencyProblem: { from: ['coordinating', 'decided'], to: 'solved', fact: 'agencyProblemSolved', zh: '问题解决', en: 'Solve a problem' },
  reopenAgencyProblem: { from: ['solved'], to: 'recorded', fact: 'agencyProblemReopened', zh: '没有解决，重新处理', en: 'Take a problem up again' },
  closeAgencyProblem: { from: ['solved'], to: 'closed', fact: 'agencyProblemClosed', zh: '问题销号', en: 'Close a problem', grave: true },
} as const satisfies Record<string, StepRule>;

/** 项目问题 (AGY-7): what stands in the way of a commissioned project. 一般问题 is solved by a joint meeting, 复杂问题 is reported upward; a general one may become complex. */
export const AGENCY_PROBLEM = {
  kind: 'agencyProblem',
  statuses: {
    recorded: { zh: '待定性', en: 'Recorded' }, coordinating: { zh: '协调中', en: 'Being coordinated' }, reported: { zh: '已上报', en: 'Reported upward' },
    decided: { zh: '已决定', en: 'Decided' }, solved: { zh: '已解决', en: 'Solved' }, closed: { zh: '已销号', en: 'Closed', ends: true },
  },
  steps: AGENCY_PROBLEM_STEPS,
} as const satisfies Lifecycle;
export type AgencyProblemVerb = keyof typeof AGENCY_PROBLEM_STEPS;
export type AgencyProblemStatus = keyof typeof AGENCY_PROBLEM.statuses;

export const PROBLEM_NATURES = { general: { zh: '一般问题', en: 'General' }, complex: { zh: '复杂问题', en: 'Complex' } } as const;
export type ProblemNature = keyof typeof PROBLEM_NATURES;
