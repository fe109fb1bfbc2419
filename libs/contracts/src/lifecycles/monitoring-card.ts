import type { Lifecycle, StepRule } from '../lifecycle';

export const MONITORING_CARD_STEPS = {
  issueCard: { from: [], to: 'issued', fact: 'cardIssued', zh: '发牌', en: 'Issue a card', bySystem: true },
  answerCard: { from: ['issued', 'returned'], to: 'answered', fact: 'cardAnswered', zh: '答复', en: 'Answer a card' },
  acceptCardAnswer: { from: ['answered'], to: 'closed', fact: 'cardAnswerAccepted', zh: '认可答复', en: 'Accept the answer to a card' },
  returnCardAnswer: { from: ['answered'], to: 'returned', fact: 'cardAnswerReturned', zh: '退回答复', en: 'Return the answer to a card' },
  withdrawCard: { from: ['issued', 'answered', 'returned'], to: 'withdrawn', fact: 'cardWithdrawn', zh: '撤牌', en: 'Withdraw a card', grave: true },
} as const satisfies Record<string, StepRule>;

/** 红黄牌 (CMP-7): issued by the system once for a rule, a case and a date; answered by whoever it names, judged by the assessment section. It stops no clock and blocks nothing. */
export const MONITORING_CARD = {
  kind: 'monitoringCard',
  statuses: {
    issued: { zh: '待答复', en: 'Issued' }, answered: { zh: '待认定', en: 'Answered' }, returned: { zh: '退回重答', en: 'Returned' },
    closed: { zh: '已认可', en: 'Closed', ends: true }, withdrawn: { zh: '已撤牌', en: 'Withdrawn', ends: true },
  },
  steps: MONITORING_CARD_STEPS,
} as const satisfies Lifecycle;
export type MonitoringCardVerb = keyof typeof MONITORING_CARD_STEPS;
export type MonitoringCardStatus = keyof typeof MONITORING_CARD.statuses;
/** Somebody owes an answer. */
export const UNANSWERED_CARDS: readonly MonitoringCardStatus[] = ['issued', 'returned'];

export const CARD_COLOURS = { yellow: { zh: '黄牌', en: 'Yellow card' }, red: { zh: '红牌', en: 'Red card' } } as const;
export type CardColour = keyof typeof CARD_COLOURS;

/** 监察规则: what is watched, the colour of its card, the article it rests on. */
export const CARD_RULES = {
  nearlyOverdue: { zh: '即将超期', en: 'About to be overdue', colour: 'yellow', basis: '行政许可法42、32(1)④' },
  overdue: { zh: '超期未决定', en: 'Overdue', colour: 'red', basis: '行政许可法42、74' },
  deemedAcceptance: { zh: '逾期视为受理', en: 'Deemed acceptance', colour: 'red', basis: '行政许可法32(1)④' },
  repeatedNotice: { zh: '多次告知补正', en: 'Repeated notice', colour: 'red', basis: '行政许可法32(1)④、72' },
  jumpedStep: { zh: '跳环节办理', en: 'Jumped step', colour: 'red', basis: '行政许可法34' },
  nearlyLateCertificate: { zh: '即将超期送达', en: 'Certificate about to be late', colour: 'yellow', basis: '行政许可法44' },
  lateCertificate: { zh: '超期送达', en: 'Late certificate', colour: 'red', basis: '行政许可法44' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly colour: CardColour; readonly basis: string }>;
export type CardRule = keyof typeof CARD_RULES;
