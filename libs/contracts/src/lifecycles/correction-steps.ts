import type { StepRule } from '../lifecycle';

const UNDECIDED = ['accepted', 'reviewed', 'checked'] as const;
const DECIDED = ['granted', 'refused', 'certified', 'issued'] as const;

/** 纠正 (CMP-5): what bypassed the flow is looked at anew. What is undecided is stopped at once, what is decided is kept or rectified by a day. No step here touches the legal clock. */
export const CORRECTION_STEPS = {
  stopForCompliance: { from: UNDECIDED, to: 'same', fact: 'complianceStopped', opensHold: 'complianceStop', zh: '停办纠正', en: 'Stop for compliance', grave: true },
  orderReReview: { from: [...UNDECIDED, ...DECIDED], to: 'same', fact: 'reReviewOrdered', opensHold: 'reReview', zh: '组织重审', en: 'Order a re-review' },
  recordReReview: { from: [...UNDECIDED, ...DECIDED], to: 'same', fact: 'reReviewRecorded', clearsHold: 'reReview', zh: '登记重审结论', en: 'Record a re-review' },
  resumeAfterReReview: { from: UNDECIDED, to: 'same', fact: 'resumedAfterReReview', clearsHold: 'complianceStop', zh: '重审后恢复办理', en: 'Resume after the re-review' },
  orderRectification: { from: DECIDED, to: 'same', fact: 'rectificationStarted', opensHold: 'complianceRectification', zh: '限期整改', en: 'Order rectification', grave: true },
  completeRectification: { from: DECIDED, to: 'same', fact: 'rectificationCompleted', clearsHold: 'complianceRectification', zh: '整改完成', en: 'Complete rectification' },
  failRectification: { from: DECIDED, to: 'same', fact: 'rectificationFailed', clearsHold: 'complianceRectification', zh: '整改不到位，提请撤销', en: 'Propose revocation after failed rectification', law: '行政许可法69', grave: true },
} as const satisfies Record<string, StepRule>;
export type CorrectionVerb = keyof typeof CORRECTION_STEPS;

/** Where a correction stands. */
export const CORRECTION_STATES = {
  stopped: { zh: '已停办，待组织重审', en: 'Stopped' },
  awaiting: { zh: '已补录，待组织重审', en: 'Entered late' },
  reReview: { zh: '重审中', en: 'Under re-review' },
  reReviewed: { zh: '已重审', en: 'Re-reviewed' },
  rectification: { zh: '整改中', en: 'Under rectification' },
  ended: { zh: '已结束', en: 'Ended' },
} as const;
export type CorrectionState = keyof typeof CORRECTION_STATES;

/** 重审结论 */
export const RE_REVIEW_VERDICTS = { conforms: { zh: '符合', en: 'Conforms' }, fails: { zh: '不符合', en: 'Fails' } } as const;
export type ReReviewVerdict = keyof typeof RE_REVIEW_VERDICTS;

/** How a correction ended; the last is a proposal, nothing is revoked by it. */
export const CORRECTION_ENDS = {
  kept: { zh: '符合规定，保留结果', en: 'Result kept' },
  resumed: { zh: '符合规定，恢复办理', en: 'Resumed' },
  refused: { zh: '不符合规定，不予许可', en: 'Refused' },
  rectified: { zh: '整改完成', en: 'Rectified' },
  revocationProposed: { zh: '整改不到位，已提请撤销', en: 'Revocation proposed' },
} as const;
export type CorrectionEnd = keyof typeof CORRECTION_ENDS;

/** 行政许可法 69: five grounds of its first paragraph and that of the second. */
export const REVOCATION_GROUNDS = {
  abuse: { zh: '滥用职权、玩忽职守作出准予决定', en: 'Abuse of power or neglect of duty', basis: '行政许可法69(1)①' },
  beyondPowers: { zh: '超越法定职权作出准予决定', en: 'Beyond statutory powers', basis: '行政许可法69(1)②' },
  procedure: { zh: '违反法定程序作出准予决定', en: 'Against statutory procedure', basis: '行政许可法69(1)③' },
  unqualified: { zh: '对不具备申请资格或者不符合法定条件的申请人准予许可', en: 'Applicant not qualified', basis: '行政许可法69(1)④' },
  other: { zh: '依法可以撤销的其他情形', en: 'Other case provided by law', basis: '行政许可法69(1)⑤' },
  deceit: { zh: '以欺骗、贿赂等不正当手段取得许可', en: 'Obtained by deceit or bribery', basis: '行政许可法69(2)' },
} as const;
export type RevocationGround = keyof typeof REVOCATION_GROUNDS;
