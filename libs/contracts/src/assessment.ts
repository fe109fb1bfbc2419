/** How the facts of a figure become its value. `count`: each thing once a month; `sum`: of what each fact counts; `mean`: of the months that have one. */
export type AssessmentHow = 'count' | 'sum' | 'mean';
/** What a fact of a figure is, and where it opens. */
export type AssessmentThing = 'case' | 'card' | 'finding' | 'ledgerWeek' | 'patrol' | 'task' | 'award' | 'receivingRates';
export interface AssessmentFigure {
  readonly zh: string;
  readonly en: string;
  readonly unit: '件' | '个工作日' | '张' | '件次' | '周' | '次' | '项' | '个月' | '名';
  readonly how: AssessmentHow;
  readonly thing: AssessmentThing;
  /** `section`: nobody has it alone; `apart`: sections and people have their own, that of a section is not made of those of its people. */
  readonly of: 'both' | 'section' | 'apart';
  /** What is counted, by which date and for whom: printed with every notice. */
  readonly counts: string;
}

/** 考核指标 (CMP-8): one definition for month, quarter and year, for sections and people; a fact counts for the section in which it was done. */
export const ASSESSMENT_FIGURES = {
  handled: { zh: '经办件', en: 'Cases handled', unit: '件', how: 'count', thing: 'case', of: 'both', counts: '当月在该科室办过任何一步的办件，按办理日期；跨月办理的每月各计一次' },
  decided: { zh: '办结', en: 'Decided', unit: '件', how: 'count', thing: 'case', of: 'both', counts: '准予或不予许可的办件，按作出决定的日期，计入决定人所在科室' },
  daysEarly: { zh: '提前天数', en: 'Days early', unit: '个工作日', how: 'sum', thing: 'case', of: 'both', counts: '承诺办结日减决定日，按工作日合计；超期的为负数' },
  late: { zh: '超期办结', en: 'Decided late', unit: '件', how: 'count', thing: 'case', of: 'both', counts: '决定日晚于承诺办结日的办件' },
  yellowCards: { zh: '黄牌', en: 'Yellow cards', unit: '张', how: 'count', thing: 'card', of: 'both', counts: '按发牌日期，撤销的不计' },
  redCards: { zh: '红牌', en: 'Red cards', unit: '张', how: 'count', thing: 'card', of: 'both', counts: '按发牌日期，撤销的不计' },
  cardsAccepted: { zh: '答复已认可', en: 'Answers to cards accepted', unit: '张', how: 'count', thing: 'card', of: 'both', counts: '黄牌、红牌里答复已经认可的' },
  cardsWithdrawn: { zh: '撤销的牌', en: 'Cards withdrawn', unit: '张', how: 'count', thing: 'card', of: 'both', counts: '发错撤销的黄牌、红牌，另列' },
  findings: { zh: '违规件次', en: 'Findings', unit: '件次', how: 'count', thing: 'finding', of: 'both', counts: '认定的违规线索，按计入月份' },
  findingCases: { zh: '违规件数', en: 'Cases with findings', unit: '件', how: 'count', thing: 'finding', of: 'both', counts: '认定的违规涉及的办件或用印，同一件计一次' },
  firstPresented: { zh: '首次提交', en: 'First presentations', unit: '件', how: 'sum', thing: 'receivingRates', of: 'section', counts: '已确认月份的首次提交件数' },
  firstComplete: { zh: '一次接成', en: 'Received at first', unit: '件', how: 'sum', thing: 'receivingRates', of: 'section', counts: '已确认月份的一次接成件数；除以首次提交就是接件成功率' },
  rateRank: { zh: '成功率名次', en: 'Rank by receiving rate', unit: '名', how: 'mean', thing: 'receivingRates', of: 'section', counts: '已确认月份的名次；季度、年度取有名次各月的平均' },
  rateLast: { zh: '成功率末位', en: 'Last by receiving rate', unit: '个月', how: 'count', thing: 'receivingRates', of: 'section', counts: '已确认月份里居末位的月数' },
  weeksMissed: { zh: '周审未按时', en: 'Weeks not signed in time', unit: '周', how: 'count', thing: 'ledgerWeek', of: 'section', counts: '用印台账到期日没有签字的周，按到期日' },
  patrolBreaches: { zh: '巡查属实', en: 'Patrol records confirmed', unit: '次', how: 'count', thing: 'patrol', of: 'both', counts: '认定属实的巡查记录，按发现日期' },
  tasksKept: { zh: '督办按期', en: 'Supervised tasks kept', unit: '项', how: 'count', thing: 'task', of: 'section', counts: '牵头的督办事项在时限内报请销号的，按时限日期' },
  tasksLate: { zh: '督办超期', en: 'Supervised tasks late', unit: '项', how: 'count', thing: 'task', of: 'section', counts: '牵头的督办事项过了时限才报请销号或者还没有报的，按时限日期' },
  eligible: { zh: '评先有资格', en: 'Eligible for awards', unit: '个月', how: 'count', thing: 'award', of: 'apart', counts: '已确认的评先资格：有资格的月数' },
  ineligible: { zh: '取消评先', en: 'Eligibility lost', unit: '个月', how: 'count', thing: 'award', of: 'apart', counts: '已确认的评先资格：取消资格的月数' },
} as const satisfies Record<string, AssessmentFigure>;
export type AssessmentCode = keyof typeof ASSESSMENT_FIGURES;
export const ASSESSMENT_CODES = Object.keys(ASSESSMENT_FIGURES) as AssessmentCode[];

/** 接件成功率 of the figures of a section, percent with one decimal; null when nothing was presented in a confirmed month. */
export function receivingPercent(valueOf: (code: AssessmentCode) => number): number | null {
  const presented = valueOf('firstPresented');
  return presented === 0 ? null : Math.round((valueOf('firstComplete') / presented) * 1000) / 10;
}
