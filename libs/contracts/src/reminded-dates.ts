/** Dates that people are reminded of (NTF-2): those of the legal clock, and every other duty with a day. `first`: its own first reminders, working days after the due date (negative: before); `last`: its own last ones, where nothing is owed afterwards. */
export interface RemindedDateRule { readonly zh: string; readonly en: string; readonly first: number | null; readonly last?: number }
export const REMINDED_DATES = {
  /** INT-3: working days 3 and 4 of the five are two and one before the last. */
  notice: { zh: '受理期限', en: 'Acceptance', first: -2 },
  promised: { zh: '承诺办结期限', en: 'Promised limit', first: null },
  delivery: { zh: '送达期限', en: 'Delivery', first: null },
  supplement: { zh: '补正期限', en: 'Supplement', first: null },
  deferredMaterial: { zh: '容缺材料补交期限', en: 'Deferred material', first: null },
  rectification: { zh: '勘验整改期限', en: 'Rectification', first: null },
  excludedProcedure: { zh: '特别程序告知期限', en: 'Excluded procedure', first: null },
  commitmentCheck: { zh: '承诺核查期限', en: 'Check of a commitment', first: null },
  inspection: { zh: '勘验日期', en: 'Inspection', first: -1 },
  jointReview: { zh: '联合审查意见期限', en: 'Joint review', first: null },
  disputeLevel: { zh: '分歧处理期限', en: 'Level of a dispute', first: null },
  meetingTask: { zh: '会议交办期限', en: 'Task of a meeting', first: null },
  /** CMP-2: opened on the Monday, due on that day. */
  ledgerWeek: { zh: '用印台账周审期限', en: 'Signature of a week of the ledger', first: 0 },
  cardAnswer: { zh: '红黄牌答复期限', en: 'Answer to a card', first: -1 },
  findingAnswer: { zh: '违规线索说明期限', en: 'Explanation of a finding', first: -1 },
  inquiryAnswer: { zh: '咨询答复期限', en: 'Answer to an inquiry', first: -1 },
  feedbackAnswer: { zh: '监管反馈答复期限', en: 'Answer to feedback', first: -1 },
  reReview: { zh: '重审期限', en: 'Re-review', first: -1 },
  complianceRectification: { zh: '限期整改期限', en: 'Rectification after a re-review', first: null },
  pointProblemAnswer: { zh: '要点问题答复期限', en: 'Answer to problems with points', first: -1 },
  patrolAnswer: { zh: '巡查说明期限', en: 'Answer to a patrol record', first: -1 },
  interview: { zh: '约谈日期', en: 'Interview', first: -1 },
  findingAppeal: { zh: '违规认定申诉期限', en: 'Appeal against a finding', first: -1, last: 0 },
  awardAppeal: { zh: '评先资格申诉期限', en: 'Appeal about eligibility', first: -1, last: 0 },
  /** RPT-4: due on the last working day before the cut-off, told one before and on the day. */
  contribution: { zh: '专报来稿期限', en: 'Contribution to the bulletin', first: -1 },
  /** RPT-7 */
  bulletinFeedback: { zh: '专报反馈办理期限', en: 'Feedback on the bulletin', first: -1 },
  /** RPT-6: ten days after the first copy went out, whoever distributes asks those who have not confirmed. */
  bulletinReceipt: { zh: '专报签收期限', en: 'Receipts of the bulletin', first: 0 },
  supervisedTask: { zh: '督办时限', en: 'Supervised task', first: null },
  /** REV-14: told as a day to come, and then as one whose record is missing. */
  hearing: { zh: '听证日期', en: 'Hearing', first: -3 },
  hearingTerm: { zh: '组织听证期限', en: 'Holding of a hearing', first: null },
  /** AGY-6 */
  agencyReminder: { zh: '项目督办答复期限', en: 'Answer to a reminder of the task force', first: -1 },
  /** AGY-7: decided, then carried out. */
  agencyProblem: { zh: '项目问题期限', en: 'Problem of a commissioned project', first: -1 },
  agencyLetter: { zh: '函复期限', en: 'Answer to a letter of the task force', first: -1 },
  /** AGY-5: until the result of a transfer is there. */
  countyTransfer: { zh: '转办期限', en: 'Result of a transfer', first: -1 },
  projectProblem: { zh: '项目问题解决期限', en: 'Problem of a project', first: null },
} as const satisfies Record<string, RemindedDateRule>;
export type RemindedDate = keyof typeof REMINDED_DATES;
export const REMINDED_DATE_NAMES = Object.keys(REMINDED_DATES) as RemindedDate[];
