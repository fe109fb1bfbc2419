import type { Lifecycle, StepRule } from '../lifecycle';

export const COUNTY_TRANSFER_STEPS = {
  handOverToCounty: { from: [], to: 'handed', fact: 'itemHandedToCounty', zh: '转办县区', en: 'Hand an item over to a county' },
  handOverToCity: { from: [], to: 'handed', fact: 'itemHandedToCity', zh: '转办市级', en: 'Hand an item up to the city' },
  receiveCountyTransfer: { from: ['handed'], to: 'received', fact: 'countyTransferReceived', zh: '出具回执', en: 'Give the receipt of a transfer' },
  refuseCountyTransfer: { from: ['handed'], to: 'refused', fact: 'countyTransferRefused', zh: '不接转办', en: 'Refuse a transfer' },
  completeCountyTransfer: { from: ['received'], to: 'done', fact: 'countyTransferCompleted', zh: '报送结果', en: 'Report the result of a transfer' },
  returnCountyTransfer: { from: ['done'], to: 'received', fact: 'countyTransferReturned', zh: '退回补办', en: 'Return the result of a transfer' },
  closeOutCountyTransfer: { from: ['done'], to: 'closedOut', fact: 'countyTransferClosedOut', zh: '转办销号', en: 'Close a transfer out', grave: true },
  recallCountyTransfer: { from: ['handed', 'received'], to: 'recalled', fact: 'countyTransferRecalled', zh: '收回转办', en: 'Recall a transfer', grave: true },
} as const satisfies Record<string, StepRule>;

/** 转办件 (AGY-5, document 004): an item of a commissioned project given by the city to a county, or by a county up to the city, with a receipt and a due date, until it is closed out by whoever gave it. */
export const COUNTY_TRANSFER = {
  kind: 'countyTransfer',
  statuses: {
    handed: { zh: '待回执', en: 'Waiting for the receipt' }, received: { zh: '办理中', en: 'Under way' }, refused: { zh: '已退回', en: 'Refused', ends: true }, done: { zh: '待销号', en: 'To be closed out' },
    closedOut: { zh: '已销号', en: 'Closed out', ends: true }, recalled: { zh: '已收回', en: 'Recalled', ends: true },
  },
  steps: COUNTY_TRANSFER_STEPS,
} as const satisfies Lifecycle;
export type CountyTransferVerb = keyof typeof COUNTY_TRANSFER_STEPS;
export type CountyTransferStatus = keyof typeof COUNTY_TRANSFER.statuses;

/** down: from the city to a county; up: from a county to the city. */
export const TRANSFER_DIRECTIONS = { down: { zh: '市转县区', en: 'City to county' }, up: { zh: '县区转市', en: 'County to city' } } as const;
export type TransferDirection = keyof typeof TRANSFER_DIRECTIONS;

/** What is asked of the list; late: its day has passed and no result is there. */
export const TRANSFER_VIEWS = { waiting: { zh: '待回执', en: 'Waiting for the receipt' }, running: { zh: '办理中', en: 'Under way' }, late: { zh: '超期', en: 'Late' }, refused: { zh: '已退回', en: 'Refused' }, toCloseOut: { zh: '待销号', en: 'To be closed out' }, ended: { zh: '已结束', en: 'Ended' } } as const;
export type TransferView = keyof typeof TRANSFER_VIEWS;

/** 其他部门的事项: what was found out each time it was asked. */
export const TRACKED_STATES = { filed: { zh: '已申报', en: 'Filed' }, running: { zh: '办理中', en: 'Under way' }, stuck: { zh: '受阻', en: 'Stuck' }, done: { zh: '已办结', en: 'Done' } } as const;
export type TrackedState = keyof typeof TRACKED_STATES;

/** 事项办理: where an item of a project stands, whichever way it is done. */
export const ITEM_STATES = {
  todo: { zh: '没有开始', en: 'Not begun' }, waiting: { zh: '待回执', en: 'Waiting for the receipt' }, running: { zh: '办理中', en: 'Under way' }, back: { zh: '被退回，要重新安排', en: 'Came back' }, toCloseOut: { zh: '待销号', en: 'To be closed out' }, done: { zh: '已办结', en: 'Done' },
} as const;
export type ItemState = keyof typeof ITEM_STATES;
