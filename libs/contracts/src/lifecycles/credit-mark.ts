import type { Lifecycle, StepRule } from '../lifecycle';

export const CREDIT_MARK_STEPS = {
  recordCreditMark: { from: [], to: 'recorded', fact: 'creditMarkRecorded', zh: '登记失信记录', en: 'Record a credit mark', law: '国办发〔2020〕42号' },
  repairCredit: { from: ['recorded'], to: 'repaired', fact: 'creditRepaired', zh: '信用修复', en: 'Repair credit' },
} as const satisfies Record<string, StepRule>;

/** 失信记录: of an applicant who broke an undertaking; until it ends or is repaired, nothing is accepted on trust (INT-5, INT-15). */
export const CREDIT_MARK = {
  kind: 'creditMark',
  statuses: { recorded: { zh: '在册', en: 'Recorded' }, repaired: { zh: '已修复', en: 'Repaired', ends: true } },
  steps: CREDIT_MARK_STEPS,
} as const satisfies Lifecycle;
export type CreditMarkVerb = keyof typeof CREDIT_MARK_STEPS;
export type CreditMarkStatus = keyof typeof CREDIT_MARK.statuses;

/** 失信情形 */
export const CREDIT_MARK_KINDS = {
  brokenDeferral: { zh: '容缺材料逾期未补', en: 'Deferred material not supplied' },
  brokenCommitment: { zh: '告知承诺不实', en: 'Commitment not kept' },
  other: { zh: '其他严重失信', en: 'Other serious breach of trust' },
} as const;
export type CreditMarkKind = keyof typeof CREDIT_MARK_KINDS;
