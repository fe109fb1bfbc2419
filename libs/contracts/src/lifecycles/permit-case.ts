import type { Lifecycle } from '../lifecycle';
import { INSPECTION_STEPS } from './inspection-steps';
import { COMMITMENT_STEPS } from './commitment-steps';
import { CORRECTION_STEPS } from './correction-steps';
import { DEFERRAL_STEPS } from './deferral-steps';
import { INTAKE_STEPS } from './intake-steps';
import { LATE_ENTRY_STEPS } from './late-entry-steps';
import { ISSUANCE_STEPS } from './issuance-steps';
import { REVIEW_STEPS } from './review-steps';

export const CASE_STATUSES = {
  registered: { zh: '已收件', en: 'Registered' },
  awaitingSupplement: { zh: '待补正', en: 'Awaiting supplement' },
  accepted: { zh: '已受理', en: 'Accepted' },
  reviewed: { zh: '审核通过', en: 'Reviewed' },
  checked: { zh: '复核通过', en: 'Checked' },
  granted: { zh: '已准予', en: 'Granted' },
  refused: { zh: '不予许可', en: 'Refused' },
  certified: { zh: '已制证', en: 'Certified' },
  issued: { zh: '已送达', en: 'Issued', ends: true },
  declined: { zh: '不予受理', en: 'Declined', ends: true },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', ends: true },
  terminated: { zh: '已终止', en: 'Terminated', ends: true },
} as const;

export const CASE_STEPS = { ...INTAKE_STEPS, ...DEFERRAL_STEPS, ...COMMITMENT_STEPS, ...REVIEW_STEPS, ...INSPECTION_STEPS, ...ISSUANCE_STEPS, ...CORRECTION_STEPS, ...LATE_ENTRY_STEPS } as const;
export type CaseStatus = keyof typeof CASE_STATUSES;
export type CaseVerb = keyof typeof CASE_STEPS;

/** 办件: one application for one service item, from the counter to the archive. */
export const PERMIT_CASE = { kind: 'permitCase', statuses: CASE_STATUSES, steps: CASE_STEPS } as const satisfies Lifecycle;

/** The legal clock runs in these: accepted, not yet decided. */
export const RUNNING_STATUSES: readonly CaseStatus[] = ['accepted', 'reviewed', 'checked'];
/** Decided, not yet handed over: the delivery limit runs. */
export const DELIVERY_STATUSES: readonly CaseStatus[] = ['granted', 'refused', 'certified'];

/** The five plain stations of progress that applicant and officer see. */
export const CASE_STATIONS = [
  { key: 'received', zh: '接件', statuses: ['registered', 'awaitingSupplement'] },
  { key: 'accepted', zh: '受理', statuses: [] },
  { key: 'review', zh: '审核', statuses: ['accepted'] },
  { key: 'decision', zh: '决定', statuses: ['reviewed', 'checked'] },
  { key: 'issue', zh: '发证', statuses: ['granted', 'refused', 'certified', 'issued'] },
] as const satisfies readonly { key: string; zh: string; statuses: readonly CaseStatus[] }[];
