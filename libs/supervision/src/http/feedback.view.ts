import type { FeedbackKind, FeedbackStatus, FeedbackVerb } from '@onecounter/contracts';
import { LightView, SubjectTraceView } from '@onecounter/casework';

/** 附件 */
export class FeedbackFileView {
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
}
/** 监管反馈 */
export class FeedbackRowView {
  id: number;
  version: number;
  status: FeedbackStatus;
  statusLabel: string;
  /** 监管部门 */
  departmentName: string;
  /** 监管部门的编号 */
  reference: string;
  kind: FeedbackKind;
  kindLabel: string;
  caseId: number;
  caseNumber: string;
  itemName: string;
  /** 该答复的科室 */
  unitName: string;
  /** 监管部门作出决定的日期 */
  decidedOn: string;
  receivedOn: string;
  /** 迟报 */
  late: boolean;
  /** 答复期限 */
  dueOn: string;
  /** 年度放假安排没有公布，期限暂定 */
  provisional: boolean;
  /** 不用再答复的为空 */
  light: LightView | null;
  answeredOn: string | null;
  /** 反馈了什么 */
  words: string;
  /** 最近一次答复 */
  answer: string | null;
  /** 转成的分歧 */
  disputeId: number | null;
  /** 附件：检查笔录、照片、处罚决定书 */
  files: FeedbackFileView[];
}
export class FeedbackPageView {
  rows: FeedbackRowView[];
  /** 下一页的位置 */
  next: string | null;
}
export class FeedbackView extends FeedbackRowView {
  trace: SubjectTraceView;
  verbs: FeedbackVerb[];
}
/** 本部门报送的反馈和收到的答复. */
export class OwnFeedbackView {
  id: number;
  /** 认可、异议时带回 */
  version: number;
  reference: string;
  kind: FeedbackKind;
  kindLabel: string;
  caseNumber: string;
  decidedOn: string;
  receivedOn: string;
  /** true: 超过规定的工作日才报送 */
  late: boolean;
  status: FeedbackStatus;
  statusLabel: string;
  /** 审批科室最迟答复的日期 */
  answerDueOn: string;
  answeredOn: string | null;
  /** 最近一次答复 */
  answer: string | null;
  /** 审批科室 */
  unitName: string;
  /** true: 联调密钥试着报送的，没有科室看到 */
  test: boolean;
  files: FeedbackFileView[];
}
export class OwnFeedbackPageView {
  rows: OwnFeedbackView[];
  /** 下一页：before */
  next: number | null;
}
