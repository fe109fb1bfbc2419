import type { Lifecycle, StepRule } from '../lifecycle';

export const EVENT_HANDOVER_STEPS = {
  handOverEvent: { from: [], to: 'awaiting', fact: 'eventHandedOver', zh: '推送审批信息', en: 'Hand an event over', bySystem: true },
  /** Of an event for which the item names no supervision department. */
  holdEvent: { from: [], to: 'unrouted', fact: 'eventHeld', zh: '待指派监管部门', en: 'Hold an event', bySystem: true },
  signForEvent: { from: ['awaiting'], to: 'signed', fact: 'eventSignedFor', zh: '签收', en: 'Sign for an event' },
  returnEvent: { from: ['awaiting'], to: 'unrouted', fact: 'eventReturned', zh: '退回', en: 'Return an event' },
  rerouteEvent: { from: ['unrouted'], to: 'awaiting', fact: 'eventRerouted', zh: '指派监管部门', en: 'Route an event' },
} as const satisfies Record<string, StepRule>;

/** 审管交接 (SUP-1): one event in the hands of one supervision department, until it is signed for; returned ones go to the coordination section. */
export const EVENT_HANDOVER = {
  kind: 'eventHandover',
  statuses: { awaiting: { zh: '待签收', en: 'Awaiting' }, unrouted: { zh: '待指派', en: 'Unrouted' }, signed: { zh: '已签收', en: 'Signed for', ends: true } },
  steps: EVENT_HANDOVER_STEPS,
} as const satisfies Lifecycle;
export type EventHandoverVerb = keyof typeof EVENT_HANDOVER_STEPS;
export type EventHandoverStatus = keyof typeof EVENT_HANDOVER.statuses;
