import type { Lifecycle, StepRule } from '../lifecycle';
import type { SettingName } from '../security-settings';

const LAW = '鞍行审发〔2018〕31号 附件3 七';

export const DISPUTE_STEPS = {
  raiseDispute: { from: [], to: 'direct', fact: 'disputeRaised', zh: '提出分歧', en: 'Raise a dispute', law: LAW },
  answerDispute: { from: ['direct', 'consultation', 'meeting'], to: 'same', fact: 'disputeAnswered', zh: '答复意见', en: 'Answer a dispute' },
  referDispute: { from: ['direct'], to: 'consultation', fact: 'disputeReferred', zh: '提请会商', en: 'Refer a dispute to a consultation', law: LAW },
  escalateDispute: { from: ['consultation'], to: 'meeting', fact: 'disputeEscalated', zh: '提请专题会议', en: 'Bring a dispute before a meeting', law: LAW },
  settleDispute: { from: ['direct', 'consultation', 'meeting'], to: 'settled', fact: 'disputeSettled', zh: '登记结果', en: 'Settle a dispute', grave: true },
  withdrawDispute: { from: ['direct', 'consultation', 'meeting'], to: 'withdrawn', fact: 'disputeWithdrawn', zh: '撤回分歧', en: 'Withdraw a dispute', grave: true },
} as const satisfies Record<string, StepRule>;

/** 分歧 (INT-18): on a case, a reception or a point; three levels, one after the other, each with a limit and a result. It stops no clock and blocks nothing. */
export const DISPUTE = {
  kind: 'dispute',
  statuses: {
    direct: { zh: '双方对接', en: 'Direct' }, consultation: { zh: '会商', en: 'Consultation' }, meeting: { zh: '专题会议', en: 'Meeting' },
    settled: { zh: '已解决', en: 'Settled', ends: true }, withdrawn: { zh: '已撤回', en: 'Withdrawn', ends: true },
  },
  steps: DISPUTE_STEPS,
} as const satisfies Lifecycle;
export type DisputeVerb = keyof typeof DISPUTE_STEPS;
export type DisputeStatus = keyof typeof DISPUTE.statuses;

interface LevelRule { readonly no: 1 | 2 | 3; readonly zh: string; readonly en: string; readonly setting: SettingName }
/** Levels in their order; the limit of each, in working days, is a setting of the house: the paper names none. */
export const DISPUTE_LEVELS = {
  direct: { no: 1, zh: '双方直接对接', en: 'Direct contact', setting: 'disputeDirectDays' },
  consultation: { no: 2, zh: '业务协调科组织会商', en: 'Consultation', setting: 'disputeConsultationDays' },
  meeting: { no: 3, zh: '业务专题会议', en: 'Thematic meeting', setting: 'disputeMeetingDays' },
} as const satisfies Record<string, LevelRule>;
export type DisputeLevel = keyof typeof DISPUTE_LEVELS;

export const DISPUTE_ABOUTS = { permitCase: { zh: '办件', en: 'Case' }, reception: { zh: '接件', en: 'Reception' }, point: { zh: '要点', en: 'Point' } } as const;
export type DisputeAbout = keyof typeof DISPUTE_ABOUTS;

export const DISPUTE_OUTCOMES = { raisingRight: { zh: '按提出方意见', en: 'The raising side is right' }, otherRight: { zh: '按对方意见', en: 'The other side is right' }, bothYield: { zh: '双方各让一步', en: 'Both give way' } } as const;
export type DisputeOutcome = keyof typeof DISPUTE_OUTCOMES;
/** How it stands in the figures. */
export const DISPUTE_RESULTS = { ...DISPUTE_OUTCOMES, withdrawn: { zh: '撤回', en: 'Withdrawn' }, open: { zh: '没有解决', en: 'Open' } } as const;
export type DisputeResult = keyof typeof DISPUTE_RESULTS;
