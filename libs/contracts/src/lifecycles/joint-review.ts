import type { Lifecycle, StepRule } from '../lifecycle';

export const JOINT_REVIEW_STEPS = {
  openJointReview: { from: [], to: 'collecting', fact: 'jointReviewOpened', zh: '发起联合审查', en: 'Open a joint review', law: '优化营商环境条例42' },
  submitJointReviewOpinion: { from: ['collecting'], to: 'same', fact: 'jointReviewOpinionSubmitted', zh: '提交意见', en: 'Submit an opinion' },
  recordOutsideOpinion: { from: ['collecting'], to: 'same', fact: 'outsideOpinionRecorded', zh: '登记外部门意见', en: 'Record the opinion of an outside department' },
  concludeJointReview: { from: ['collecting'], to: 'passed', fact: 'jointReviewPassed', zh: '出具联合意见', en: 'Conclude a joint review' },
  /** Asked for with concludeJointReview: it depends on the opinions alone which of the two is taken. */
  requireJointRectification: { from: ['collecting'], to: 'rectifying', fact: 'jointRectificationRequired', zh: '联合意见：整改', en: 'Require a rectification', bySystem: true },
  submitRectifiedSet: { from: ['rectifying'], to: 'collecting', fact: 'rectifiedSetSubmitted', zh: '提交整改资料', en: 'Submit the rectified set' },
  failJointReview: { from: ['collecting', 'rectifying'], to: 'failed', fact: 'jointReviewFailed', zh: '联合审查不通过', en: 'Fail a joint review', grave: true },
  cancelJointReview: { from: ['collecting', 'rectifying'], to: 'cancelled', fact: 'jointReviewCancelled', zh: '取消联合审查', en: 'Cancel a joint review', grave: true },
} as const satisfies Record<string, StepRule>;

/** 联合审图、联合验收 (INS-5): one set, the opinions of all sections and departments within one limit, one consolidated result, one rectification list. Its time counts: no clock stops for it. */
export const JOINT_REVIEW = {
  kind: 'jointReview',
  statuses: {
    collecting: { zh: '征求意见', en: 'Collecting opinions' }, rectifying: { zh: '整改中', en: 'Rectifying' }, passed: { zh: '已通过', en: 'Passed', ends: true }, failed: { zh: '未通过', en: 'Failed', ends: true }, cancelled: { zh: '已取消', en: 'Cancelled', ends: true },
  },
  steps: JOINT_REVIEW_STEPS,
} as const satisfies Lifecycle;
export type JointReviewVerb = keyof typeof JOINT_REVIEW_STEPS;
export type JointReviewStatus = keyof typeof JOINT_REVIEW.statuses;

/** `days`: working days for one round unless another number is given. */
export const JOINT_REVIEW_KINDS = {
  drawing: { zh: '联合审图', en: 'Joint drawing review', days: 7, mark: 'LS' },
  completion: { zh: '联合验收', en: 'Joint completion acceptance', days: 10, mark: 'LY' },
} as const;
export type JointReviewKind = keyof typeof JOINT_REVIEW_KINDS;

/** 意见 of one section or department in one round. */
export const JOINT_VERDICTS = { pass: { zh: '通过', en: 'Pass' }, remarks: { zh: '通过，有建议', en: 'Pass with remarks' }, rectify: { zh: '需要整改', en: 'Rectify' } } as const;
export type JointVerdict = keyof typeof JOINT_VERDICTS;
/** What came of one round. */
export const JOINT_OUTCOMES = { passed: { zh: '通过', en: 'Passed' }, rectifying: { zh: '需要整改', en: 'To be rectified' }, failed: { zh: '不通过', en: 'Failed' } } as const;
export type JointOutcome = keyof typeof JOINT_OUTCOMES;
