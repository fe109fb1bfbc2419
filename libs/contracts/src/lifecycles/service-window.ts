import type { Lifecycle, StepRule } from '../lifecycle';

export const WINDOW_STEPS = {
  openWindow: { from: [], to: 'open', fact: 'windowOpened', zh: '开设窗口', en: 'Open window' },
  changeWindow: { from: ['open'], to: 'same', fact: 'windowChanged', zh: '修改窗口', en: 'Change window' },
  closeWindow: { from: ['open'], to: 'closed', fact: 'windowClosed', zh: '关闭窗口', en: 'Close window', grave: true },
  reopenWindow: { from: ['closed'], to: 'open', fact: 'windowReopened', zh: '重开窗口', en: 'Reopen window' },
  setRoster: { from: ['open'], to: 'same', fact: 'rosterSet', zh: '排班', en: 'Set roster' },
} as const satisfies Record<string, StepRule>;

/** 窗口: number, kind, items, hours, and who sits there by half-day (IAM-8). */
export const SERVICE_WINDOW = {
  kind: 'serviceWindow',
  statuses: { open: { zh: '在用', en: 'Open' }, closed: { zh: '已关闭', en: 'Closed' } },
  steps: WINDOW_STEPS,
} as const satisfies Lifecycle;

export type WindowVerb = keyof typeof WINDOW_STEPS;
export type WindowStatus = keyof typeof SERVICE_WINDOW.statuses;
