import type { Lifecycle, StepRule } from '../lifecycle';

export const FORMAL_REVIEW_CALL_STEPS = {
  callApprover: { from: [], to: 'calling', fact: 'approverCalled', zh: '呼叫审批人', en: 'Call an approver' },
  answerCall: { from: ['calling'], to: 'answered', fact: 'callAnswered', zh: '应答', en: 'Answer a call' },
  arriveAtCounter: { from: ['answered'], to: 'arrived', fact: 'arrivedAtCounter', zh: '到窗口', en: 'Arrive at the counter' },
  concludeCall: { from: ['arrived'], to: 'concluded', fact: 'callConcluded', zh: '出具形式审查意见', en: 'Conclude a joint formal review' },
  cancelCall: { from: ['calling', 'answered'], to: 'cancelled', fact: 'callCancelled', zh: '取消呼叫', en: 'Cancel a call' },
} as const satisfies Record<string, StepRule>;

/** 共同形式审查 (INT-6): the clerk calls the section to the counter; every stretch of it is timed, the result belongs to the reception. The clerk stays the receiver. */
export const FORMAL_REVIEW_CALL = {
  kind: 'formalReviewCall',
  statuses: { calling: { zh: '呼叫中', en: 'Calling' }, answered: { zh: '已应答', en: 'Answered' }, arrived: { zh: '已到窗口', en: 'Arrived' }, concluded: { zh: '已出意见', en: 'Concluded', ends: true }, cancelled: { zh: '已取消', en: 'Cancelled', ends: true } },
  steps: FORMAL_REVIEW_CALL_STEPS,
} as const satisfies Lifecycle;
export type FormalReviewCallVerb = keyof typeof FORMAL_REVIEW_CALL_STEPS;
export type FormalReviewCallStatus = keyof typeof FORMAL_REVIEW_CALL.statuses;
