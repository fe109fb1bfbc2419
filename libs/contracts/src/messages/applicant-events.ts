import type { MessageEventRule } from './message-events';

const CASE = ['caseNumber', 'itemName', 'unitName', 'dueOn'] as const;
const rule = { group: 'applicants', to: 'applicant' } as const;

/** What applicants are told, by SMS. The papers are what counts in law; a message only says that there is one. */
export const APPLICANT_EVENTS = {
  applicationReceived: { ...rule, zh: '申请已收', en: 'Application received', variables: CASE, words: '您申请的《{itemName}》已收件，编号 {caseNumber}。凭收件回执上的查询码可查进度。' },
  supplementAsked: { ...rule, zh: '请补正材料', en: 'Supplement asked for', variables: CASE, words: '您申请的《{itemName}》（{caseNumber}）材料需要补正，要补的见一次性告知书，请在 {dueOn} 前补齐。' },
  applicationAccepted: { ...rule, zh: '申请已受理', en: 'Application accepted', variables: CASE, words: '您申请的《{itemName}》（{caseNumber}）已受理，预计 {dueOn} 前办结。' },
  applicationDeclined: { ...rule, zh: '申请不予受理', en: 'Application declined', variables: CASE, words: '您申请的《{itemName}》（{caseNumber}）不予受理，原因和救济途径见书面决定。' },
  clockStopped: { ...rule, zh: '进入特别程序', en: 'Excluded procedure', variables: CASE, words: '您申请的《{itemName}》（{caseNumber}）进入特别程序，所需时间不计入办理期限，详见书面告知。' },
  limitExtended: { ...rule, zh: '办理期限延长', en: 'Limit extended', variables: CASE, words: '您申请的《{itemName}》（{caseNumber}）办理期限延长至 {dueOn}，理由见书面告知。' },
  deferralChased: { ...rule, zh: '催交容缺材料', en: 'Deferred material due', variables: [...CASE, 'materials'], words: '您的《{itemName}》（{caseNumber}）还有 {materials} 份容缺材料，请在 {dueOn} 前补交，逾期将终止办理。' },
  hearingAnnounced: { ...rule, zh: '听证通知', en: 'Hearing announced', variables: ['caseNumber', 'itemName', 'onDate'], words: '您的《{itemName}》（{caseNumber}）定于 {onDate} 举行听证，详见听证通知书。' },
  permitGranted: { ...rule, zh: '准予许可', en: 'Permit granted', variables: CASE, words: '您申请的《{itemName}》（{caseNumber}）已准予许可，正在制证，好了再通知您。' },
  certificateReady: { ...rule, zh: '证件可以领取', en: 'Certificate ready', variables: CASE, words: '您的《{itemName}》（{caseNumber}）证件已制好，请凭有效证件到发证窗口领取。' },
  permitRefused: { ...rule, zh: '不予许可', en: 'Permit refused', variables: CASE, words: '您申请的《{itemName}》（{caseNumber}）已作出不予许可决定，理由和救济途径见决定书，请到发证窗口领取。' },
  resultMailed: { ...rule, zh: '结果已寄出', en: 'Result mailed', variables: ['caseNumber', 'itemName', 'carrier', 'trackingNumber'], words: '您的《{itemName}》（{caseNumber}）办理结果已由{carrier}寄出，单号 {trackingNumber}。' },
  mailReturned: { ...rule, zh: '邮件退回', en: 'Mail came back', variables: ['caseNumber', 'itemName'], words: '寄给您的《{itemName}》（{caseNumber}）办理结果被退回，请到发证窗口领取或留下新地址。' },
  applicantsCaseEnded: { ...rule, zh: '办理终止', en: 'Case ended', variables: ['caseNumber', 'itemName', 'statusLabel'], words: '您申请的《{itemName}》（{caseNumber}）{statusLabel}，不再办理；有疑问请到窗口咨询。' },
} as const satisfies Record<string, MessageEventRule>;
