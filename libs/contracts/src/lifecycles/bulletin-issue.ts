import type { Lifecycle, StepRule } from '../lifecycle';

export const BULLETIN_ISSUE_STEPS = {
  openIssue: { from: [], to: 'composing', fact: 'issueOpened', zh: '开编一期', en: 'Open an issue' },
  arrangeIssue: { from: ['composing', 'returned'], to: 'same', fact: 'issueArranged', zh: '改报头和日期', en: 'Arrange an issue' },
  reportLateness: { from: ['composing', 'returned', 'submitted', 'approved', 'issued'], to: 'same', fact: 'latenessReported', zh: '通报迟报', en: 'Report late contributions', bySystem: true },
  submitIssue: { from: ['composing', 'returned'], to: 'submitted', fact: 'issueSubmitted', zh: '送局领导审阅', en: 'Submit an issue' },
  returnIssue: { from: ['submitted'], to: 'returned', fact: 'issueReturned', zh: '退回修改', en: 'Return an issue' },
  approveIssue: { from: ['submitted'], to: 'approved', fact: 'issueApproved', zh: '审定', en: 'Approve an issue', grave: true },
  issueBulletin: { from: ['approved'], to: 'issued', fact: 'bulletinIssued', zh: '印发', en: 'Issue the bulletin', grave: true },
} as const satisfies Record<string, StepRule>;

/** 一期业务专报 (RPT-5): opened for a period, composed by the coordination section on provisional figures, approved by the bureau leader once the period is closed. Its text has versions of its own. */
export const BULLETIN_ISSUE = {
  kind: 'bulletinIssue',
  statuses: { composing: { zh: '编制中', en: 'Composing' }, submitted: { zh: '待局领导审阅', en: 'Submitted' }, returned: { zh: '退回修改', en: 'Returned' }, approved: { zh: '已审定', en: 'Approved' }, issued: { zh: '已印发', en: 'Issued', ends: true } },
  steps: BULLETIN_ISSUE_STEPS,
} as const satisfies Lifecycle;
export type BulletinIssueVerb = keyof typeof BULLETIN_ISSUE_STEPS;
export type BulletinIssueStatus = keyof typeof BULLETIN_ISSUE.statuses;
