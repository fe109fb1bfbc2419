import type { Lifecycle, StepRule } from '../lifecycle';

export const RECEIVING_RATE_STEPS = {
  confirmReceivingRates: { from: [], to: 'confirmed', fact: 'receivingRatesConfirmed', zh: '确认接件成功率', en: 'Confirm receiving success rates', grave: true },
} as const satisfies Record<string, StepRule>;

/** 接件成功率月份 (INT-9): the figures of a month of one jurisdiction, frozen when the assessment section confirms them; before that they count for nobody. */
export const RECEIVING_RATE_MONTH = {
  kind: 'receivingRateMonth',
  statuses: { confirmed: { zh: '已确认', en: 'Confirmed', ends: true } },
  steps: RECEIVING_RATE_STEPS,
} as const satisfies Lifecycle;
export type ReceivingRateVerb = keyof typeof RECEIVING_RATE_STEPS;
export type ReceivingRateStatus = keyof typeof RECEIVING_RATE_MONTH.statuses;

/** What became of a first presentation. */
export const FIRST_OUTCOMES = {
  complete: { zh: '一次接成', en: 'Received at first presentation' },
  onTrust: { zh: '容缺（承诺）受理', en: 'Received on trust' },
  notReceived: { zh: '一次没有接成', en: 'Not received at first presentation' },
  excluded: { zh: '不计入', en: 'Not counted' },
} as const;
export type FirstOutcome = keyof typeof FIRST_OUTCOMES;

/** Whether a section or a category takes part in the ranking of a month. */
export const RATE_STANDINGS = { ranked: { zh: '参加排名', en: 'Ranked' }, small: { zh: '样本不足', en: 'Too few' }, vacant: { zh: '无接件', en: 'Nothing presented' } } as const;
export type RateStanding = keyof typeof RATE_STANDINGS;
