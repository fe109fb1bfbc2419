import type { Lifecycle, StepRule } from '../lifecycle';

export const INTERVIEW_STEPS = {
  proposeInterview: { from: [], to: 'proposed', fact: 'interviewProposed', zh: '提出约谈', en: 'Propose an interview', bySystem: true },
  arrangeInterview: { from: ['proposed', 'arranged'], to: 'arranged', fact: 'interviewArranged', zh: '安排约谈', en: 'Arrange an interview' },
  recordInterview: { from: ['arranged'], to: 'recorded', fact: 'interviewRecorded', zh: '记录约谈', en: 'Record an interview' },
  signInterview: { from: ['recorded'], to: 'same', fact: 'interviewSigned', zh: '签字', en: 'Sign the record of an interview' },
  closeInterview: { from: ['recorded'], to: 'closed', fact: 'interviewClosed', zh: '办结约谈', en: 'Close an interview', grave: true },
  cancelInterview: { from: ['proposed', 'arranged'], to: 'cancelled', fact: 'interviewCancelled', zh: '取消约谈', en: 'Cancel an interview', grave: true },
} as const satisfies Record<string, StepRule>;

/** 约谈 (CMP-6): proposed by the system when somebody has violations in so many months in a row; each further month proposes another. */
export const INTERVIEW = {
  kind: 'interview',
  statuses: {
    proposed: { zh: '待安排', en: 'Proposed' }, arranged: { zh: '待约谈', en: 'Arranged' }, recorded: { zh: '待签字', en: 'Recorded' }, closed: { zh: '已办结', en: 'Closed', ends: true }, cancelled: { zh: '已取消', en: 'Cancelled', ends: true },
  },
  steps: INTERVIEW_STEPS,
} as const satisfies Lifecycle;
export type InterviewVerb = keyof typeof INTERVIEW_STEPS;
export type InterviewStatus = keyof typeof INTERVIEW.statuses;

/** 约谈四方. */
export const INTERVIEW_PARTIES = { offender: { zh: '被约谈人', en: 'Offender' }, head: { zh: '科室负责人', en: 'Head of the section' }, leader: { zh: '分管领导', en: 'Leader in charge' }, assessor: { zh: '督查考核科', en: 'Assessment section' } } as const;
export type InterviewParty = keyof typeof INTERVIEW_PARTIES;
export const PARTY_NAMES = Object.keys(INTERVIEW_PARTIES) as InterviewParty[];
