import type { Lifecycle, StepRule } from '../lifecycle';

export const AGENCY_LETTER_STEPS = {
  issueAgencyLetter: { from: [], to: 'issued', fact: 'agencyLetterIssued', zh: '发函', en: 'Issue a letter' },
  answerAgencyLetter: { from: ['issued'], to: 'answered', fact: 'agencyLetterAnswered', zh: '复函', en: 'Answer a letter' },
  closeAgencyLetter: { from: ['issued', 'answered'], to: 'closed', fact: 'agencyLetterClosed', zh: '办结函件', en: 'Close a letter', grave: true },
} as const satisfies Record<string, StepRule>;

/** 工作联系函 and 协办单 of the task force (document 004, 二(五)7): numbered by year without gaps, answered by a day. */
export const AGENCY_LETTER = {
  kind: 'agencyLetter',
  statuses: { issued: { zh: '待复函', en: 'Issued' }, answered: { zh: '已复函', en: 'Answered' }, closed: { zh: '已办结', en: 'Closed', ends: true } },
  steps: AGENCY_LETTER_STEPS,
} as const satisfies Lifecycle;
export type AgencyLetterVerb = keyof typeof AGENCY_LETTER_STEPS;
export type AgencyLetterStatus = keyof typeof AGENCY_LETTER.statuses;

/** `document`: the kind of its paper. */
export const LETTER_KINDS = { contact: { zh: '工作联系函', en: 'Letter of contact', document: 'agencyLetter' }, assist: { zh: '协办单', en: 'Order to assist', document: 'agencyAssistOrder' } } as const;
export type LetterKind = keyof typeof LETTER_KINDS;
