import type { Lifecycle, StepRule } from '../lifecycle';

/** 报 to superiors, 送 to equals, 发 to those below (GB/T 9704 style of a 简报). */
export const READER_LEVELS = { reportTo: { zh: '报', en: 'Report to' }, sendTo: { zh: '送', en: 'Send to' }, issueTo: { zh: '发', en: 'Issue to' } } as const;
export type ReaderLevel = keyof typeof READER_LEVELS;
/** How a copy reaches its reader; `paper`: on paper, so that it is counted in 共印×份. */
export const READER_WAYS = {
  mail: { zh: '邮寄', en: 'Mail', paper: true }, exchange: { zh: '机要室投格', en: 'Exchange box', paper: true }, paper: { zh: '纸质送达', en: 'By hand', paper: true },
  oa: { zh: 'OA', en: 'Office automation', paper: false }, website: { zh: '政务服务网公示', en: 'Website', paper: false }, email: { zh: '电子邮件', en: 'E-mail', paper: false },
} as const;
export type ReaderWay = keyof typeof READER_WAYS;

export const RECIPIENT_STEPS = {
  addRecipient: { from: [], to: 'listed', fact: 'recipientAdded', zh: '增列收件单位', en: 'Add a recipient' },
  changeRecipient: { from: ['listed'], to: 'same', fact: 'recipientChanged', zh: '修改收件单位', en: 'Change a recipient' },
  removeRecipient: { from: ['listed'], to: 'removed', fact: 'recipientRemoved', zh: '撤下收件单位', en: 'Remove a recipient' },
} as const satisfies Record<string, StepRule>;
/** 收件单位 of the bulletin (RPT-6): by level and way; a distribution takes the list as it stands when the issue goes out. */
export const BULLETIN_RECIPIENT = {
  kind: 'bulletinRecipient', statuses: { listed: { zh: '在列', en: 'Listed' }, removed: { zh: '已撤下', en: 'Removed', ends: true } }, steps: RECIPIENT_STEPS,
} as const satisfies Lifecycle;
export type RecipientVerb = keyof typeof RECIPIENT_STEPS;
export type RecipientStatus = keyof typeof BULLETIN_RECIPIENT.statuses;

export const BULLETIN_COPY_STEPS = {
  planCopy: { from: [], to: 'planned', fact: 'copyPlanned', zh: '列入分送', en: 'Plan a copy', bySystem: true },
  recordDispatch: { from: ['planned'], to: 'dispatched', fact: 'copyDispatched', zh: '登记发出', en: 'Record a dispatch' },
  sendCopy: { from: ['planned'], to: 'dispatched', fact: 'copySent', zh: '自动发出', en: 'Send a copy', bySystem: true },
  failCopy: { from: ['planned', 'dispatched'], to: 'planned', fact: 'copyNotSent', zh: '没有发成', en: 'Fail to send a copy', bySystem: true },
  resendCopy: { from: ['planned'], to: 'same', fact: 'copySentAgain', zh: '重新发送', en: 'Send a copy again' },
  recordReceipt: { from: ['dispatched'], to: 'confirmed', fact: 'copyConfirmed', zh: '登记签收', en: 'Record a receipt' },
} as const satisfies Record<string, StepRule>;
/** Ways by which the system itself sends the PDF. */
export const ELECTRONIC_WAYS: readonly ReaderWay[] = ['email', 'oa'];
/** 一份专报 to one recipient (RPT-6): planned when the issue goes out, dispatched once, by hand or (e-mail, OA) by the system, confirmed by a receipt. What could not be delivered waits again, with the reason. */
export const BULLETIN_COPY = {
  kind: 'bulletinCopy', statuses: { planned: { zh: '待发出', en: 'Planned' }, dispatched: { zh: '未签收', en: 'Dispatched' }, confirmed: { zh: '已签收', en: 'Confirmed', ends: true } }, steps: BULLETIN_COPY_STEPS,
} as const satisfies Lifecycle;
export type BulletinCopyVerb = keyof typeof BULLETIN_COPY_STEPS;
export type BulletinCopyStatus = keyof typeof BULLETIN_COPY.statuses;

export const WEB_EDITION_STEPS = {
  prepareWebEdition: { from: [], to: 'prepared', fact: 'webEditionPrepared', zh: '生成公开版', en: 'Prepare the public edition', bySystem: true },
  approveWebEdition: { from: ['prepared', 'withdrawn'], to: 'published', fact: 'webEditionApproved', zh: '同意公开', en: 'Approve the public edition', grave: true },
  withdrawWebEdition: { from: ['published'], to: 'withdrawn', fact: 'webEditionWithdrawn', zh: '撤下公开版', en: 'Withdraw the public edition', grave: true },
} as const satisfies Record<string, StepRule>;
/** 公开版 (RPT-3, RPT-6): made when the issue goes out, seen by nobody outside before it is approved by itself. */
export const WEB_EDITION = {
  kind: 'webEdition', statuses: { prepared: { zh: '待审定公开', en: 'Prepared' }, published: { zh: '已公开', en: 'Published' }, withdrawn: { zh: '已撤下', en: 'Withdrawn' } }, steps: WEB_EDITION_STEPS,
} as const satisfies Lifecycle;
export type WebEditionVerb = keyof typeof WEB_EDITION_STEPS;
export type WebEditionStatus = keyof typeof WEB_EDITION.statuses;
