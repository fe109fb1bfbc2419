import type { Lifecycle, StepRule } from '../lifecycle';

export const ASSESSMENT_NOTICE_STEPS = {
  /** By the schedule after the checks, awards and receiving rates of the month, or by hand. */
  drawUpNotice: { from: [], to: 'drawn', fact: 'assessmentNoticeDrawnUp', zh: '生成考核通报', en: 'Draw up an assessment notice' },
  redrawNotice: { from: ['drawn'], to: 'same', fact: 'assessmentNoticeRedrawn', zh: '重新生成通报', en: 'Draw up an assessment notice anew' },
  confirmNotice: { from: ['drawn'], to: 'confirmed', fact: 'assessmentNoticeConfirmed', zh: '确认通报', en: 'Confirm an assessment notice', grave: true },
  returnNotice: { from: ['confirmed'], to: 'drawn', fact: 'assessmentNoticeReturned', zh: '退回通报', en: 'Return an assessment notice' },
  issueNotice: { from: ['confirmed'], to: 'issued', fact: 'assessmentNoticeIssued', zh: '签发通报', en: 'Issue an assessment notice', grave: true },
} as const satisfies Record<string, StepRule>;

/** 考核通报 (CMP-8) of a month, a quarter or a year: figures with their evidence, frozen when they are drawn up; confirmed by the assessment section alone, issued by a leader. */
export const ASSESSMENT_NOTICE = {
  kind: 'assessmentNotice',
  statuses: { drawn: { zh: '待确认', en: 'Drawn up' }, confirmed: { zh: '待签发', en: 'Confirmed' }, issued: { zh: '已签发', en: 'Issued', ends: true } },
  steps: ASSESSMENT_NOTICE_STEPS,
} as const satisfies Lifecycle;
export type AssessmentNoticeVerb = keyof typeof ASSESSMENT_NOTICE_STEPS;
export type AssessmentNoticeStatus = keyof typeof ASSESSMENT_NOTICE.statuses;

export const ASSESSMENT_KINDS = { month: { zh: '月通报', en: 'Monthly notice' }, quarter: { zh: '季考', en: 'Quarterly assessment' }, year: { zh: '年评', en: 'Yearly assessment' } } as const;
export type AssessmentKind = keyof typeof ASSESSMENT_KINDS;
