import type { Lifecycle, StepRule } from '../lifecycle';

export const POINT_PROBLEM_STEPS = {
  raisePointProblem: { from: [], to: 'raised', fact: 'pointProblemRaised', zh: '提出问题', en: 'Raise a problem with a point' },
  /** By another clerk who meets it too; asked for with raisePointProblem, so that nobody has to look first whether it is known. */
  repeatPointProblem: { from: ['raised', 'assigned', 'answered'], to: 'same', fact: 'pointProblemRepeated', zh: '再次提出', en: 'Raise a known problem again', bySystem: true },
  assignPointProblem: { from: ['raised', 'assigned'], to: 'assigned', fact: 'pointProblemAssigned', zh: '分派科室', en: 'Assign a problem with a point' },
  answerPointProblem: { from: ['assigned'], to: 'answered', fact: 'pointProblemAnswered', zh: '答复', en: 'Answer a problem with a point' },
  closePointProblem: { from: ['answered'], to: 'closed', fact: 'pointProblemClosed', zh: '销号', en: 'Close a problem with a point' },
  reopenPointProblem: { from: ['answered', 'closed'], to: 'assigned', fact: 'pointProblemReopened', zh: '退回再办', en: 'Reopen a problem with a point' },
} as const satisfies Record<string, StepRule>;

/** 要点问题 (INT-10): what the counter finds wrong with a review point; the coordination section splits it to a section, which revises the point or says why it is kept. */
export const POINT_PROBLEM = {
  kind: 'pointProblem',
  statuses: { raised: { zh: '待分派', en: 'Raised' }, assigned: { zh: '待答复', en: 'Assigned' }, answered: { zh: '待销号', en: 'Answered' }, closed: { zh: '已销号', en: 'Closed', ends: true } },
  steps: POINT_PROBLEM_STEPS,
} as const satisfies Lifecycle;
export type PointProblemVerb = keyof typeof POINT_PROBLEM_STEPS;
export type PointProblemStatus = keyof typeof POINT_PROBLEM.statuses;
/** 修订要点 or 维持不变. */
export const POINT_ANSWERS = { revised: { zh: '已修订', en: 'Revised' }, kept: { zh: '维持不变', en: 'Kept' } } as const;
export type PointAnswer = keyof typeof POINT_ANSWERS;
