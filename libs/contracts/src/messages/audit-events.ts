import type { MessageEventRule } from './message-events';

/** 纠错问责: what becomes of findings, appeals, applications for the official seal and interviews; each bears the name of its fact. */
export const AUDIT_EVENTS = {
  findingConfirmed: { zh: '认定违规', en: 'A finding was confirmed', group: 'monitoring', to: 'colleague', variables: ['number', 'rule', 'unitName', 'dueOn'], words: '{unitName}的违规线索 {number}（{rule}）已认定违规，{dueOn} 前可以申诉一次。' },
  findingRejected: { zh: '不构成违规', en: 'A finding was rejected', group: 'monitoring', to: 'colleague', variables: ['number', 'rule', 'unitName'], words: '{unitName}的违规线索 {number}（{rule}）不构成违规，不计入。' },
  findingAppealed: { zh: '违规认定有申诉', en: 'A finding was appealed against', group: 'monitoring', to: 'colleague', variables: ['number', 'rule', 'unitName'], words: '{unitName}对违规认定 {number}（{rule}）提出申诉，由分管领导决定。' },
  findingUpheld: { zh: '申诉维持认定', en: 'A finding was upheld', group: 'monitoring', to: 'colleague', variables: ['number', 'rule', 'unitName'], words: '{unitName}对违规认定 {number}（{rule}）的申诉已决定：维持认定。' },
  findingOverturned: { zh: '申诉撤销认定', en: 'A finding was overturned', group: 'monitoring', to: 'colleague', variables: ['number', 'rule', 'unitName'], words: '{unitName}对违规认定 {number}（{rule}）的申诉已决定：撤销认定，不计入。' },
  eligibilityAppealed: { zh: '评先资格有申诉', en: 'An appeal about eligibility came', group: 'monitoring', to: 'colleague', variables: ['title', 'unitName'], words: '{unitName}有人对{title}提出申诉，请处理。' },
  eligibilityAppealDecided: { zh: '评先资格申诉有了处理意见', en: 'An appeal about eligibility was decided', group: 'monitoring', to: 'colleague', variables: ['title'], words: '您对{title}的申诉有了处理意见，请看。' },
  sealAppliedFor: { zh: '用印申请等我批', en: 'An application for the official seal waits', group: 'work', to: 'colleague', variables: ['number', 'unitName'], words: '{unitName}申请使用公章（{number}），请审批。' },
  sealApplicationApproved: { zh: '用印申请同意', en: 'An application for the official seal was approved', group: 'work', to: 'colleague', variables: ['number', 'unitName'], words: '{unitName}的公章使用申请 {number} 已同意，可以用印。' },
  sealApplicationDeclined: { zh: '用印申请不同意', en: 'An application for the official seal was declined', group: 'work', to: 'colleague', variables: ['number', 'unitName'], words: '{unitName}的公章使用申请 {number} 没有同意。' },
  interviewArranged: { zh: '约谈安排', en: 'An interview was arranged', group: 'monitoring', to: 'colleague', variables: ['unitName', 'at', 'place'], words: '{unitName}的约谈定于 {at} 在{place}，请参加。' },
  interviewCancelled: { zh: '约谈取消', en: 'An interview was called off', group: 'monitoring', to: 'colleague', variables: ['unitName', 'at'], words: '{unitName}原定 {at} 的约谈取消了。' },
} as const satisfies Record<string, MessageEventRule>;
