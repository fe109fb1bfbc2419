import type { Lifecycle, StepRule } from '../lifecycle';

export const BULLETIN_FEEDBACK_STEPS = {
  registerBulletinFeedback: { from: [], to: 'registered', fact: 'bulletinFeedbackRegistered', zh: '登记反馈', en: 'Register feedback' },
  assignBulletinFeedback: { from: ['registered'], to: 'assigned', fact: 'bulletinFeedbackAssigned', zh: '交办反馈', en: 'Assign feedback' },
  answerBulletinFeedback: { from: ['assigned'], to: 'answered', fact: 'bulletinFeedbackAnswered', zh: '报办理情况', en: 'Answer feedback' },
  returnBulletinFeedback: { from: ['answered'], to: 'assigned', fact: 'bulletinFeedbackReturned', zh: '退回再办', en: 'Return an answer' },
  reportBulletinFeedback: { from: ['answered'], to: 'reported', fact: 'bulletinFeedbackReported', zh: '报分管领导', en: 'Report feedback' },
  closeBulletinFeedback: { from: ['reported'], to: 'closed', fact: 'bulletinFeedbackClosed', zh: '阅结', en: 'Close feedback', grave: true },
} as const satisfies Record<string, StepRule>;

/** 专报反馈 (RPT-7): what a reader says about an issue; registered, assigned, answered, reported to the leader in charge, closed. */
export const BULLETIN_FEEDBACK = {
  kind: 'bulletinFeedback',
  statuses: { registered: { zh: '待交办', en: 'Registered' }, assigned: { zh: '办理中', en: 'Assigned' }, answered: { zh: '已办理，待报领导', en: 'Answered' }, reported: { zh: '待领导阅', en: 'Reported' }, closed: { zh: '已阅结', en: 'Closed', ends: true } },
  steps: BULLETIN_FEEDBACK_STEPS,
} as const satisfies Lifecycle;
export type BulletinFeedbackVerb = keyof typeof BULLETIN_FEEDBACK_STEPS;
export type BulletinFeedbackStatus = keyof typeof BULLETIN_FEEDBACK.statuses;
