/** Groups by which people choose how they are told; what obliges is always in the centre. */
export const MESSAGE_GROUPS = {
  work: { zh: '交给我办的', en: 'Work handed to me', obliges: true },
  moves: { zh: '我经手的办件有变化', en: 'Cases I had in hand', obliges: false },
  meetings: { zh: '会议、培训和交办', en: 'Meetings, trainings and tasks', obliges: true },
  disputes: { zh: '分歧和要点问题', en: 'Disputes and problems with points', obliges: true },
  inquiries: { zh: '咨询', en: 'Inquiries', obliges: true },
  leaves: { zh: '请假和交接', en: 'Leave and handover', obliges: true },
  supervision: { zh: '审管衔接', en: 'Supervision', obliges: true },
  deadlines: { zh: '期限提醒', en: 'Deadlines', obliges: true },
  monitoring: { zh: '电子监察', en: 'Monitoring', obliges: true },
  applicants: { zh: '告知申请人', en: 'Applicants', obliges: true },
} as const;
export type MessageGroup = keyof typeof MESSAGE_GROUPS;

interface Variable { readonly zh: string; readonly example: string }
/** What templates may name; no personal data among them. Dates are legal dates (Asia/Shanghai). */
export const MESSAGE_VARIABLES = {
  caseNumber: { zh: '办件编号', example: '210300-20261120-000017' },
  itemName: { zh: '事项', example: '食品经营许可（新办）' },
  unitName: { zh: '科室', example: '卫生计生审批科' },
  statusLabel: { zh: '办件状态', example: '已受理' },
  dueOn: { zh: '期限', example: '2026-12-03' },
  onDate: { zh: '日期', example: '2026-11-24' },
  at: { zh: '时间', example: '2026-11-24 09:30' },
  place: { zh: '地点', example: '三楼会议室' },
  title: { zh: '名称', example: '研究第 12 号分歧' },
  number: { zh: '编号', example: '勘〔2026〕5 号' },
  windowName: { zh: '窗口', example: '综合窗口 3 号' },
  carrier: { zh: '寄递企业', example: '邮政速递' },
  trackingNumber: { zh: '寄递单号', example: 'EX123456789CN' },
  materials: { zh: '材料份数', example: '2' },
  count: { zh: '件数', example: '7' },
  name: { zh: '办件、分歧或任务', example: '210300-20261120-000017《食品经营许可（新办）》' },
  date: { zh: '什么期限', example: '承诺办结期限' },
  card: { zh: '黄牌、红牌', example: '黄牌' },
  rule: { zh: '监察规则', example: '即将超期' },
  when: { zh: '还有几天', example: '还有3个工作日到期' },
} as const satisfies Record<string, Variable>;
export type MessageVariable = keyof typeof MESSAGE_VARIABLES;

export interface MessageEventRule {
  readonly zh: string;
  readonly en: string;
  readonly group: MessageGroup;
  /** Who is told. */
  readonly to: 'colleague' | 'applicant';
  readonly variables: readonly MessageVariable[];
  /** Does not wait for the end of the quiet hours. */
  readonly urgent?: boolean;
  /** The words the system is delivered with, for the centre and by SMS and e-mail; a published template stands over them. */
  readonly words: string;
}

const CASE = ['caseNumber', 'itemName', 'unitName', 'statusLabel', 'dueOn'] as const;

