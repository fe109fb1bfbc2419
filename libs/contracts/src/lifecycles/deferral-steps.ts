import type { StepRule } from '../lifecycle';

const WHILE_OPEN = ['accepted', 'reviewed', 'checked', 'granted', 'certified', 'issued'] as const;

/** 容缺: a minor material comes after acceptance, by a day that is promised and signed for (INT-5). */
export const DEFERRAL_STEPS = {
  acceptWithDeferral: { from: ['registered'], to: 'accepted', fact: 'applicationAcceptedWithDeferral', clock: 'starts', opensHold: 'deferredMaterial', zh: '容缺受理', en: 'Accept with deferral', law: '国发〔2024〕3号' },
  registerDeferredSupplement: { from: WHILE_OPEN, to: 'same', fact: 'deferredSupplementRegistered', zh: '登记容缺补件', en: 'Register a deferred supplement' },
  passDeferredMaterial: { from: WHILE_OPEN, to: 'same', fact: 'deferredMaterialPassed', clearsHold: 'deferredMaterial', zh: '容缺补件合格', en: 'Pass a deferred material' },
  rejectDeferredMaterial: { from: WHILE_OPEN, to: 'same', fact: 'deferredMaterialRejected', zh: '容缺补件不合格', en: 'Reject a deferred material' },
  extendDeferral: { from: WHILE_OPEN, to: 'same', fact: 'deferralExtended', zh: '延长容缺期限', en: 'Extend a deferral' },
  chaseDeferral: { from: WHILE_OPEN, to: 'same', fact: 'deferralChased', zh: '催交容缺材料', en: 'Chase a deferral', bySystem: true },
  endOverdueDeferral: { from: ['accepted', 'reviewed', 'checked', 'granted'], to: 'terminated', fact: 'deferralEndedOverdue', clock: 'ends', clearsHold: 'deferredMaterial', zh: '容缺逾期终止', en: 'End an overdue deferral', grave: true, bySystem: true },
  releaseDeferral: { from: ['refused'], to: 'same', fact: 'deferralReleased', clearsHold: 'deferredMaterial', zh: '不再补容缺材料', en: 'Release a deferral', bySystem: true },
} as const satisfies Record<string, StepRule>;

/** Where one deferred material stands. */
export const DEFERRAL_STATES = {
  awaited: { zh: '等补件', en: 'Awaited' },
  supplied: { zh: '已补，等科室核', en: 'Supplied' },
  rejected: { zh: '不合格，可再补', en: 'Rejected' },
  failed: { zh: '补件不合格', en: 'Failed' },
  passed: { zh: '已补齐', en: 'Passed' },
  ended: { zh: '逾期未补', en: 'Ended' },
} as const;
export type DeferralState = keyof typeof DEFERRAL_STATES;
/** A deferred material may be handed in so often: once, and once more when it was faulty. */
export const DEFERRAL_TRIES = 2;
