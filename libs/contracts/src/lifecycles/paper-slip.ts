import type { Lifecycle, StepRule } from '../lifecycle';

export const PAPER_SLIP_STEPS = {
  drawUpPaperSlip: { from: [], to: 'drawnUp', fact: 'paperSlipDrawnUp', zh: '开具交接单', en: 'Draw up a paper slip' },
  handOverPapers: { from: ['drawnUp'], to: 'handedOver', fact: 'papersHandedOver', zh: '移交', en: 'Hand over papers' },
  receivePapers: { from: ['handedOver'], to: 'received', fact: 'papersReceived', zh: '签收', en: 'Receive papers' },
  receivePapersWithDifference: { from: ['handedOver'], to: 'receivedWithDifference', fact: 'papersReceivedWithDifference', zh: '有差异签收', en: 'Receive papers with a difference' },
  settlePaperDifference: { from: ['receivedWithDifference'], to: 'closed', fact: 'paperDifferenceSettled', zh: '差异销号', en: 'Settle a difference' },
  returnPapers: { from: ['drawnUp'], to: 'returned', fact: 'papersReturned', zh: '退还申请人', en: 'Return papers to the applicant' },
  cancelPaperSlip: { from: ['drawnUp', 'handedOver'], to: 'cancelled', fact: 'paperSlipCancelled', zh: '撤回交接单', en: 'Cancel a paper slip', grave: true },
  reportLostPapers: { from: [], to: 'lost', fact: 'papersReportedLost', zh: '登记遗失', en: 'Report lost papers', grave: true },
} as const satisfies Record<string, StepRule>;

/** 材料交接单: with it paper goes from desk to desk; signed on both sides, each by his own account (INT-17). What is lost outside a transfer has a slip of its own. */
export const PAPER_SLIP = {
  kind: 'paperSlip',
  statuses: {
    drawnUp: { zh: '待移交', en: 'Drawn up' }, handedOver: { zh: '待签收', en: 'Handed over' }, received: { zh: '已签收', en: 'Received', ends: true },
    receivedWithDifference: { zh: '差异待查', en: 'Received with a difference' }, closed: { zh: '差异已销号', en: 'Closed', ends: true },
    returned: { zh: '已退还', en: 'Returned', ends: true }, cancelled: { zh: '已撤回', en: 'Cancelled', ends: true }, lost: { zh: '遗失', en: 'Lost', ends: true },
  },
  steps: PAPER_SLIP_STEPS,
} as const satisfies Lifecycle;

export type PaperSlipVerb = keyof typeof PAPER_SLIP_STEPS;
export type PaperSlipStatus = keyof typeof PAPER_SLIP.statuses;

/** 在谁手里: desks at which paper lies, and the applicant to whom it goes back. */
export const PAPER_PLACES = {
  window: { zh: '接件窗口', en: 'Reception window' },
  section: { zh: '科室', en: 'Section' },
  issuing: { zh: '发证窗口', en: 'Issuing window' },
  archive: { zh: '档案', en: 'Archive' },
  applicant: { zh: '申请人', en: 'Applicant' },
} as const;
export type PaperPlace = keyof typeof PAPER_PLACES;
/** Where a slip can lead. */
export const PAPER_WAYS: readonly PaperPlace[] = ['section', 'issuing', 'window', 'archive', 'applicant'];

export const PAPER_FORMS = { original: { zh: '原件', en: 'Original' }, copy: { zh: '复印件', en: 'Copy' } } as const;
export type PaperForm = keyof typeof PAPER_FORMS;

export const PAPER_LOT_STATES = {
  held: { zh: '在手', en: 'Held' }, reserved: { zh: '已开单', en: 'On a slip' }, inTransit: { zh: '移交途中', en: 'In transit' }, missing: { zh: '差异待查', en: 'Missing' },
  lost: { zh: '遗失', en: 'Lost' }, returned: { zh: '已退还', en: 'Returned' },
} as const;
export type PaperLotState = keyof typeof PAPER_LOT_STATES;
