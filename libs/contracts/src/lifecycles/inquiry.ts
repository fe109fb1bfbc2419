import type { Lifecycle, StepRule } from '../lifecycle';

export const INQUIRY_STEPS = {
  recordInquiry: { from: [], to: 'open', fact: 'inquiryRecorded', zh: '登记咨询', en: 'Record an inquiry' },
  /** From the public page; whoever of the unit takes it is the person asked first. */
  submitInquiry: { from: [], to: 'open', fact: 'inquirySubmitted', zh: '网上咨询', en: 'Submit an inquiry', bySystem: true },
  takeInquiry: { from: ['open'], to: 'same', fact: 'inquiryTaken', zh: '接办咨询', en: 'Take an inquiry' },
  bringIntoInquiry: { from: ['open'], to: 'same', fact: 'inquiryHelpAsked', zh: '请人协办', en: 'Bring somebody into an inquiry' },
  contributeToInquiry: { from: ['open', 'answered'], to: 'same', fact: 'inquiryHelpGiven', zh: '协办答复', en: 'Contribute to an inquiry' },
  handOverInquiry: { from: ['open'], to: 'same', fact: 'inquiryOffered', zh: '转交咨询', en: 'Hand an inquiry over' },
  sendBackInquiry: { from: ['open'], to: 'same', fact: 'inquirySentBack', zh: '不接转交', en: 'Send an inquiry back' },
  assignInquiry: { from: ['open'], to: 'same', fact: 'inquiryAssigned', zh: '指定承办人', en: 'Assign an inquiry' },
  /** Also once more, when the answer has to be put right. */
  answerInquiry: { from: ['open', 'answered'], to: 'answered', fact: 'inquiryAnswered', zh: '答复咨询', en: 'Answer an inquiry' },
  closeInquiry: { from: ['answered'], to: 'closed', fact: 'inquiryClosed', zh: '办结咨询', en: 'Close an inquiry' },
  reopenInquiry: { from: ['answered', 'closed'], to: 'open', fact: 'inquiryReopened', zh: '重新答复', en: 'Reopen an inquiry' },
  escalateInquiry: { from: ['open'], to: 'same', fact: 'inquiryEscalated', zh: '逐级上报', en: 'Escalate an inquiry', bySystem: true },
} as const satisfies Record<string, StepRule>;

/** 咨询 (INT-7): whoever is asked first stays responsible for the answer, whomever they bring in; unanswered it goes up, first to the head, then to the leader in charge. */
export const INQUIRY = {
  kind: 'inquiry',
  statuses: { open: { zh: '待答复', en: 'Open' }, answered: { zh: '已答复', en: 'Answered' }, closed: { zh: '已办结', en: 'Closed', ends: true } },
  steps: INQUIRY_STEPS,
} as const satisfies Lifecycle;
export type InquiryVerb = keyof typeof INQUIRY_STEPS;
export type InquiryStatus = keyof typeof INQUIRY.statuses;

/** How it came. */
export const INQUIRY_CHANNELS = { counter: { zh: '窗口', en: 'Counter' }, phone: { zh: '电话', en: 'Telephone' }, online: { zh: '网上', en: 'Online' } } as const;
export type InquiryChannel = keyof typeof INQUIRY_CHANNELS;
/** Up to whom an unanswered one has come. */
export const INQUIRY_LEVELS = { 0: { zh: '首问责任人', en: 'The person asked first' }, 1: { zh: '已报部门负责人', en: 'The head' }, 2: { zh: '已报分管领导', en: 'The leader in charge' } } as const;
export type InquiryLevel = keyof typeof INQUIRY_LEVELS;
