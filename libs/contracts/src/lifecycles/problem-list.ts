import type { Lifecycle, StepRule } from '../lifecycle';

export const PROBLEM_LIST_STEPS = {
  drawUpProblemList: { from: [], to: 'open', fact: 'problemListDrawnUp', zh: '生成月清单', en: 'Draw up the list of problems of a month', bySystem: true },
  closeProblemList: { from: ['open'], to: 'closed', fact: 'problemListClosed', zh: '月清单办结', en: 'Close the list of problems of a month', grave: true },
} as const satisfies Record<string, StepRule>;

/** 要点问题月清单 (INT-10): drawn up on the first working day of the month after, told to the coordination section and every section concerned, closed when each problem on it is. */
export const PROBLEM_LIST = {
  kind: 'problemList',
  statuses: { open: { zh: '办理中', en: 'Open' }, closed: { zh: '已办结', en: 'Closed', ends: true } },
  steps: PROBLEM_LIST_STEPS,
} as const satisfies Lifecycle;
export type ProblemListVerb = keyof typeof PROBLEM_LIST_STEPS;
export type ProblemListStatus = keyof typeof PROBLEM_LIST.statuses;
