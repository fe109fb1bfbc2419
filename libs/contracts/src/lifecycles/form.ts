import type { Lifecycle, StepRule } from '../lifecycle';

export const FORM_STEPS = {
  registerForm: { from: [], to: 'registered', fact: 'formRegistered', zh: '登记表格', en: 'Register form' },
  reviseForm: { from: ['registered', 'inUse'], to: 'same', fact: 'formRevised', zh: '修改表格', en: 'Revise form' },
  illustrateForm: { from: ['registered', 'inUse'], to: 'same', fact: 'formIllustrated', zh: '标注填写样例', en: 'Annotate fill-in sample' },
  reviewForm: { from: ['registered', 'inUse'], to: 'inUse', fact: 'formReviewed', zh: '清理表格', en: 'Review form' },
  cancelForm: { from: ['registered', 'inUse'], to: 'cancelled', fact: 'formCancelled', zh: '取消表格', en: 'Cancel form', grave: true },
} as const satisfies Record<string, StepRule>;

/** 表格: a blank form that applicants fill in, held here or downloaded elsewhere, gone over once a year (CAT-6). */
export const FORM = {
  kind: 'form',
  statuses: {
    registered: { zh: '待审定', en: 'Registered' },
    inUse: { zh: '在用', en: 'In use' },
    cancelled: { zh: '已取消', en: 'Cancelled', ends: true },
  },
  steps: FORM_STEPS,
} as const satisfies Lifecycle;

export type FormVerb = keyof typeof FORM_STEPS;
export type FormStatus = keyof typeof FORM.statuses;

/** What a review of a form may come to. */
export const FORM_REVIEW_OUTCOMES = { kept: { zh: '保留' }, simplified: { zh: '精简' }, cancelled: { zh: '取消' } } as const;
export type FormReviewOutcome = keyof typeof FORM_REVIEW_OUTCOMES;

/** A remark on a fill-in sample. `x`, `y`: place on the picture in percent from its upper left corner. */
export interface SampleNote {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
