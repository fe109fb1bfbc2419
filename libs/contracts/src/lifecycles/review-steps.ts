import type { StepRule } from '../lifecycle';
import { HEARING_STEPS } from './hearing-steps';

/** Review, check, decision (行政许可法 34-45). */
export const REVIEW_STEPS = {
  assignReviewer: { from: ['accepted', 'reviewed', 'checked'], to: 'same', fact: 'reviewerAssigned', zh: '分派', en: 'Assign' },
  remindHolder: { from: ['accepted', 'reviewed', 'checked', 'granted'], to: 'same', fact: 'holderReminded', zh: '催办', en: 'Remind holder' },
  passReview: { from: ['accepted'], to: 'reviewed', fact: 'reviewPassed', zh: '审核通过', en: 'Pass review', law: '行政许可法34' },
  passCheck: { from: ['reviewed'], to: 'checked', fact: 'checkPassed', zh: '复核通过', en: 'Pass check' },
  returnToReviewer: { from: ['reviewed', 'checked'], to: 'accepted', fact: 'returnedToReviewer', zh: '退回重审', en: 'Return to reviewer' },
  grantPermit: { from: ['accepted', 'reviewed', 'checked'], to: 'granted', fact: 'permitGranted', clock: 'ends', zh: '准予许可', en: 'Grant', law: '行政许可法38(1)' },
  refusePermit: { from: ['accepted', 'reviewed', 'checked'], to: 'refused', fact: 'permitRefused', clock: 'ends', zh: '不予许可', en: 'Refuse', law: '行政许可法38(2)', grave: true },
  extendLimit: { from: ['accepted', 'reviewed', 'checked'], to: 'same', fact: 'limitExtended', clock: 'extends', zh: '延期', en: 'Extend', law: '行政许可法42' },
  startExcludedProcedure: { from: ['accepted', 'reviewed', 'checked'], to: 'same', fact: 'excludedProcedureStarted', clock: 'stops', opensHold: 'excludedProcedure', zh: '特别程序', en: 'Start excluded procedure', law: '行政许可法45' },
  endExcludedProcedure: { from: ['accepted', 'reviewed', 'checked'], to: 'same', fact: 'excludedProcedureEnded', clock: 'resumes', clearsHold: 'excludedProcedure', zh: '特别程序结束', en: 'End excluded procedure', law: '行政许可法45' },
  ...HEARING_STEPS,
  transferCase: { from: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'], to: 'same', fact: 'caseTransferred', zh: '移交承办', en: 'Transfer', bySystem: true },
  keepVersion: { from: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'], to: 'same', fact: 'versionKept', zh: '按原版本办结', en: 'Finish under its version' },
  endByAdjustment: { from: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'], to: 'terminated', fact: 'caseEndedByAdjustment', clock: 'ends', zh: '因事项调整终止', en: 'End because the item changed', grave: true },
  inviteAnew: { from: ['registered', 'awaitingSupplement', 'accepted', 'reviewed', 'checked'], to: 'terminated', fact: 'invitedAnew', clock: 'ends', zh: '告知重新申请', en: 'Invite a new application', grave: true },
  amendDecision: { from: ['granted', 'refused', 'certified', 'issued'], to: 'same', fact: 'decisionAmended', zh: '更正笔误', en: 'Amend decision', grave: true },
} as const satisfies Record<string, StepRule>;
