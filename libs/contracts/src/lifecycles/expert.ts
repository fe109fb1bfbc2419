import type { Lifecycle, StepRule } from '../lifecycle';

export const EXPERT_STEPS = {
  registerExpert: { from: [], to: 'active', fact: 'expertRegistered', zh: '登记专家', en: 'Register an expert' },
  reviseExpert: { from: ['active', 'suspended'], to: 'same', fact: 'expertRevised', zh: '修改专家资料', en: 'Revise an expert' },
  suspendExpert: { from: ['active'], to: 'suspended', fact: 'expertSuspended', zh: '停用专家', en: 'Suspend an expert', grave: true },
  resumeExpert: { from: ['suspended'], to: 'active', fact: 'expertResumed', zh: '恢复专家', en: 'Resume an expert' },
} as const satisfies Record<string, StepRule>;

/** 专家库: who may be drawn, with specialities, employer and what he declared himself related to. */
export const EXPERT = {
  kind: 'expert',
  statuses: { active: { zh: '在库', en: 'Active' }, suspended: { zh: '停用', en: 'Suspended' } },
  steps: EXPERT_STEPS,
} as const satisfies Lifecycle;
export type ExpertVerb = keyof typeof EXPERT_STEPS;
export type ExpertStatus = keyof typeof EXPERT.statuses;

export const EXPERT_REVIEW_STEPS = {
  openExpertReview: { from: [], to: 'opened', fact: 'expertReviewOpened', zh: '提请专家评审', en: 'Open an expert review', law: '行政许可法45' },
  publishCandidates: { from: ['opened', 'drawn'], to: 'published', fact: 'candidatesPublished', zh: '公布候选名单', en: 'Publish the candidates' },
  drawExperts: { from: ['published'], to: 'drawn', fact: 'expertsDrawn', zh: '抽取专家', en: 'Draw experts' },
  recordExpertAnswer: { from: ['drawn'], to: 'same', fact: 'expertAnswered', zh: '登记专家答复', en: 'Record an answer' },
  signInExpert: { from: ['drawn'], to: 'same', fact: 'expertSignedIn', zh: '专家签到', en: 'Sign an expert in' },
  recordExpertOpinion: { from: ['drawn'], to: 'same', fact: 'expertOpinionRecorded', zh: '记录专家意见', en: 'Record an opinion' },
  concludeExpertReview: { from: ['drawn'], to: 'concluded', fact: 'expertReviewConcluded', zh: '评审结论', en: 'Conclude an expert review' },
  cancelExpertReview: { from: ['opened', 'published', 'drawn'], to: 'cancelled', fact: 'expertReviewCancelled', zh: '取消专家评审', en: 'Cancel an expert review', grave: true },
} as const satisfies Record<string, StepRule>;

/** 专家评审 of one case: its clock stands still by the excluded procedure that the case started. */
export const EXPERT_REVIEW = {
  kind: 'expertReview',
  statuses: {
    opened: { zh: '待公布名单', en: 'Opened' }, published: { zh: '待抽取', en: 'Published' }, drawn: { zh: '已抽取', en: 'Drawn' }, concluded: { zh: '已结论', en: 'Concluded', ends: true }, cancelled: { zh: '已取消', en: 'Cancelled', ends: true },
  },
  steps: EXPERT_REVIEW_STEPS,
} as const satisfies Lifecycle;
export type ExpertReviewVerb = keyof typeof EXPERT_REVIEW_STEPS;
export type ExpertReviewStatus = keyof typeof EXPERT_REVIEW.statuses;

/** 回避: why somebody does not stand on the list. */
export const RECUSAL_RULES = {
  employer: { zh: '任职单位就是申请人', en: 'Employed by the applicant' },
  relation: { zh: '申报过与申请人有利害关系', en: 'Declared a relation to the applicant' },
  tookPart: { zh: '参与过这一件的办理', en: 'Took part in the case' },
  tooOften: { zh: '一年内为同一申请人抽到的次数已满', en: 'Drawn for the applicant too often within a year' },
  declared: { zh: '这一次申报回避', en: 'Recused for this review' },
  droppedOut: { zh: '上一次抽取后退出', en: 'Dropped out after the draw before' },
} as const;
export type RecusalRule = keyof typeof RECUSAL_RULES;
/** How often within a year one is drawn for the same applicant. */
export const MOST_DRAWS_A_YEAR = 2;

export const EXPERT_ANSWERS = { accepted: { zh: '参加', en: 'Accepted' }, declined: { zh: '不能参加', en: 'Declined' }, recused: { zh: '申请回避', en: 'Recused' } } as const;
export type ExpertAnswer = keyof typeof EXPERT_ANSWERS;
export const EXPERT_VERDICTS = { agree: { zh: '通过', en: 'Agree' }, conditional: { zh: '修改后通过', en: 'Conditional' }, disagree: { zh: '不通过', en: 'Disagree' } } as const;
export type ExpertVerdict = keyof typeof EXPERT_VERDICTS;

/** How the draw is made, so that anybody can make it again: SHA-256 of the seed, a colon and the expert's number (UTF-8), in hexadecimal; ascending; the first take the seats, the next ones replace them. */
export const DRAW_ALGORITHM = 'SHA-256(seed:number), ascending';
