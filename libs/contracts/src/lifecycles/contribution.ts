import type { Lifecycle, StepRule } from '../lifecycle';

export const CONTRIBUTION_STEPS = {
  requestContributions: { from: [], to: 'requested', fact: 'contributionRequested', zh: '约稿', en: 'Request contributions' },
  urgeContribution: { from: ['requested', 'returned'], to: 'same', fact: 'contributionUrged', zh: '催报', en: 'Urge a contribution' },
  transferContribution: { from: ['requested', 'returned'], to: 'requested', fact: 'contributionTransferred', zh: '改由别的科室报', en: 'Ask another section for a contribution' },
  inheritContribution: { from: ['requested', 'returned', 'submitted', 'reviewed'], to: 'same', fact: 'contributionTransferred', zh: '由接替科室承接', en: 'Pass on from a unit that is no more', bySystem: true },
  submitContribution: { from: ['requested', 'returned'], to: 'submitted', fact: 'contributionSubmitted', zh: '报分管领导', en: 'Submit a contribution' },
  reviewContribution: { from: ['submitted'], to: 'reviewed', fact: 'contributionReviewed', zh: '审过', en: 'Review a contribution' },
  returnContribution: { from: ['submitted', 'reviewed'], to: 'returned', fact: 'contributionReturned', zh: '退回修改', en: 'Return a contribution' },
  confirmContribution: { from: ['reviewed'], to: 'confirmed', fact: 'contributionConfirmed', zh: '按截数再确认', en: 'Confirm a contribution after the freeze' },
} as const satisfies Record<string, StepRule>;

/** 栏目来稿 (RPT-4): asked for with a draft made from figures, written by the sections, reviewed by the leader in charge, confirmed once the figures are frozen. What is typed has versions of its own. */
export const CONTRIBUTION = {
  kind: 'contribution',
  statuses: { requested: { zh: '未报', en: 'Requested' }, submitted: { zh: '待分管领导审', en: 'Submitted' }, returned: { zh: '退回修改', en: 'Returned' }, reviewed: { zh: '分管领导已审', en: 'Reviewed' }, confirmed: { zh: '已按截数确认', en: 'Confirmed', ends: true } },
  steps: CONTRIBUTION_STEPS,
} as const satisfies Lifecycle;
export type ContributionVerb = keyof typeof CONTRIBUTION_STEPS;
export type ContributionStatus = keyof typeof CONTRIBUTION.statuses;
