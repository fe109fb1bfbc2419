import type { Lifecycle, StepRule } from '../lifecycle';

export const SEAL_APPLICATION_STEPS = {
  applyForSeal: { from: [], to: 'applied', fact: 'sealAppliedFor', zh: '申请用公章', en: 'Apply for a seal' },
  approveSealApplication: { from: ['applied'], to: 'approved', fact: 'sealApplicationApproved', zh: '同意用印', en: 'Approve an application for a seal' },
  declineSealApplication: { from: ['applied'], to: 'declined', fact: 'sealApplicationDeclined', zh: '不同意用印', en: 'Decline an application for a seal' },
  useOfficialSeal: { from: ['approved'], to: 'used', fact: 'officialSealUsed', zh: '登记已用印', en: 'Use the official seal', grave: true },
  withdrawSealApplication: { from: ['applied', 'approved'], to: 'withdrawn', fact: 'sealApplicationWithdrawn', zh: '撤回用印申请', en: 'Withdraw an application for a seal' },
} as const satisfies Record<string, StepRule>;

/** 公章使用申请 (CMP-1; 国发〔1999〕25号): asked for by an officer of a section, decided by a leader, sealed by the keeper; three people. Its use becomes a line of the official seal's register. */
export const SEAL_APPLICATION = {
  kind: 'sealApplication',
  statuses: {
    applied: { zh: '待审批', en: 'Applied' }, approved: { zh: '待用印', en: 'Approved' }, used: { zh: '已用印', en: 'Used', ends: true }, declined: { zh: '不同意', en: 'Declined', ends: true }, withdrawn: { zh: '已撤回', en: 'Withdrawn', ends: true },
  },
  steps: SEAL_APPLICATION_STEPS,
} as const satisfies Lifecycle;
export type SealApplicationVerb = keyof typeof SEAL_APPLICATION_STEPS;
export type SealApplicationStatus = keyof typeof SEAL_APPLICATION.statuses;

/** 印章: what an application asks for. */
export const OFFICIAL_SEALS = { officialSeal: { zh: '行政公章', en: 'Official seal' }, leaderSeal: { zh: '法定代表人名章', en: 'Seal of the legal representative' }, contractSeal: { zh: '合同专用章', en: 'Contract seal' } } as const;
export type OfficialSeal = keyof typeof OFFICIAL_SEALS;
