import type { Lifecycle, StepRule } from '../lifecycle';

export const REUSE_CONSENT_STEPS = {
  recordReuseConsent: { from: [], to: 'given', fact: 'reuseConsentRecorded', zh: '记录复用同意', en: 'Record consent to reuse', law: '个人信息保护法13(1)①、14' },
  withdrawReuseConsent: { from: ['given'], to: 'withdrawn', fact: 'reuseConsentWithdrawn', zh: '撤回复用同意', en: 'Withdraw consent to reuse', law: '个人信息保护法15' },
} as const satisfies Record<string, StepRule>;

/** 复用同意: what an applicant handed in before is used again for one item, and for one case of it, only because he agreed; who heard it, when and in which form is traced. */
export const REUSE_CONSENT = {
  kind: 'reuseConsent',
  statuses: { given: { zh: '已同意', en: 'Given' }, withdrawn: { zh: '已撤回', en: 'Withdrawn', ends: true } },
  steps: REUSE_CONSENT_STEPS,
} as const satisfies Lifecycle;

export type ReuseConsentVerb = keyof typeof REUSE_CONSENT_STEPS;
export type ReuseConsentStatus = keyof typeof REUSE_CONSENT.statuses;

/** 同意方式 */
export const CONSENT_FORMS = { oral: { zh: '口头', en: 'Oral' }, written: { zh: '书面', en: 'Written' } } as const;
export type ConsentForm = keyof typeof CONSENT_FORMS;
