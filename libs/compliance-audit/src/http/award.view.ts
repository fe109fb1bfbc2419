import { SubjectTraceView } from '@onecounter/casework';
import { AuditFileView } from './audit-file.view';
import type { AmendmentOutcome, AppealOutcome, AwardAppealStatus, AwardEvidence, AwardMonthStatus, AwardMonthVerb, AwardReasonCode, AwardScope, AwardStanding } from '@onecounter/contracts';

/** 一个月的评先资格；没有生成的，编号为空 */
export class AwardMonthView {
  id: number | null;
  version: number | null;
  /** 2026-11 */
  month: string;
  /** 月份结束了 */
  over: boolean;
  status: AwardMonthStatus | null;
  statusLabel: string | null;
  drawnOn: string | null;
  /** 申诉期限 */
  appealDueOn: string | null;
  /** 年度放假安排没有公布，期限暂定 */
  provisional: boolean;
  /** 没有处理的申诉 */
  appealsOpen: number;
  /** 还没有认定的违规线索 */
  unjudged: number;
  /** 生成时接件成功率已经确认；没有确认的，末位不计 */
  ratesConfirmed: boolean | null;
  /** 取消先进集体的件次 */
  sectionFindings: number | null;
  /** 取消业务能手、服务标兵的件数 */
  personCases: number | null;
  confirmedOn: string | null;
  confirmedByName: string | null;
  mayDrawUp: boolean;
  verbs: AwardMonthVerb[];
  /** 督查考核科看得到 */
  trace: SubjectTraceView | null;
}
export class AwardEvidenceView {
  /** finding 违规线索, case 办件, inquiry 咨询, receivingRates 接件成功率 */
  kind: AwardEvidence['kind'];
  id: number;
  label: string;
}
export class AwardReasonView {
  code: AwardReasonCode;
  label: string;
  /** 依据 */
  basis: string;
  words: string;
  /** 申诉成立，不再计入 */
  struck: boolean;
  evidence: AwardEvidenceView[];
}
export class AwardAppealView {
  id: number;
  version: number;
  status: AwardAppealStatus;
  statusLabel: string;
  appealedByName: string;
  appealedOn: string;
  words: string | null;
  files: AuditFileView[];
  outcome: AppealOutcome | null;
  outcomeLabel: string | null;
  decidedOn: string | null;
  /** 处理意见 */
  answer: string | null;
  mayDecide: boolean;
}
/** 撤销的认定 */
export class OverturnedFindingView {
  id: number;
  label: string;
  on: string;
}
/** 确认以后认定有变化：名单上的和现在的不一致 */
export class AwardDifferenceView {
  standing: AwardStanding;
  standingLabel: string;
  reasons: AwardReasonView[];
  /** 确认以后撤销的认定，和哪天撤销的 */
  overturned: OverturnedFindingView[];
  /** 可以更正；更重的只能注明 */
  lighter: boolean;
  /** 已经注明不变 */
  noted: boolean;
  mayAmend: boolean;
}
/** 更正、注明不变 */
export class AwardAmendmentView {
  outcome: AmendmentOutcome;
  outcomeLabel: string;
  byName: string;
  amendedOn: string;
  /** 原来的资格 */
  wasLabel: string;
  /** 当时认定的资格 */
  foundLabel: string;
  words: string | null;
}
/** 一个科室或者一个人的资格 */
export class AwardLineView {
  id: number;
  month: string;
  scope: AwardScope;
  /** 先进集体，或者业务能手、服务标兵 */
  awards: string;
  unitId: number;
  unitName: string;
  /** 科室的为空 */
  personId: number | null;
  personName: string | null;
  standing: AwardStanding;
  standingLabel: string;
  /** 已经确认 */
  confirmed: boolean;
  reasons: AwardReasonView[];
  appeals: AwardAppealView[];
  /** 确认以后的变化；没有的、没有确认的为空 */
  later: AwardDifferenceView | null;
  amendments: AwardAmendmentView[];
  monthId: number;
  monthVersion: number;
  appealDueOn: string;
  /** 本人现在可以申诉 */
  mayAppeal: boolean;
}
