import type { Lifecycle, StepRule } from '../lifecycle';

const LAW = '帮办代办领办工作实施方案 二（五）4（2）';

export const PRE_REVIEW_STEPS = {
  requestPreReview: { from: [], to: 'waiting', fact: 'preReviewRequested', zh: '提请预审', en: 'Request a pre-review', law: LAW },
  supplementPreReview: { from: ['waiting', 'opined'], to: 'waiting', fact: 'preReviewSupplemented', zh: '补交预审材料', en: 'Hand in more for a pre-review' },
  givePreReviewOpinion: { from: ['waiting', 'opined'], to: 'opined', fact: 'preReviewOpined', zh: '出具预审意见', en: 'Give the opinion of a pre-review', law: LAW },
  withdrawPreReview: { from: ['waiting', 'opined'], to: 'withdrawn', fact: 'preReviewWithdrawn', zh: '撤回预审', en: 'Withdraw a pre-review', grave: true },
  expirePreReview: { from: ['waiting', 'opined'], to: 'expired', fact: 'preReviewExpired', zh: '预审到期', en: 'A pre-review expires', bySystem: true },
  carryOverPreReview: { from: ['waiting', 'opined'], to: 'carriedOver', fact: 'preReviewCarriedOver', zh: '引入预审', en: 'Carry a pre-review over into a case', law: LAW },
} as const satisfies Record<string, StepRule>;

/** 预审件 (REV-15): what a section says of incomplete files before anybody applies. It is no application: nothing is accepted, no clock runs, no figure counts it. */
export const PRE_REVIEW = {
  kind: 'preReview',
  statuses: {
    waiting: { zh: '待预审', en: 'Waiting' }, opined: { zh: '已出意见', en: 'Opinion given' },
    carriedOver: { zh: '已转入办件', en: 'Carried over', ends: true }, withdrawn: { zh: '已撤回', en: 'Withdrawn', ends: true }, expired: { zh: '已到期', en: 'Expired', ends: true },
  },
  steps: PRE_REVIEW_STEPS,
} as const satisfies Lifecycle;
export type PreReviewVerb = keyof typeof PRE_REVIEW_STEPS;
export type PreReviewStatus = keyof typeof PRE_REVIEW.statuses;

/** What the section says of one material. */
export const PRE_REVIEW_OPINIONS = { fits: { zh: '符合', en: 'Fits' }, revise: { zh: '须修改', en: 'To be revised' }, missing: { zh: '缺', en: 'Missing' } } as const;
export type PreReviewOpinion = keyof typeof PRE_REVIEW_OPINIONS;

/** What it says of the whole. */
export const PRE_REVIEW_OUTCOMES = { ready: { zh: '条件具备即可申报', en: 'To be applied for as soon as the facts are there' }, revise: { zh: '修改后再报', en: 'To be revised first' }, notYet: { zh: '暂不具备条件', en: 'Not yet' } } as const;
export type PreReviewOutcome = keyof typeof PRE_REVIEW_OUTCOMES;

/** Natural days without anything new after which a pre-review ends by itself: laws and facts have moved on. */
export const PRE_REVIEW_DAYS = 180;
