import type { StepRule } from './lifecycle';
import { CASE_STEPS, type CaseVerb } from './lifecycles/permit-case';

/** What stands beside the status of a case. A module adds a kind; nobody adds a column. */
export interface HoldKind {
  readonly zh: string;
  readonly en: string;
  readonly blocks: readonly CaseVerb[];
  readonly stopsClock: boolean;
}

/** What the correction itself takes, and what is only received from the applicant. */
const FREE_WHILE_STOPPED: readonly CaseVerb[] = ['orderReReview', 'recordReReview', 'resumeAfterReReview', 'registerDeferredSupplement'];
/** Every other verb of people. */
const allBut = (free: readonly CaseVerb[]): CaseVerb[] => (Object.entries(CASE_STEPS) as [CaseVerb, StepRule][]).filter(([verb, rule]) => !rule.bySystem && rule.from.length > 0 && !free.includes(verb)).map(([verb]) => verb);

export const HOLD_KINDS = {
  /** 特别程序: art. 45 or a procedure that the item version names with its statute; no decision while it runs. */
  excludedProcedure: { zh: '特别程序', en: 'Excluded procedure', blocks: ['passReview', 'passCheck', 'grantPermit', 'refusePermit', 'startExcludedProcedure', 'requestHearing'], stopsClock: true },
  /** 利害关系人: told of what is asked for; no decision until each was heard, had nothing to say, or let the days pass (行政许可法 36). */
  interestedParties: { zh: '听取利害关系人意见', en: 'Interested parties', blocks: ['grantPermit', 'refusePermit', 'notifyInterestedParties'], stopsClock: false },
  /** 听证权利: five working days to ask for a hearing; no decision until it was asked for, waived, or the days have passed (行政许可法 47). */
  hearingRight: { zh: '等是否申请听证', en: 'Right to a hearing', blocks: ['grantPermit', 'refusePermit', 'informOfHearingRight'], stopsClock: false },
  /** 特殊用印: a paper that must carry the second seal beside 行政审批专用章 leaves by no window until its keeper has confirmed (REV-9). */
  secondSeal: { zh: '公章用印待确认', en: 'Second seal', blocks: ['issueResult', 'mailResult', 'spoilCertificate', 'requestSecondSeal'], stopsClock: false },
  /** 寄递中: sent and not yet signed for; the delivery limit runs on, because what is in the mail is not delivered. */
  inMail: { zh: '寄递中', en: 'In the mail', blocks: ['issueResult', 'mailResult', 'spoilCertificate', 'requestSecondSeal', 'amendDecision'], stopsClock: false },
  /** 待换证: the certificate was corrected after it had been handed over; opened by the amendment, cleared when the holder has the new one. `document_id` names the new one once it is printed. */
  awaitingExchange: { zh: '待换证', en: 'Awaiting exchange', blocks: ['amendDecision'], stopsClock: false },
  /** 待勘验: asked for and not concluded. The clock runs on (勘验 is none of art. 45's). Where the item only allows an inspection the row blocks nothing but a second request. */
  inspectionAsked: { zh: '待勘验', en: 'Inspection asked', blocks: ['passReview', 'passCheck', 'grantPermit', 'requestInspection'], stopsClock: false },
  /** 勘验整改: the section found something to be put right by the day of `due_on`; cleared by asking for another inspection. */
  rectification: { zh: '勘验整改', en: 'Rectification', blocks: ['passReview', 'passCheck', 'grantPermit', 'requestInspection'], stopsClock: false },
  /** 容缺: one for each material that may come later, `procedure` holds its code. Review goes on; the certificate waits, but for a material deferred until after issue, whose hold blocks nothing (INT-5). */
  deferredMaterial: { zh: '容缺待补', en: 'Deferred material', blocks: ['printCertificate'], stopsClock: false },
  /** 等前置: a case of a joint case whose hard predecessor is not decided; neither accepted nor silent meanwhile, for nothing of it has begun (REV-3). */
  openPredecessor: { zh: '等前置事项', en: 'Open predecessor', blocks: ['acceptApplication', 'acceptWithDeferral', 'acceptWithCommitment', 'deemAccepted'], stopsClock: false },
  /** 停办: a case that bypassed the flow and is undecided; nobody handles it until it was looked at anew, and its limits run on (CMP-5). */
  complianceStop: { zh: '停办纠正', en: 'Compliance stop', blocks: allBut(FREE_WHILE_STOPPED), stopsClock: false },
  /** 补录待核准: entered by the section, not yet agreed to by the assessment section. */
  lateEntry: { zh: '补录待核准', en: 'Late entry to approve', blocks: allBut(['approveLateEntry', 'declineLateEntry']), stopsClock: false },
  /** 重审: by the day of `due_on`; what is decided does not leave the house meanwhile. */
  reReview: { zh: '重审', en: 'Re-review', blocks: ['orderReReview', 'resumeAfterReReview', 'orderRectification', 'amendDecision', 'printCertificate', 'issueResult', 'mailResult', 'exchangeCertificate'], stopsClock: false },
  /** 重审不符合: an undecided case that does not meet the law; it can only be refused, from whatever level it has come to. */
  reReviewFailed: { zh: '重审不符合', en: 'Failed re-review', blocks: ['passReview', 'passCheck', 'grantPermit', 'returnToReviewer', 'withdrawApplication', 'terminateCase', 'keepVersion', 'endByAdjustment', 'inviteAnew', 'startExcludedProcedure', 'requestInspection', 'stopForCompliance', 'orderReReview'], stopsClock: false },
  /** 限期整改: a decided case that does not meet the law is put right by the day of `due_on`; the departments that supervise it know. */
  complianceRectification: { zh: '限期整改', en: 'Rectification after re-review', blocks: ['orderReReview', 'orderRectification', 'printCertificate', 'issueResult', 'mailResult'], stopsClock: false },
} as const satisfies Record<string, HoldKind>;

/** Holds of a correction, the gravest first; shown wherever the case is. */
export const CORRECTION_HOLDS = ['complianceStop', 'reReviewFailed', 'complianceRectification', 'reReview'] as const satisfies readonly (keyof typeof HOLD_KINDS)[];

export type HoldKindName = keyof typeof HOLD_KINDS;

/** 行政许可法 45: eight procedures whose time is not counted. Others need the item version's own statute (REV-5). */
export const EXCLUDED_PROCEDURES = {
  hearing: { zh: '听证', basis: '行政许可法45' },
  tender: { zh: '招标', basis: '行政许可法45' },
  auction: { zh: '拍卖', basis: '行政许可法45' },
  inspectionOfGoods: { zh: '检验', basis: '行政许可法45' },
  testing: { zh: '检测', basis: '行政许可法45' },
  quarantine: { zh: '检疫', basis: '行政许可法45' },
  appraisal: { zh: '鉴定', basis: '行政许可法45' },
  expertReview: { zh: '专家评审', basis: '行政许可法45' },
} as const;
export type ExcludedProcedure = keyof typeof EXCLUDED_PROCEDURES;