/** What colleagues are told; the fact it follows from stands in libs/notification/src/rules. */
export const COLLEAGUE_EVENTS = {
  caseAssigned: { zh: '办件分派给我', en: 'A case was assigned to me', group: 'work', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》分派给您审核，期限 {dueOn}。' },
  caseReturned: { zh: '办件退回给我', en: 'A case came back to me', group: 'work', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》退回给您重审，期限 {dueOn}。' },
  caseToCheck: { zh: '等我复核', en: 'A case waits for my check', group: 'work', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》审核通过，等您复核，期限 {dueOn}。' },
  caseToDecide: { zh: '等我签批', en: 'A case waits for my decision', group: 'work', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》等您作出决定，期限 {dueOn}。' },
  caseToCertify: { zh: '等我制证', en: 'A certificate is to be made', group: 'work', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》已准予，请制证，送达期限 {dueOn}。' },
  caseHandedOver: { zh: '办件移交到本科室', en: 'A case was handed to the section', group: 'work', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》移交{unitName}承办，请分派，期限 {dueOn}。' },
  holderReminded: { zh: '催办', en: 'I am urged', group: 'work', to: 'colleague', variables: CASE, urgent: true, words: '请抓紧办理 {caseNumber}《{itemName}》，期限 {dueOn}。' },
  caseStopped: { zh: '办件停办纠正', en: 'A case is stopped', group: 'work', to: 'colleague', variables: CASE, urgent: true, words: '{caseNumber}《{itemName}》停办纠正，等重审；办理期限 {dueOn} 照常计算。' },
  lateEntryToApprove: { zh: '补录等核准', en: 'A late entry waits', group: 'work', to: 'colleague', variables: CASE, words: '{unitName}补录 {caseNumber}《{itemName}》，请核准。' },
  lateEntryApproved: { zh: '补录已核准', en: 'A late entry was approved', group: 'work', to: 'colleague', variables: CASE, words: '补录的 {caseNumber}《{itemName}》已核准，请组织重审。' },
  reReviewOrdered: { zh: '派我重审', en: 'I am to re-review', group: 'work', to: 'colleague', variables: CASE, words: '请重审 {caseNumber}《{itemName}》，登记重审结论。' },
  reReviewDone: { zh: '重审有了结论', en: 'A re-review is done', group: 'work', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》已重审，请按结论处理。' },
  caseResumed: { zh: '停办的办件恢复办理', en: 'A stopped case goes on', group: 'work', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》重审符合，请接着办，期限 {dueOn}。' },
  revocationProposed: { zh: '提请撤销许可', en: 'A revocation is proposed', group: 'work', to: 'colleague', variables: CASE, words: '{unitName}就 {caseNumber}《{itemName}》提请撤销许可，请研究。' },
  deferredSupplied: { zh: '容缺材料补来了', en: 'Deferred materials came', group: 'work', to: 'colleague', variables: [...CASE, 'materials'], words: '{caseNumber}《{itemName}》容缺的 {materials} 份材料已补来，请核。' },
  inspectionAsked: { zh: '有勘验要安排', en: 'An inspection is asked for', group: 'work', to: 'colleague', variables: CASE, words: '{unitName}为 {caseNumber}《{itemName}》申请现场勘验，请安排。' },
  tripPlanned: { zh: '派我勘验', en: 'I am to inspect', group: 'work', to: 'colleague', variables: ['number', 'onDate', 'count'], words: '{onDate} 派您现场勘验 {count} 件（{number}）。' },
  tripCancelled: { zh: '勘验取消', en: 'An inspection was called off', group: 'work', to: 'colleague', variables: ['number', 'onDate'], words: '{onDate} 的现场勘验（{number}）取消了。' },
  approverCalled: { zh: '窗口请我到场', en: 'I am called to the counter', group: 'work', to: 'colleague', variables: ['itemName', 'windowName'], urgent: true, words: '{windowName}请您到窗口共同形式审查《{itemName}》，请应答。' },
  caseDeemedAccepted: { zh: '办件视为受理', en: 'A case was deemed accepted', group: 'moves', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》五个工作日内没有告知，已视为受理。' },
  caseEnded: { zh: '在办的办件终止', en: 'A case in hand ended', group: 'moves', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》{statusLabel}，不再办理。' },
  clockResumes: { zh: '停表的办件恢复计时', en: 'The clock of a case runs again', group: 'moves', to: 'colleague', variables: CASE, words: '{caseNumber}《{itemName}》恢复计时，期限 {dueOn}。' },
  disputeRaised: { zh: '对方提出分歧', en: 'A dispute was raised', group: 'disputes', to: 'colleague', variables: ['title', 'itemName', 'unitName', 'dueOn'], words: '{unitName}就《{itemName}》提出分歧（{title}），请在 {dueOn} 前答复。' },
  disputeAnswered: { zh: '分歧有了答复', en: 'A dispute was answered', group: 'disputes', to: 'colleague', variables: ['title', 'itemName', 'unitName'], words: '{unitName}答复了《{itemName}》的分歧（{title}）。' },
  disputeReferred: { zh: '分歧提请协调', en: 'A dispute was referred', group: 'disputes', to: 'colleague', variables: ['title', 'itemName', 'unitName', 'dueOn'], words: '《{itemName}》的分歧（{title}）提请协调，本级期限 {dueOn}。' },
  disputeSettled: { zh: '分歧有了结果', en: 'A dispute was settled', group: 'disputes', to: 'colleague', variables: ['title', 'itemName'], words: '《{itemName}》的分歧（{title}）已有结果，请照办。' },
  pointProblemAssigned: { zh: '要点问题转来', en: 'A problem with a point was assigned', group: 'disputes', to: 'colleague', variables: ['title'], words: '窗口反映的{title}转给本科室，请答复。' },
  problemListDrawnUp: { zh: '要点问题月清单', en: 'The list of problems of a month', group: 'disputes', to: 'colleague', variables: ['title', 'count', 'dueOn'], words: '{title}要点问题月清单里和您有关的有 {count} 个，请在 {dueOn} 前答复或者督促答复。' },
  meetingInvited: { zh: '通知参会', en: 'I am invited to a meeting', group: 'meetings', to: 'colleague', variables: ['title', 'at', 'place'], words: '请于 {at} 在{place}参加会议：{title}。' },
  meetingCancelled: { zh: '会议取消', en: 'A meeting was cancelled', group: 'meetings', to: 'colleague', variables: ['title', 'at'], urgent: true, words: '{at} 的会议“{title}”取消了。' },
  meetingTaskAssigned: { zh: '会议交办', en: 'A task was assigned', group: 'meetings', to: 'colleague', variables: ['title', 'dueOn'], words: '会议“{title}”交办本单位一项任务，{dueOn} 前完成。' },
  trainingPlanned: { zh: '通知培训', en: 'I am asked to a training', group: 'meetings', to: 'colleague', variables: ['title', 'at', 'place'], words: '请于 {at} 在{place}参加培训：{title}。' },
  inquiryWaiting: { zh: '咨询等我答复', en: 'An inquiry waits for me', group: 'inquiries', to: 'colleague', variables: ['number', 'dueOn'], words: '咨询 {number} 等您答复，期限 {dueOn}。' },
  inquiryHelpAsked: { zh: '请我协办咨询', en: 'I am asked for help with an inquiry', group: 'inquiries', to: 'colleague', variables: ['number', 'dueOn'], words: '咨询 {number} 请您协办，请在 {dueOn} 前把答复交给首问责任人。' },
  inquiryHelpGiven: { zh: '咨询有了协办答复', en: 'Help with an inquiry came', group: 'inquiries', to: 'colleague', variables: ['number', 'dueOn'], words: '咨询 {number} 的协办答复来了，请在 {dueOn} 前答复咨询人。' },
  inquiryOffered: { zh: '咨询转交本单位', en: 'An inquiry is offered', group: 'inquiries', to: 'colleague', variables: ['number', 'dueOn'], words: '咨询 {number} 要转交本单位，请接办或者退回，期限 {dueOn}。' },
  inquiryEscalated: { zh: '咨询逾期未答复', en: 'An inquiry went up', group: 'inquiries', to: 'colleague', variables: ['number', 'dueOn'], words: '咨询 {number} 到 {dueOn} 没有答复，已逐级上报，请督促。' },
  agencyProjectFlagged: { zh: '代办项目停滞', en: 'A commissioned project stands still', group: 'work', to: 'colleague', variables: ['number', 'title', 'onDate'], words: '代办项目 {number}：{title}（自 {onDate}），请推进并写工作日志。' },
  agencyMessageSent: { zh: '企业留言', en: 'A message of an enterprise', group: 'work', to: 'colleague', variables: ['number'], words: '代办项目 {number} 的企业在专页上留言，请回复。' },
  leaveToApprove: { zh: '请假等我批', en: 'A leave waits for my approval', group: 'leaves', to: 'colleague', variables: ['title', 'onDate', 'dueOn'], words: '{title}申请 {onDate} 至 {dueOn} 请假，请批。' },
  leaveApproved: { zh: '请假批准', en: 'My leave is approved', group: 'leaves', to: 'colleague', variables: ['onDate', 'dueOn'], words: '您 {onDate} 至 {dueOn} 的请假已批准。' },
  leaveNotApproved: { zh: '请假没有批准', en: 'My leave is not approved', group: 'leaves', to: 'colleague', variables: ['onDate', 'dueOn'], words: '您 {onDate} 至 {dueOn} 的请假没有批准。' },
  leaveCovered: { zh: '由我代办', en: 'I am to stand in', group: 'leaves', to: 'colleague', variables: ['title', 'onDate', 'dueOn'], words: '{title}{onDate} 至 {dueOn} 请假，期间由您代办。' },
  leaveBegun: { zh: '开始代办', en: 'I stand in', group: 'leaves', to: 'colleague', variables: ['title', 'onDate', 'dueOn'], words: '{title}请假开始，在办的办件已交给您，到 {dueOn}。' },
  leaveOver: { zh: '代办结束', en: 'Standing in is over', group: 'leaves', to: 'colleague', variables: ['title', 'onDate', 'dueOn'], words: '{title}的请假（{onDate} 至 {dueOn}）结束或撤销，没有办完的办件已交回。' },
  feedbackToAnswer: { zh: '监管反馈等答复', en: 'Feedback waits for an answer', group: 'supervision', to: 'colleague', variables: ['caseNumber', 'unitName', 'dueOn'], words: '{unitName}对 {caseNumber} 报来监管反馈，请在 {dueOn} 前答复。' },
  eventToRoute: { zh: '审批信息等指派', en: 'An event waits to be routed', group: 'supervision', to: 'colleague', variables: ['caseNumber', 'itemName', 'dueOn'], words: '{caseNumber}《{itemName}》的审批信息没有监管部门接收，请指派，{dueOn} 前要送到。' },
  receiverSilent: { zh: '推送不通', en: 'A receiver is silent', group: 'supervision', to: 'colleague', variables: ['unitName', 'count'], urgent: true, words: '推送给{unitName}的审批信息没有送到（积压 {count} 件推送失败），请联系对方。' },
  planTargetLost: { zh: '计划的目标日赶不上', en: 'The target of a plan is lost', group: 'deadlines', to: 'colleague', variables: ['number', 'itemName', 'onDate', 'dueOn', 'count'], words: '代办项目 {number} 的目标日 {dueOn} 赶不上了：预计 {onDate} 全部办结，晚 {count} 个工作日，卡在{itemName}。请调整计划。' },
  apiKeyEnding: { zh: '接口密钥快到期', en: 'A key ends soon', group: 'supervision', to: 'colleague', variables: ['unitName', 'title', 'onDate'], words: '{unitName}的接口账号“{title}”的密钥 {onDate} 到期，请换发。' },
  agencyLetterIssued: { zh: '专班来函', en: 'A letter of the task force came', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName', 'dueOn'], words: '帮办专班来函 {number}（{title}），请{unitName}在 {dueOn} 前函复。' },
  agencyLetterAnswered: { zh: '来了复函', en: 'A letter was answered', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName'], words: '{unitName}函复了 {number}（{title}）。' },
  departmentsCalled: { zh: '专班吹哨叫本单位', en: 'The task force calls us', group: 'work', to: 'colleague', variables: ['number', 'title', 'dueOn'], urgent: true, words: '帮办专班就问题 {number}（{title}）吹哨，请本单位在 {dueOn} 前报到。' },
  departmentCheckedIn: { zh: '部门报到了', en: 'A department checked in', group: 'work', to: 'colleague', variables: ['number', 'title'], words: '问题 {number}（{title}）有部门报到。' },
  agencyProblemReported: { zh: '项目问题上报', en: 'A problem was reported upward', group: 'work', to: 'colleague', variables: ['number', 'title', 'dueOn'], words: '项目问题 {number}（{title}）专班协调不了，已上报，请在 {dueOn} 前决定。' },
  agencyProblemDecided: { zh: '项目问题有了决定', en: 'A problem was decided', group: 'work', to: 'colleague', variables: ['number', 'title', 'dueOn'], words: '项目问题 {number}（{title}）已有决定，请在 {dueOn} 前落实。' },
  slowUnitReminded: { zh: '专班催办', en: 'The task force reminds us', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName', 'dueOn'], urgent: true, words: '帮办专班催办 {number}（{title}），请{unitName}在 {dueOn} 前答复。' },
  slowUnitReported: { zh: '催办没有结果，已上报', en: 'A slow section was reported', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName', 'dueOn'], words: '{unitName}办理“{title}”进展缓慢，已上报（{number}），请督促在 {dueOn} 前答复。' },
  slowUnitInterviewed: { zh: '专班约谈', en: 'We were interviewed', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName', 'dueOn'], words: '专班就“{title}”约谈{unitName}（{number}），请在 {dueOn} 前答复。' },
  agencyReminderAnswered: { zh: '督办有了答复', en: 'A reminder was answered', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName'], words: '{unitName}答复了督办 {number}（{title}），请核。' },
  reminderAnswerReturned: { zh: '督办答复退回', en: 'An answer to a reminder came back', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName', 'dueOn'], words: '督办 {number}（{title}）的答复退回，请{unitName}在 {dueOn} 前重新答复。' },
  agencyRequestSubmitted: { zh: '网上来了代办申请', en: 'A request came from the page', group: 'work', to: 'colleague', variables: ['number'], words: '网上来了帮办代办申请 {number}，请安排人联系。' },
  itemHandedToCounty: { zh: '市里转办来了', en: 'An item was handed to us', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName', 'dueOn'], words: '转办件 {number}（{title}）转到{unitName}，请出具回执，并在 {dueOn} 前报送结果。' },
  itemHandedToCity: { zh: '县区转办来了', en: 'An item was handed up', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName', 'dueOn'], words: '转办件 {number}（{title}）转到{unitName}，请出具回执，并在 {dueOn} 前报送结果。' },
  countyTransferRefused: { zh: '转办被退回', en: 'A transfer was refused', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName'], words: '{unitName}没有接转办件 {number}（{title}），请看理由并重新安排。' },
  countyTransferCompleted: { zh: '转办有了结果', en: 'A transfer has its result', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName'], words: '{unitName}报送了转办件 {number}（{title}）的结果，请核对后销号。' },
  countyTransferReturned: { zh: '转办结果退回', en: 'The result of a transfer came back', group: 'work', to: 'colleague', variables: ['number', 'title', 'unitName', 'dueOn'], words: '转办件 {number}（{title}）的结果退回，请{unitName}补办，期限 {dueOn}。' },
} as const satisfies Record<string, MessageEventRule>;
