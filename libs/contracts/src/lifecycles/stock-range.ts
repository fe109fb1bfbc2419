import type { Lifecycle, StepRule } from '../lifecycle';

export const STOCK_RANGE_STEPS = {
  receiveStockRange: { from: [], to: 'inStore', fact: 'stockRangeReceived', zh: '入库', en: 'Receive blanks' },
  handOutStockRange: { from: ['inStore', 'handedOut'], to: 'handedOut', fact: 'stockRangeHandedOut', zh: '领用', en: 'Hand out blanks' },
  spoilBlankSheet: { from: ['inStore', 'handedOut'], to: 'same', fact: 'blankSheetSpoilt', zh: '登记废证', en: 'Record a spoilt blank' },
  reportMissingSheet: { from: ['inStore', 'handedOut'], to: 'same', fact: 'blankSheetMissing', zh: '登记缺号', en: 'Report a missing blank' },
} as const satisfies Record<string, StepRule>;

/** 空白证件号段: numbered blanks from the printing works, every one accounted for: used, spoilt, missing or left (REV-8). */
export const STOCK_RANGE = {
  kind: 'stockRange',
  statuses: { inStore: { zh: '在库', en: 'In store' }, handedOut: { zh: '已领用', en: 'Handed out' } },
  steps: STOCK_RANGE_STEPS,
} as const satisfies Lifecycle;

export type StockRangeVerb = keyof typeof STOCK_RANGE_STEPS;
export type StockRangeStatus = keyof typeof STOCK_RANGE.statuses;
