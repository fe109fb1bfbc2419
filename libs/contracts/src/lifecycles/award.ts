import type { Lifecycle, StepRule } from '../lifecycle';

export const AWARD_MONTH_STEPS = {
  /** By the schedule on the first days of the month after, or by hand. */
  drawUpAwards: { from: [], to: 'drawn', fact: 'awardsDrawnUp', zh: '生成评先资格', en: 'Draw up eligibility for awards' },
  redrawAwards: { from: ['drawn'], to: 'same', fact: 'awardsRedrawn', zh: '重新生成', en: 'Draw up eligibility anew' },
  confirmEligibility: { from: ['drawn'], to: 'confirmed', fact: 'eligibilityConfirmed', zh: '确认评先资格', en: 'Confirm eligibility for awards', grave: true },
  /** What was found out afterwards: the line is put right, or it is noted why it stays. */
  amendEligibility: { from: ['confirmed'], to: 'same', fact: 'eligibilityAmended', zh: '更正评先资格', en: 'Amend eligibility after its confirmation', grave: true },
} as const satisfies Record<string, StepRule>;

/** 评先资格月份 (CMP-6): a line for each section and person of a place, with reasons that open to their evidence; only the assessment section confirms it. */
export const AWARD_MONTH = {
  kind: 'awardMonth',
  statuses: { drawn: { zh: '待确认', en: 'Drawn up' }, confirmed: { zh: '已确认', en: 'Confirmed', ends: true } },
  steps: AWARD_MONTH_STEPS,
} as const satisfies Lifecycle;
export type AwardMonthVerb = keyof typeof AWARD_MONTH_STEPS;
export type AwardMonthStatus = keyof typeof AWARD_MONTH.statuses;

export const AWARD_APPEAL_STEPS = {
  appealEligibility: { from: [], to: 'open', fact: 'eligibilityAppealed', zh: '申诉', en: 'Appeal against a loss of eligibility' },
  decideEligibilityAppeal: { from: ['open'], to: 'decided', fact: 'eligibilityAppealDecided', zh: '处理申诉', en: 'Decide an appeal about eligibility', grave: true },
} as const satisfies Record<string, StepRule>;

/** 评先资格申诉: by the person, or by the head for a section, within the days of appeal; it closes with a decision. */
export const AWARD_APPEAL = {
  kind: 'awardAppeal',
  statuses: { open: { zh: '待处理', en: 'Open' }, decided: { zh: '已处理', en: 'Decided', ends: true } },
  steps: AWARD_APPEAL_STEPS,
} as const satisfies Lifecycle;
export type AwardAppealVerb = keyof typeof AWARD_APPEAL_STEPS;
export type AwardAppealStatus = keyof typeof AWARD_APPEAL.statuses;
/** 维持 or 恢复资格. */
export const APPEAL_OUTCOMES = { upheld: { zh: '维持', en: 'Upheld' }, restored: { zh: '恢复资格', en: 'Restored' } } as const;
/** 更正 or 注明不变, after the month was confirmed. */
export const AMENDMENT_OUTCOMES = { corrected: { zh: '更正', en: 'Corrected' }, kept: { zh: '注明不变', en: 'Kept as it is' } } as const;
export type AmendmentOutcome = keyof typeof AMENDMENT_OUTCOMES;
export type AppealOutcome = keyof typeof APPEAL_OUTCOMES;

/** 科室评先进集体，个人评业务能手和服务标兵. */
export const AWARDS = { section: { zh: '先进集体', en: 'Advanced section' }, person: { zh: '业务能手、服务标兵', en: 'Expert of the month, model of service' } } as const;
export type AwardScope = keyof typeof AWARDS;
export const AWARD_STANDINGS = { eligible: { zh: '有资格', en: 'Eligible' }, ineligible: { zh: '取消资格', en: 'Not eligible' }, notTaking: { zh: '不参评', en: 'Does not take part' } } as const;
export type AwardStanding = keyof typeof AWARD_STANDINGS;
/** Why eligibility is lost, with what it rests on. */
export const AWARD_REASONS = {
  sectionFindings: { zh: '违规件次', en: 'Findings of the section', basis: '附件4第四条第1项' },
  lastRank: { zh: '接件成功率末位', en: 'Last by receiving success rate', basis: '附件4第四条第2项' },
  personCases: { zh: '违规件数', en: 'Cases with findings', basis: '附件4第四条第1项' },
  repeatTrips: { zh: '不执行首问负责、一次性告知致多次往返', en: 'Repeat trips', basis: '附件4第四条第4项' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly basis: string }>;
export type AwardReasonCode = keyof typeof AWARD_REASONS;
/** One thing a reason rests on; it opens to its page. */
export interface AwardEvidence { readonly kind: 'finding' | 'case' | 'inquiry' | 'receivingRates'; readonly id: number; readonly label: string }
/** `key`: the same while it rests on the same evidence. `struck`: an appeal took it back. */
export interface AwardReason { readonly code: AwardReasonCode; readonly key: string; readonly words: string; readonly evidence: readonly AwardEvidence[]; readonly struck?: boolean }
