import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { LedgerWeekStatus, LedgerWeekVerb } from '@onecounter/contracts';

/** 周审：一个科室的一周 */
export class LedgerWeekRowView {
  id: number;
  version: number;
  status: LedgerWeekStatus;
  statusLabel: string;
  unitId: number;
  unitName: string;
  /** 那一周的星期一 */
  week: string;
  /** 那一周的星期日 */
  weekEnd: string;
  /** 签字期限 */
  dueOn: string;
  /** 年度放假安排没有公布，期限暂定 */
  provisional: boolean;
  signedByName: string | null;
  signedOn: string | null;
  /** 签字时的用印次数 */
  signedUses: number | null;
  /** 已签字的为空 */
  light: LightView | null;
}
export class LedgerWeekPageView {
  rows: LedgerWeekRowView[];
  /** 下一页的位置 */
  next: string | null;
}
/** 一次用印：平台里的文书，或者纸质台账的一行 */
export class WeekUseView {
  platform: boolean;
  id: number;
  usedOn: string;
  /** Legal time (UTC)；纸质台账没有写时刻的为空 */
  usedAt: string | null;
  lineNo: number | null;
  matter: string;
  documentId: string | null;
  documentNumber: string | null;
  /** 文书已作废 */
  voided: boolean;
  caseId: number | null;
  caseNumber: string | null;
  itemName: string | null;
  applicantName: string | null;
  copies: number;
  byName: string | null;
  approverName: string | null;
  /** 保管岗位，或台账写的监印人 */
  keeper: string | null;
}
export class LedgerWeekView extends LedgerWeekRowView {
  uses: WeekUseView[];
  copies: number;
  verbs: LedgerWeekVerb[];
  /** 不能签的原因 */
  blocked: string | null;
  trace: SubjectTraceView;
}
