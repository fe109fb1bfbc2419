import type { Lifecycle, StepRule } from '../lifecycle';

export const LEDGER_WEEK_STEPS = {
  openLedgerWeek: { from: [], to: 'open', fact: 'ledgerWeekOpened', zh: '列入周审', en: 'Open a week of the ledger', bySystem: true },
  signLedgerWeek: { from: ['open', 'reopened'], to: 'signed', fact: 'ledgerWeekSigned', zh: '周审签字', en: 'Sign a week of the ledger', grave: true },
  reopenLedgerWeek: { from: ['signed'], to: 'reopened', fact: 'ledgerWeekReopened', zh: '重新打开', en: 'Reopen a week of the ledger' },
} as const satisfies Record<string, StepRule>;

/** 台账周审 (CMP-2): the head of the section signs each week in which the approval seal was used; a signed week takes no further line until the assessment section reopens it. */
export const LEDGER_WEEK = {
  kind: 'ledgerWeek',
  statuses: { open: { zh: '待签字', en: 'Open' }, reopened: { zh: '重新打开待签字', en: 'Reopened' }, signed: { zh: '已签字', en: 'Signed', ends: true } },
  steps: LEDGER_WEEK_STEPS,
} as const satisfies Lifecycle;
export type LedgerWeekVerb = keyof typeof LEDGER_WEEK_STEPS;
export type LedgerWeekStatus = keyof typeof LEDGER_WEEK.statuses;
/** The head owes a signature. */
export const UNSIGNED_WEEKS: readonly LedgerWeekStatus[] = ['open', 'reopened'];
