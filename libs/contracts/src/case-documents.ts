/** 文书种类. `mark` is the character of the document number, e.g. 鞍行审受〔2026〕12号; kinds without one carry the case number. */
export const DOCUMENT_KINDS = {
  receipt: { zh: '收件回执', en: 'Receipt', mark: null, sealed: true },
  supplementNotice: { zh: '一次性告知书', en: 'Supplement notice', mark: '补', sealed: true },
  acceptanceNotice: { zh: '受理通知书', en: 'Acceptance notice', mark: '受', sealed: true },
  deferralNotice: { zh: '容缺受理通知书', en: 'Notice of acceptance with deferral', mark: '容', sealed: true },
  deferralUndertaking: { zh: '容缺受理承诺书', en: 'Undertaking for a deferral', mark: null, sealed: false },
  deferralRejection: { zh: '容缺补件不合格告知书', en: 'Notice that a deferred supplement is faulty', mark: '容补', sealed: true },
  deferralTermination: { zh: '容缺终止告知书', en: 'Notice that a deferral ended', mark: '容终', sealed: true },
  nonAcceptanceNotice: { zh: '不予受理通知书', en: 'Non-acceptance notice', mark: '不受', sealed: true },
  extensionNotice: { zh: '延长办理期限告知书', en: 'Extension notice', mark: '延', sealed: true },
  excludedProcedureNotice: { zh: '特别程序告知书', en: 'Excluded-procedure notice', mark: '特', sealed: true },
  grantDecision: { zh: '准予行政许可决定书', en: 'Decision: granted', mark: '许准', sealed: true },
  refusalDecision: { zh: '不予行政许可决定书', en: 'Decision: refused', mark: '许否', sealed: true },
  withdrawalConfirmation: { zh: '撤回申请确认书', en: 'Withdrawal confirmation', mark: '撤', sealed: true },
  terminationNotice: { zh: '终止办理告知书', en: 'Termination notice', mark: '终', sealed: true },
  adjustmentNotice: { zh: '事项调整告知书', en: 'Notice of an adjusted item', mark: '调', sealed: true },
  inspectionRecord: { zh: '现场勘验记录', en: 'Record of an inspection', mark: null, sealed: false },
  certificate: { zh: '许可证件', en: 'Certificate', mark: '证', sealed: true },
  amendmentNotice: { zh: '更正告知书', en: 'Amendment notice', mark: '更', sealed: true },
  paperSlip: { zh: '材料交接单', en: 'Paper slip', mark: null, sealed: false },
  deliveryReceipt: { zh: '送达回证', en: 'Delivery receipt', mark: null, sealed: false },
} as const satisfies Record<string, { zh: string; en: string; mark: string | null; sealed: boolean }>;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;
