import type { Lifecycle, StepRule } from '../lifecycle';

/** What the department's program does is given to no person: `bySystem`. */
export const FEEDBACK_STEPS = {
  submitFeedback: { from: [], to: 'awaitingAnswer', fact: 'feedbackSubmitted', zh: '报送反馈', en: 'Submit feedback', bySystem: true },
  answerFeedback: { from: ['awaitingAnswer', 'disagreed'], to: 'answered', fact: 'feedbackAnswered', zh: '答复反馈', en: 'Answer feedback' },
  acceptAnswer: { from: ['answered'], to: 'closed', fact: 'feedbackAnswerAccepted', zh: '认可答复', en: 'Accept the answer', bySystem: true },
  disagreeWithAnswer: { from: ['answered'], to: 'disagreed', fact: 'feedbackAnswerDisputed', zh: '对答复有异议', en: 'Disagree with the answer', bySystem: true },
  referFeedback: { from: ['disagreed'], to: 'inDispute', fact: 'feedbackReferred', zh: '转为分歧会商', en: 'Make a dispute of feedback' },
  settleFeedback: { from: ['inDispute'], to: 'closed', fact: 'feedbackSettled', zh: '会商办结', en: 'Settle feedback by its dispute', bySystem: true },
} as const satisfies Record<string, StepRule>;

/** 监管反馈 (SUP-3): what a supervision department found at the holder of a permit; the section answers. */
export const SUPERVISION_FEEDBACK = {
  kind: 'supervisionFeedback',
  statuses: {
    awaitingAnswer: { zh: '待答复', en: 'Awaiting an answer' }, answered: { zh: '已答复', en: 'Answered' }, disagreed: { zh: '有异议', en: 'Disagreed' },
    inDispute: { zh: '会商中', en: 'In dispute' }, closed: { zh: '已办结', en: 'Closed', ends: true },
  },
  steps: FEEDBACK_STEPS,
} as const satisfies Lifecycle;
export type FeedbackVerb = keyof typeof FEEDBACK_STEPS;
export type FeedbackStatus = keyof typeof SUPERVISION_FEEDBACK.statuses;

export const FEEDBACK_KINDS = {
  inspectionResult: { zh: '检查结果', en: 'Result of an inspection' }, penalty: { zh: '行政处罚', en: 'Penalty' }, recheck: { zh: '提请复核', en: 'Request to check again' }, objection: { zh: '意见不一致', en: 'Objection' },
} as const;
export type FeedbackKind = keyof typeof FEEDBACK_KINDS;
