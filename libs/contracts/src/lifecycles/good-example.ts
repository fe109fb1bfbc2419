import type { Lifecycle, StepRule } from '../lifecycle';

export const GOOD_EXAMPLE_STEPS = {
  submitExample: { from: [], to: 'submitted', fact: 'exampleSubmitted', zh: '报送事例', en: 'Submit a good example' },
  withdrawExample: { from: ['submitted'], to: 'withdrawn', fact: 'exampleWithdrawn', zh: '撤回事例', en: 'Withdraw a good example' },
  chooseExample: { from: ['submitted'], to: 'chosen', fact: 'exampleChosen', zh: '选用', en: 'Choose a good example' },
  declineExample: { from: ['submitted', 'chosen'], to: 'declined', fact: 'exampleDeclined', zh: '不选用', en: 'Decline a good example' },
} as const satisfies Record<string, StepRule>;

/** 优化营商环境事例 (RPT-11): submitted by sections and windows, chosen by the assessment section for the bulletin of its period. It touches no case. */
export const GOOD_EXAMPLE = {
  kind: 'goodExample',
  statuses: { submitted: { zh: '待选用', en: 'Submitted' }, chosen: { zh: '已选用', en: 'Chosen' }, declined: { zh: '未选用', en: 'Declined', ends: true }, withdrawn: { zh: '已撤回', en: 'Withdrawn', ends: true } },
  steps: GOOD_EXAMPLE_STEPS,
} as const satisfies Lifecycle;
export type GoodExampleVerb = keyof typeof GOOD_EXAMPLE_STEPS;
export type GoodExampleStatus = keyof typeof GOOD_EXAMPLE.statuses;
