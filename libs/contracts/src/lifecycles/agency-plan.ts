import type { Lifecycle, StepRule } from '../lifecycle';

export const AGENCY_PLAN_STEPS = {
  draftAgencyPlan: { from: [], to: 'standing', fact: 'agencyPlanDrafted', zh: '编制手续计划', en: 'Draft the plan' },
  /** The edition before it stays, with the reason. */
  reviseAgencyPlan: { from: ['standing'], to: 'same', fact: 'agencyPlanRevised', zh: '调整手续计划', en: 'Revise the plan' },
  recordPlanProgress: { from: ['standing'], to: 'same', fact: 'planProgressRecorded', zh: '登记办理进度', en: 'Record progress' },
  notePlanTargetLost: { from: ['standing'], to: 'same', fact: 'planTargetLost', zh: '目标日赶不上', en: 'The target is lost', bySystem: true },
} as const satisfies Record<string, StepRule>;

/** 手续办理计划 (AGY-3): one for each agency project, whose id it bears. */
export const AGENCY_PLAN = {
  kind: 'agencyPlan',
  statuses: { standing: { zh: '执行中', en: 'In force' } },
  steps: AGENCY_PLAN_STEPS,
} as const satisfies Lifecycle;
export type AgencyPlanVerb = keyof typeof AGENCY_PLAN_STEPS;
export type AgencyPlanStatus = keyof typeof AGENCY_PLAN.statuses;
