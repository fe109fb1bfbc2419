import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { InquiryChannel, InquiryLevel, InquiryStatus, InquiryVerb } from '@onecounter/contracts';

/** 登记了的咨询；查询码只在这里给一次，告诉咨询人 */
export class RecordedInquiryView {
  id: number;
  version: number;
  status: InquiryStatus;
  number: string;
  code: string;
  dueOn: string;
  provisional: boolean;
}
/** 咨询 */
export class InquiryRowView {
  id: number;
  version: number;
  status: InquiryStatus;
  statusLabel: string;
  number: string;
  channel: InquiryChannel;
  channelLabel: string;
  question: string;
  itemCode: string | null;
  itemName: string | null;
  caseId: number | null;
  caseNumber: string | null;
  /** 承办科室 */
  unitName: string;
  /** 首问责任人；网上来的没有人接以前为空 */
  personName: string | null;
  /** 转交给谁，还没有接 */
  offeredUnitName: string | null;
  askedOn: string;
  /** Last day for the answer */
  dueOn: string;
  /** 年度放假安排没有公布，期限暂定 */
  provisional: boolean;
  /** 已答复的为空 */
  light: LightView | null;
  /** 0 首问责任人, 1 部门负责人, 2 分管领导 */
  level: InquiryLevel;
  levelLabel: string | null;
  answeredOn: string | null;
  /** 还没有答复的协办 */
  openHelp: number;
}
export class InquiryPageView {
  rows: InquiryRowView[];
  /** 下一页的位置 */
  next: string | null;
  /** 等本人或本科室办的有几件，最多数到 100 */
  waiting: number;
}
/** 协办 */
export class InquiryHelpView {
  id: number;
  unitName: string;
  /** 点名请的人；请科室的为空 */
  personName: string | null;
  askedByName: string;
  askedOn: string;
  question: string | null;
  givenByName: string | null;
  givenOn: string | null;
  answer: string | null;
}
export class InquiryView extends InquiryRowView {
  windowNumber: string | null;
  /** Masked */
  askerName: string | null;
  /** Masked */
  askerPhone: string | null;
  /** 最先被问到的 */
  firstUnitName: string;
  firstPersonName: string | null;
  /** 几个工作日内答复 */
  answerDays: number;
  /** 没有异议，这一天以后自动办结 */
  closeOn: string | null;
  help: InquiryHelpView[];
  /** 本人是首问责任人 */
  mine: boolean;
  /** 请本人或本科室协办 */
  askedOfMe: boolean;
  trace: SubjectTraceView;
  verbs: InquiryVerb[];
}
/** 咨询人, in clear */
export class InquiryAskerView {
  name: string | null;
  phone: string | null;
}
/** 可以请来协办、可以转交的 */
export class InquiryHelperView {
  toUnitId: number;
  unitName: string;
  /** 科室的为空 */
  toPersonId: number | null;
  personName: string | null;
}
