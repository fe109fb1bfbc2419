import { SubjectTraceView } from '@onecounter/casework';
import type { OfficialSeal, SealApplicationStatus, SealApplicationVerb } from '@onecounter/contracts';

/** 公章使用申请 */
export class SealApplicationRowView {
  id: number;
  version: number;
  status: SealApplicationStatus;
  statusLabel: string;
  number: string;
  unitId: number;
  unitName: string;
  seal: OfficialSeal;
  sealLabel: string;
  /** 用印事由 */
  matter: string;
  /** 文件名称 */
  paper: string;
  copies: number;
  caseId: number | null;
  caseNumber: string | null;
  applicantName: string | null;
  appliedByName: string;
  appliedOn: string;
  decidedByName: string | null;
  decidedOn: string | null;
  /** 同意以后有申请表可以打印 */
  hasForm: boolean;
  /** 保管人 */
  usedByName: string | null;
  /** Legal time (UTC) */
  usedAt: string | null;
  usedCopies: number | null;
}
export class SealApplicationPageView {
  rows: SealApplicationRowView[];
  /** 下一页的位置 */
  next: number | null;
}
export class SealApplicationView extends SealApplicationRowView {
  verbs: SealApplicationVerb[];
  trace: SubjectTraceView;
}
