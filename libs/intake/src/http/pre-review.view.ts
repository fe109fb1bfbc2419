import { SubjectTraceView } from '@onecounter/casework';
import type { PreReviewOpinion, PreReviewOutcome, PreReviewStatus, PreReviewVerb } from '@onecounter/contracts';

/** 预审件 */
export class PreReviewRowView {
  id: number;
  version: number;
  status: PreReviewStatus;
  statusLabel: string;
  number: string;
  /** 事项的审批科 */
  unitId: number;
  unitName: string;
  itemCode: string;
  itemName: string;
  itemVersionId: number;
  applicantName: string;
  /** 代办项目和其中第几个事项；不是代办项目的为空 */
  agencyProjectId: number | null;
  agencyItemNo: number | null;
  projectNumber: string | null;
  projectName: string | null;
  /** 还缺的事实和材料 */
  lacking: string[];
  requestedByName: string;
  requestedOn: string;
  /** 最近一次交材料的日期 */
  handedOn: string;
  /** 这一天以后自动结束；每次补交、出意见重新计算 */
  expiresOn: string;
  outcome: PreReviewOutcome | null;
  outcomeLabel: string | null;
  opinedByName: string | null;
  opinedOn: string | null;
  hasPaper: boolean;
  /** 引入的办件 */
  caseId: number | null;
  caseNumber: string | null;
  carriedOn: string | null;
}
export class PreReviewPageView {
  rows: PreReviewRowView[];
  next: number | null;
}
export class PreReviewFileView {
  id: string;
  name: string;
  sizeBytes: number;
  mediaType: string;
}
/** 事项版本所列的一份材料 */
export class PreReviewMaterialView {
  code: string;
  name: string;
  /** 事实说明 */
  note: string | null;
  files: PreReviewFileView[];
  /** 还没有看的、看过以后又补交的为空 */
  opinion: PreReviewOpinion | null;
  opinionLabel: string | null;
  words: string | null;
}
/** 办件页上的预审件 */
export class PreReviewOfCaseView extends PreReviewRowView {
  materials: PreReviewMaterialView[];
  /** 最近一次意见的全文 */
  opinionWords: string | null;
}
export class PreReviewView extends PreReviewOfCaseView {
  trace: SubjectTraceView;
  verbs: PreReviewVerb[];
}
export class CasePreReviewView {
  /** 没有引入预审的为空 */
  preReview: PreReviewOfCaseView | null;
}
