/** Dates that people are reminded of (NTF-2): those of the legal clock, and every other duty with a day. `first`: its own first reminders, working days after the due date (negative: before). */
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
  cardAnswer: { zh: '红黄牌答复期限', en: 'Answer to a card', first: -1 },
  inquiryAnswer: { zh: '咨询答复期限', en: 'Answer to an inquiry', first: -1 },
  feedbackAnswer: { zh: '监管反馈答复期限', en: 'Answer to feedback', first: -1 },
  projectProblem: { zh: '项目问题解决期限', en: 'Problem of a project', first: null },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly first: number | null }>;
export type RemindedDate = keyof typeof REMINDED_DATES;
export const REMINDED_DATE_NAMES = Object.keys(REMINDED_DATES) as RemindedDate[];
