import { SubjectTraceView } from '@onecounter/casework';
import type { CheckException, CheckNo, CheckRuleCode, CheckRunStatus, FindingStatus, FindingVerb, OutageStatus } from '@onecounter/contracts';
import { AuditFileView, RegisterPageView } from './audit-file.view';
import type { Verdict } from '../rules/checks/evidence';

/** 违规线索 */
export class CheckFindingRowView {
  id: number;
  version: number;
  /** 如 CW-202611-0005 */
  number: string;
  status: FindingStatus;
  statusLabel: string;
  check: CheckNo;
  rule: CheckRuleCode;
  /** 规则编号，如 2-3 */
  ruleNo: string;
  ruleLabel: string;
  /** 计入的月份，如 2026-11 */
  month: string;
  unitId: number;
  /** 行为发生时的名称 */
  unitName: string;
  personId: number | null;
  personName: string | null;
  caseId: number | null;
  caseNumber: string | null;
  /** 如 台账 87 行，早 18 小时 45 分 */
  gist: string;
  /** 用印、该周周一、应送达的那一天 */
  onDate: string;
  answerDueOn: string | null;
  appealDueOn: string | null;
}
export class CheckFindingPageView {
  rows: CheckFindingRowView[];
  next: string | null;
}
/** 轴上一点 */
export class AxisPointView {
  label: string;
  /** 时刻（UTC），没有时刻的是日期 */
  at: string;
  exact: boolean;
}
/** 两边对照的一行 */
export class EvidenceRowView {
  label: string;
  left: string;
  right: string;
  /** same 一致, look 要看, differs 不一致 */
  verdict: Verdict;
}
/** 留痕的一步 */
export class EvidenceStepView {
  at: string;
  label: string;
  byName: string;
}
/** 不构成违规的情形 */
export class LookedForView {
  exception: CheckException;
  label: string;
  found: boolean;
  words: string;
}
/** 台账前后的行 */
export class LedgerLineView {
  /** 平台用印没有行号 */
  lineNo: number | null;
  usedOn: string;
  /** 时刻（UTC）；台账只写日期的为空 */
  usedAt: string | null;
  matter: string;
  copies: number;
  usedByName: string | null;
  /** 就是这一行 */
  itself: boolean;
}
export class CheckFindingView extends CheckFindingRowView {
  ruleVersion: number;
  basis: string;
  /** 一句话 */
  sentence: string;
  deed: AxisPointView;
  steps: AxisPointView[];
  /** 如 早 18 小时 45 分 */
  gap: string | null;
  left: string;
  leftNote: string;
  right: string;
  rightNote: string;
  compared: EvidenceRowView[];
  seen: EvidenceStepView[];
  lookedFor: LookedForView[];
  lines: LedgerLineView[];
  /** 台账扫描页，有的话 */
  pages: RegisterPageView[];
  /** 说明、申诉的附件 */
  files: AuditFileView[];
  /** 证据和查出时的留痕一致 */
  evidenceIntact: boolean;
  /** 办件留痕链条完整；没有办件的为空 */
  caseChainIntact: boolean | null;
  /** 认定后有什么后果；已经认定、排除的为空 */
  consequence: string | null;
  /** 纸质台账的哪一行；补录时写上 */
  registerEntryId: number | null;
  runId: number;
  seed: string | null;
  trace: SubjectTraceView;
  verbs: FindingVerb[];
}
export class CheckTallyView {
  check: CheckNo;
  label: string;
  other: string;
  /** 最近一次核对的件数；没有核对过的为空 */
  examined: number | null;
  /** 认定的件次 */
  confirmed: number;
  /** 待认定 */
  pending: number;
}
export class UnitTallyView {
  unitId: number;
  unitName: string;
  confirmed: number;
  pending: number;
  rejected: number;
  /** 认定的件数，同一件算一件 */
  cases: number;
}
export class ExclusionView {
  exception: CheckException;
  label: string;
  count: number;
}
/** 核对 */
export class CheckRunView {
  id: number;
  version: number;
  status: CheckRunStatus;
  statusLabel: string;
  month: string;
  checks: CheckNo[];
  /** 空：全部核对 */
  sampleSize: number | null;
  seed: string | null;
  /** 空：系统按月核对 */
  ranByName: string | null;
  startedAt: string;
  finishedAt: string | null;
  /** 办完几步，共几步 */
  done: number;
  total: number;
  examined: number;
  found: number;
  known: number;
  excluded: ExclusionView[];
}
export class CheckMonthView {
  month: string;
  closedOn: string | null;
  closedByName: string | null;
  /** 没认定、申诉没决定的 */
  unsettled: number;
  checks: CheckTallyView[];
  units: UnitTallyView[];
  excluded: ExclusionView[];
  /** 最近的在前 */
  runs: CheckRunView[];
  /** 可以办的：runCheck, closeCheckMonth */
  verbs: ('runCheck' | 'closeCheckMonth' | 'cancelCheck')[];
}
/** 停机登记 */
export class OutageView {
  id: number;
  version: number;
  status: OutageStatus;
  statusLabel: string;
  from: string;
  to: string;
  stoodStill: string;
  registeredByName: string;
  /** 谁撤销的；没有撤销的为空 */
  withdrawnByName: string | null;
  /** 为什么撤销 */
  withdrawnFor: string | null;
}
