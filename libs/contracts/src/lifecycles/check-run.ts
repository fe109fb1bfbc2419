import type { Lifecycle, StepRule } from '../lifecycle';

export const CHECK_RUN_STEPS = {
  runCheck: { from: [], to: 'running', fact: 'checkStarted', zh: '核对', en: 'Run a check' },
  cancelCheck: { from: ['running'], to: 'cancelled', fact: 'checkCancelled', zh: '取消核对', en: 'Cancel a check' },
  finishCheck: { from: ['running'], to: 'finished', fact: 'checkFinished', zh: '核对完毕', en: 'Finish a check', bySystem: true },
} as const satisfies Record<string, StepRule>;

/** 抽查 (CMP-4): one run of one or all of the three checks over a month, on all or on a sample drawn with a published seed. */
export const CHECK_RUN = {
  kind: 'checkRun',
  statuses: { running: { zh: '核对中', en: 'Running' }, finished: { zh: '已核对', en: 'Finished', ends: true }, cancelled: { zh: '已取消', en: 'Cancelled', ends: true } },
  steps: CHECK_RUN_STEPS,
} as const satisfies Lifecycle;
export type CheckRunVerb = keyof typeof CHECK_RUN_STEPS;
export type CheckRunStatus = keyof typeof CHECK_RUN.statuses;

export const CHECK_MONTH_STEPS = {
  closeCheckMonth: { from: [], to: 'closed', fact: 'checkMonthClosed', zh: '抽查月结', en: 'Close a month of checks', grave: true },
} as const satisfies Record<string, StepRule>;

/** 抽查月结: from then on nothing new counts for that month; what is confirmed later counts for the month in which it is. */
export const CHECK_MONTH = { kind: 'checkMonth', statuses: { closed: { zh: '已月结', en: 'Closed', ends: true } }, steps: CHECK_MONTH_STEPS } as const satisfies Lifecycle;
export type CheckMonthVerb = keyof typeof CHECK_MONTH_STEPS;

export const OUTAGE_STEPS = {
  registerOutage: { from: [], to: 'registered', fact: 'outageRegistered', zh: '停机登记', en: 'Register an outage' },
  withdrawOutage: { from: ['registered'], to: 'withdrawn', fact: 'outageWithdrawn', zh: '撤销停机登记', en: 'Withdraw an outage', grave: true },
} as const satisfies Record<string, StepRule>;

/** 停机登记: from when to when the platform stood still; what was sealed meanwhile may be traced within five working days after it. */
export const OUTAGE = { kind: 'outage', statuses: { registered: { zh: '已登记', en: 'Registered' }, withdrawn: { zh: '已撤销', en: 'Withdrawn', ends: true } }, steps: OUTAGE_STEPS } as const satisfies Lifecycle;
export type OutageVerb = keyof typeof OUTAGE_STEPS;
export type OutageStatus = keyof typeof OUTAGE.statuses;
