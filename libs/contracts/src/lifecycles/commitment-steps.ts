import type { StepRule } from '../lifecycle';

/** 告知承诺: told what the law asks, the applicant promises it instead of proving it; after the grant it is verified (INT-15). */
export const COMMITMENT_STEPS = {
  acceptWithCommitment: { from: ['registered'], to: 'accepted', fact: 'applicationAcceptedWithCommitment', clock: 'starts', zh: '告知承诺受理', en: 'Accept with commitment', law: '国办发〔2020〕42号' },
  recordCommitmentCheck: { from: ['granted', 'certified', 'issued'], to: 'same', fact: 'commitmentChecked', zh: '登记承诺核查', en: 'Record the check of a commitment', law: '国办发〔2020〕42号' },
} as const satisfies Record<string, StepRule>;

/** 核查结果 */
export const COMMITMENT_RESULTS = {
  kept: { zh: '与承诺一致', en: 'Kept' },
  toRectify: { zh: '限期整改', en: 'To be rectified' },
  revokeProposed: { zh: '承诺不实，建议撤销', en: 'Not kept: revocation proposed' },
} as const;
export type CommitmentResult = keyof typeof COMMITMENT_RESULTS;

/** Where a commitment stands: until the grant it is only given. */
export const COMMITMENT_STATES = {
  given: { zh: '已承诺', en: 'Given' },
  toCheck: { zh: '待核查', en: 'To be checked' },
  toRectify: { zh: '整改中', en: 'Being rectified' },
  kept: { zh: '核查一致', en: 'Kept' },
  revokeProposed: { zh: '建议撤销', en: 'Revocation proposed' },
} as const;
export type CommitmentState = keyof typeof COMMITMENT_STATES;
