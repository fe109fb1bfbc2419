import type { Lifecycle, StepRule } from '../lifecycle';

export const FINDING_STEPS = {
  recordFinding: { from: [], to: 'found', fact: 'findingRecorded', zh: '查出', en: 'Record a finding', bySystem: true },
  askForExplanation: { from: ['found', 'explained'], to: 'asked', fact: 'explanationAsked', zh: '要科室说明', en: 'Ask for an explanation' },
  explainFinding: { from: ['found', 'asked'], to: 'explained', fact: 'findingExplained', zh: '说明', en: 'Explain a finding' },
  confirmFinding: { from: ['found', 'asked', 'explained'], to: 'confirmed', fact: 'findingConfirmed', zh: '认定违规', en: 'Confirm a finding', grave: true },
  rejectFinding: { from: ['found', 'asked', 'explained'], to: 'rejected', fact: 'findingRejected', zh: '不是违规', en: 'Reject a finding', grave: true },
  appealFinding: { from: ['confirmed', 'correcting'], to: 'appealed', fact: 'findingAppealed', zh: '申诉', en: 'Appeal against a finding' },
  upholdFinding: { from: ['appealed'], to: 'confirmed', fact: 'findingUpheld', zh: '维持认定', en: 'Uphold a finding', grave: true },
  overturnFinding: { from: ['appealed'], to: 'rejected', fact: 'findingOverturned', zh: '撤销认定', en: 'Overturn a finding', grave: true },
  startCorrection: { from: ['confirmed'], to: 'correcting', fact: 'correctionStarted', zh: '开始纠正', en: 'Start the correction' },
  closeFinding: { from: ['confirmed', 'correcting'], to: 'closed', fact: 'findingClosed', zh: '办结', en: 'Close a finding' },
} as const satisfies Record<string, StepRule>;

/** 违规线索 (CMP-1 to CMP-4): found by a rule of the three monthly checks, once; explained by the section, judged by the assessment section, appealed to the leader in charge. */
export const FINDING = {
  kind: 'finding',
  statuses: {
    found: { zh: '待认定', en: 'Found' }, asked: { zh: '待说明', en: 'Asked' }, explained: { zh: '科室已说明', en: 'Explained' }, confirmed: { zh: '已认定', en: 'Confirmed' }, appealed: { zh: '申诉中', en: 'Appealed' },
    correcting: { zh: '纠正中', en: 'Correcting' }, closed: { zh: '已办结', en: 'Closed', ends: true }, rejected: { zh: '不构成违规', en: 'Rejected', ends: true },
  },
  steps: FINDING_STEPS,
} as const satisfies Lifecycle;
export type FindingVerb = keyof typeof FINDING_STEPS;
export type FindingStatus = keyof typeof FINDING.statuses;
/** Nobody has judged it yet. */
export const UNJUDGED_FINDINGS: readonly FindingStatus[] = ['found', 'asked', 'explained'];
/** A month with one of these is closed only with a reason. */
export const UNSETTLED_FINDINGS: readonly FindingStatus[] = [...UNJUDGED_FINDINGS, 'appealed'];
/** Judged to be a violation: what counts against section and person. */
export const COUNTED_FINDINGS: readonly FindingStatus[] = ['confirmed', 'appealed', 'correcting', 'closed'];

/** 三项抽查 (CMP-1, CMP-2, CMP-3). */
export const CHECKS = {
  1: { zh: '公章使用申请', other: '办件', en: 'Official seal ↔ cases', basis: '附件4第二条第3项' },
  2: { zh: '专用章台账', other: '留痕', en: 'Approval-seal ledger ↔ trace', basis: '附件4第二条第3项' },
  3: { zh: '接件清单', other: '发证清单', en: 'Received ↔ issued', basis: '附件4第二条第3项3' },
} as const;
export type CheckNo = keyof typeof CHECKS;
export const CHECK_NUMBERS: readonly CheckNo[] = [1, 2, 3];

/** 抽查规则: its number on paper, its check, its title and what it rests on. `version` goes up when what it finds changes; findings keep theirs. */
export const CHECK_RULES = {
  officialSealWithoutCase: { no: '1-1', check: 1, version: 1, zh: '公章用印没有办件', en: 'Official seal used without a case', basis: '鞍行审发〔2018〕31号附件4第二条第3项；行政许可法32' },
  officialSealTraceMissing: { no: '1-2', check: 1, version: 1, zh: '公章已用，缺接件、受理或审批留痕', en: 'Official seal used, trace missing', basis: '鞍行审发〔2018〕31号附件4第二条第3项；行政许可法32、38' },
  officialSealBeforeTrace: { no: '1-3', check: 1, version: 1, zh: '公章先用印，后留痕', en: 'Official seal used first, traced afterwards', basis: '鞍行审发〔2018〕31号附件2第二条、附件4第二条第3项' },
  approvalSealWithoutCase: { no: '2-1', check: 2, version: 1, zh: '用印没有办件', en: 'Approval seal used without a case', basis: '鞍行审发〔2018〕31号附件4第二条第3项；行政许可法32' },
  approvalSealTraceMissing: { no: '2-2', check: 2, version: 1, zh: '已用印，缺接件、受理或审批留痕', en: 'Approval seal used, trace missing', basis: '鞍行审发〔2018〕31号附件4第二条第3项；行政许可法32、38' },
  approvalSealBeforeTrace: { no: '2-3', check: 2, version: 1, zh: '先用印，后留痕', en: 'Approval seal used first, traced afterwards', basis: '鞍行审发〔2018〕31号附件2第二条、附件4第二条第3项' },
  ledgerWeekUnsigned: { no: '2-4', check: 2, version: 1, zh: '整周未签字', en: 'Week of the ledger not signed in time', basis: '鞍行审发〔2018〕31号附件4第二条第2项' },
  resultNotIssued: { no: '3-1', check: 3, version: 1, zh: '送达期限已过没有发证', en: 'Delivery date passed without issue', basis: '鞍行审发〔2018〕31号附件4第二条第3项；行政许可法44' },
  issuedWithoutReception: { no: '3-2', check: 3, version: 1, zh: '发证没有接件留痕', en: 'Issued without reception', basis: '鞍行审发〔2018〕31号附件4第二条第3项；行政许可法32' },
  decidedBeforeReception: { no: '3-3', check: 3, version: 1, zh: '决定日期早于接件', en: 'Decided before reception', basis: '鞍行审发〔2018〕31号附件2第二条' },
} as const satisfies Record<string, { readonly no: string; readonly check: CheckNo; readonly version: number; readonly zh: string; readonly en: string; readonly basis: string }>;
export type CheckRuleCode = keyof typeof CHECK_RULES;

/** 不构成违规的情形: what excuses a violation is looked for each time, and named whether it was there or not. */
export const CHECK_EXCEPTIONS = {
  networkTransfer: { zh: '专网转交表', en: 'Signed network transfer' },
  lateEntry: { zh: '批准的补录', en: 'Approved late entry' },
  outage: { zh: '停机登记', en: 'Registered outage' },
  deferredMaterial: { zh: '容缺待补', en: 'Waiting for a deferred material' },
  mailed: { zh: '已寄出', en: 'Mailed' },
  electronicCopy: { zh: '电子证照已送达', en: 'Electronic certificate delivered' },
  jointHandOver: { zh: '等联办件一并发证', en: 'Held for joint hand-over' },
  clockStopped: { zh: '特别程序停表', en: 'Clock stopped' },
} as const;
export type CheckException = keyof typeof CHECK_EXCEPTIONS;
