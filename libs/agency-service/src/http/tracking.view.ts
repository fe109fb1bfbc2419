import type { AgencyFlag, AgencyPageStatus, AgencyPageVerb, AgencyStage } from '@onecounter/contracts';

export class TrackedItemView {
  no: number;
  itemName: string;
  unitName: string;
  levelLabel: string;
  done: boolean;
  doneOn: string | null;
  /** 到了哪一步 */
  words: string;
  /** 在谁手里 */
  holder: string | null;
  dueOn: string | null;
  late: boolean;
}
export class LogLineView {
  /** project: 代办员写的，或者项目的步骤；case: 办件的步骤，transfer: 转办件的步骤，都自动记入 */
  source: 'project' | 'case' | 'transfer';
  seq: number;
  at: string;
  byName: string;
  /** 哪一步 */
  label: string;
  /** 办件的受理号，转办件的编号 */
  caseNumber: string | null;
  itemName: string | null;
  itemDone: boolean | null;
  words: string | null;
  nextStep: string | null;
  holder: string | null;
  /** 企业看得到 */
  visible: boolean;
}
export class AgencyFlagView {
  flag: AgencyFlag;
  label: string;
  since: string;
}
export class PageMessageView {
  at: string;
  text: string;
  fromEnterprise: boolean;
  byName: string;
}
export class AgencyPageView {
  version: number;
  status: AgencyPageStatus;
  statusLabel: string;
  /** 企业管家，遮挡 */
  butler: string | null;
  openedOn: string;
  closedOn: string | null;
  messages: PageMessageView[];
  verbs: AgencyPageVerb[];
}
/** 跟踪卡 */
export class TrackingCardView {
  id: number;
  version: number;
  number: string;
  name: string;
  ownerName: string;
  statusLabel: string;
  stage: AgencyStage;
  stageLabel: string;
  agentName: string | null;
  registeredOn: string;
  startedOn: string | null;
  targetOn: string | null;
  total: number;
  done: number;
  /** 没有办完的事项，到零为止 */
  left: number;
  items: TrackedItemView[];
  flags: AgencyFlagView[];
  /** 最近的在前，最多 200 条 */
  log: LogLineView[];
  nextStep: string | null;
  holder: string | null;
  mayLog: boolean;
  mayOpenPage: boolean;
  page: AgencyPageView | null;
}
export class DispatchRowView {
  id: number;
  number: string;
  name: string;
  ownerName: string;
  stageLabel: string;
  agentName: string | null;
  targetOn: string | null;
  begunOn: string;
  /** 已经办了多少个工作日 */
  days: number;
  total: number;
  left: number;
  /** 这一周记了几条 */
  lines: number;
  lastLineOn: string | null;
  movedOn: string | null;
  nextStep: string | null;
  holder: string | null;
  flags: AgencyFlag[];
  flagLabels: string[];
}
/** 周调度 */
export class DispatchView {
  from: string;
  to: string;
  projects: number;
  outstanding: number;
  silent: number;
  unchanged: number;
  overTarget: number;
  rows: DispatchRowView[];
  next: number | null;
}
/** 查询码只在这里显示 */
export class AgencyCodeView {
  id: number;
  version: number;
  status: string;
  number: string;
  code: string;
}
export class PublicAgencyItemView {
  name: string;
  done: boolean;
  words: string;
}
export class PublicAgencyLineView {
  on: string;
  words: string;
  nextStep: string | null;
}
/** 企业专页 */
export class PublicAgencyPageView {
  number: string;
  name: string;
  statusLabel: string;
  /** 七个环节 */
  stages: string[];
  /** 到了第几个，从零起 */
  at: number;
  agentName: string | null;
  targetOn: string | null;
  left: number;
  items: PublicAgencyItemView[];
  lines: PublicAgencyLineView[];
  messages: PageMessageView[];
}
