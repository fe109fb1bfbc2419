import type { Lifecycle, StepRule } from '../lifecycle';

export const AGENCY_REQUEST_STEPS = {
  recordAgencyRequest: { from: [], to: 'waiting', fact: 'agencyRequestRecorded', zh: '登记诉求', en: 'Record a request' },
  /** From the public page. */
  submitAgencyRequest: { from: [], to: 'waiting', fact: 'agencyRequestSubmitted', zh: '网上申请代办', en: 'Submit a request', bySystem: true },
  guideAgencyRequest: { from: ['waiting'], to: 'guided', fact: 'agencyRequestGuided', zh: '引导交接', en: 'Guide to the desk' },
  adviseAgencyRequest: { from: ['waiting', 'guided', 'advised'], to: 'advised', fact: 'agencyRequestAdvised', zh: '咨询辅导', en: 'Advise' },
  /** Taken with acceptCommission of the project that it becomes. */
  commissionAgencyRequest: { from: ['waiting', 'guided', 'advised'], to: 'commissioned', fact: 'agencyRequestCommissioned', zh: '转为代办项目', en: 'Becomes a project', bySystem: true },
  closeAgencyRequest: { from: ['waiting', 'guided', 'advised'], to: 'closed', fact: 'agencyRequestClosed', zh: '办结诉求', en: 'Close a request' },
} as const satisfies Record<string, StepRule>;

/** 帮办诉求 (AGY-9): whoever asks for help with a project, at the counter, on the page, by 12345 or by appointment, stands in one list; 前台引导 and 咨询辅导 of document 004 are its steps. */
export const AGENCY_REQUEST = {
  kind: 'agencyRequest',
  statuses: {
    waiting: { zh: '待接待', en: 'Waiting' }, guided: { zh: '已引导', en: 'Guided' }, advised: { zh: '已辅导', en: 'Advised' },
    commissioned: { zh: '已转代办', en: 'Commissioned', ends: true }, closed: { zh: '已办结', en: 'Closed', ends: true },
  },
  steps: AGENCY_REQUEST_STEPS,
} as const satisfies Lifecycle;
export type AgencyRequestVerb = keyof typeof AGENCY_REQUEST_STEPS;
export type AgencyRequestStatus = keyof typeof AGENCY_REQUEST.statuses;

export const AGENCY_CHANNELS = { counter: { zh: '窗口', en: 'Counter' }, online: { zh: '网上', en: 'Online' }, hotline: { zh: '12345热线', en: 'Hot-line' }, appointment: { zh: '预约', en: 'Appointment' } } as const;
export type AgencyChannel = keyof typeof AGENCY_CHANNELS;
