import type { Lifecycle, StepRule } from '../lifecycle';

const LAW = '鞍行审发〔2018〕31号 附件3 四';

export const NETWORK_TRANSFER_STEPS = {
  drawUpTransfer: { from: [], to: 'drawnUp', fact: 'transferDrawnUp', zh: '填写转交表', en: 'Draw up a transfer', law: LAW },
  correctTransfer: { from: ['drawnUp', 'returned'], to: 'drawnUp', fact: 'transferCorrected', zh: '更正转交表', en: 'Correct a transfer' },
  signTransfer: { from: ['drawnUp'], to: 'signed', fact: 'transferSigned', zh: '经办人签字', en: 'Sign a transfer' },
  enterTransfer: { from: ['signed'], to: 'entered', fact: 'transferEntered', zh: '录入签字', en: 'Enter a transfer', law: LAW },
  returnTransfer: { from: ['signed'], to: 'returned', fact: 'transferReturned', zh: '退回更正', en: 'Return a transfer' },
  withdrawTransfer: { from: ['drawnUp', 'signed', 'returned'], to: 'withdrawn', fact: 'transferWithdrawn', zh: '撤回转交表', en: 'Withdraw a transfer', grave: true },
} as const satisfies Record<string, StepRule>;

/** 专网转交表 (INT-8): what a section did on the network of a ministry, signed by its handler, entered and counter-signed at the window. It stops no clock and blocks nothing. */
export const NETWORK_TRANSFER = {
  kind: 'networkTransfer',
  statuses: {
    drawnUp: { zh: '待经办人签字', en: 'Drawn up' }, signed: { zh: '待录入', en: 'Signed' }, returned: { zh: '退回更正', en: 'Returned' },
    entered: { zh: '已录入', en: 'Entered', ends: true }, withdrawn: { zh: '已撤回', en: 'Withdrawn', ends: true },
  },
  steps: NETWORK_TRANSFER_STEPS,
} as const satisfies Lifecycle;
export type NetworkTransferVerb = keyof typeof NETWORK_TRANSFER_STEPS;
export type NetworkTransferStatus = keyof typeof NETWORK_TRANSFER.statuses;

/** Which half of the form is filled: exactly one. */
export const TRANSFER_PARTIES = { enterprise: { zh: '企业申办', en: 'Enterprise' }, person: { zh: '个人申办', en: 'Person' } } as const;
export type TransferParty = keyof typeof TRANSFER_PARTIES;

/** How it stands in the figures once it is entered: of a case of the platform, or a case of the network counted apart. */
export const TRANSFER_ENTRIES = { linked: { zh: '对应平台办件', en: 'Linked to a case' }, apart: { zh: '专网办件单独计', en: 'Counted apart' } } as const;
export type TransferEntry = keyof typeof TRANSFER_ENTRIES;
