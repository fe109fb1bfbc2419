import { SubjectTraceView } from '@onecounter/casework';
import type { InterviewParty, InterviewStatus, InterviewVerb } from '@onecounter/contracts';

/** 约谈 */
export class InterviewRowView {
  id: number;
  version: number;
  status: InterviewStatus;
  statusLabel: string;
  /** 连续到哪个月: 2026-11 */
  month: string;
  /** 连续几个月 */
  months: number;
  unitId: number;
  unitName: string;
  /** 没有查到违规人的为空，由科室负责人接受约谈 */
  personId: number | null;
  personName: string | null;
  proposedOn: string;
  /** Legal time (UTC) */
  meetsAt: string | null;
  place: string | null;
  endedOn: string | null;
  /** 有约谈记录可以打印 */
  hasRecord: boolean;
}
export class InterviewPageView {
  rows: InterviewRowView[];
  next: number | null;
}
export class InterviewFindingView {
  id: number;
  number: string;
  month: string;
}
export class InterviewSignatureView {
  party: InterviewParty;
  partyLabel: string;
  name: string;
  /** Legal time (UTC) */
  signedAt: string;
}
export class InterviewView extends InterviewRowView {
  findings: InterviewFindingView[];
  signatures: InterviewSignatureView[];
  /** 还没有签字的一方 */
  unsigned: string[];
  trace: SubjectTraceView;
  verbs: InterviewVerb[];
}
