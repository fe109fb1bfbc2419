import type { Lifecycle, StepRule } from '../lifecycle';

export const BULLETIN_PERIOD_STEPS = {
  closePeriod: { from: [], to: 'closed', fact: 'periodClosed', zh: '截数', en: 'Close a period', grave: true },
  recomputePeriod: { from: ['closed'], to: 'same', fact: 'periodRecomputed', zh: '复算', en: 'Recompute a period' },
} as const satisfies Record<string, StepRule>;

/** 期间 of the bulletin (RPT-1): it begins by itself; closing freezes its figures with the rows behind them. Nothing opens it again: later corrections are listed in the next issue. */
export const BULLETIN_PERIOD = {
  kind: 'bulletinPeriod',
  statuses: { closed: { zh: '已截数', en: 'Closed' } },
  steps: BULLETIN_PERIOD_STEPS,
} as const satisfies Lifecycle;
export type BulletinPeriodVerb = keyof typeof BULLETIN_PERIOD_STEPS;
export type BulletinPeriodStatus = keyof typeof BULLETIN_PERIOD.statuses;

/** What became of a row after its period was closed. */
export const CORRECTION_KINDS = {
  added: { zh: '截数后补入', en: 'Came afterwards' },
  removed: { zh: '截数后不再计入', en: 'Counts no more' },
  changed: { zh: '截数后变动', en: 'Changed afterwards' },
} as const;
export type CorrectionKind = keyof typeof CORRECTION_KINDS;
