import type { Lifecycle, StepRule } from '../lifecycle';

export const AGENCY_PAGE_STEPS = {
  openAgencyPage: { from: [], to: 'open', fact: 'agencyPageOpened', zh: '开通企业专页', en: 'Open the page of an enterprise' },
  /** Whoever has the old code is shut out with it; a closed page opens again. */
  renewAgencyCode: { from: ['open', 'closed'], to: 'open', fact: 'agencyCodeRenewed', zh: '换发查询码', en: 'Issue the code anew' },
  /** From the public page. */
  sendAgencyMessage: { from: ['open'], to: 'same', fact: 'agencyMessageSent', zh: '企业留言', en: 'A message of the enterprise', bySystem: true },
  answerAgencyMessage: { from: ['open'], to: 'same', fact: 'agencyMessageAnswered', zh: '回复企业', en: 'Answer the enterprise' },
  withdrawAgencyCode: { from: ['open'], to: 'closed', fact: 'agencyCodeWithdrawn', zh: '收回查询码', en: 'Withdraw the code' },
  /** The commission was withdrawn: what was consented to has ended. */
  closeAgencyPage: { from: ['open'], to: 'closed', fact: 'agencyPageClosed', zh: '专页随委托关闭', en: 'The page closes with the commission', bySystem: true },
} as const satisfies Record<string, StepRule>;

/** 企业专页 (AGY-4): where an enterprise and its butler (企业管家) follow their project by number and code, and write to the agent. It bears the id of its project. */
export const AGENCY_PAGE = {
  kind: 'agencyPage',
  statuses: { open: { zh: '已开通', en: 'Open' }, closed: { zh: '已关闭', en: 'Closed' } },
  steps: AGENCY_PAGE_STEPS,
} as const satisfies Lifecycle;
export type AgencyPageVerb = keyof typeof AGENCY_PAGE_STEPS;
export type AgencyPageStatus = keyof typeof AGENCY_PAGE.statuses;

/** What a running project is flagged for (AGY-11). */
export const AGENCY_FLAGS = {
  silent: { zh: '一天没有日志', en: 'No log for a working day' }, unchanged: { zh: '一周没有进展', en: 'Unchanged for a week' }, overTarget: { zh: '过了目标日期', en: 'Past its target' },
} as const;
export type AgencyFlag = keyof typeof AGENCY_FLAGS;
