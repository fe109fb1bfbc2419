import type { DisputeAbout, DisputeLevel, DisputeOutcome, DisputeResult, DisputeStatus, DisputeVerb, MeetingKind, MeetingStatus } from '@onecounter/contracts';
import { LightView } from './case.view';
import { SubjectTraceView } from './subject.view';

/** 分歧 */
export class DisputeRowView {
  id: number;
  version: number;
  status: DisputeStatus;
  statusLabel: string;
  /** direct 双方直接对接, consultation 业务协调科组织会商, meeting 业务专题会议; of one that ended, where it ended */
  level: DisputeLevel;
  /** 1 至 3 */
  levelNo: number;
  levelLabel: string;
  about: DisputeAbout;
  aboutLabel: string;
  /** 关于什么：办件编号、事项、材料和要点 */
  title: string;
  caseId: number | null;
  itemCode: string;
  itemName: string;
  /** 提出方 */
  raisingUnitName: string;
  /** 对方 */
  otherUnitName: string;
  raisedByName: string;
  raisedOn: string;
  /** 提出时说的 */
  words: string;
  /** 对方答复的日期 */
  answeredOn: string | null;
  /** Last day of the level */
  dueOn: string;
  /** 年度放假安排没有公布，期限暂定 */
  provisional: boolean;
  /** 已解决、已撤回的为空 */
  light: LightView | null;
  /** raisingRight, otherRight, bothYield, withdrawn; open 没有解决 */
  result: DisputeResult;
  resultLabel: string;
  outcome: DisputeOutcome | null;
  endedOn: string | null;
}
export class DisputePageView {
  rows: DisputeRowView[];
  /** 下一页的位置 */
  next: string | null;
}
export class DisputeMeetingView {
  id: number;
  kind: MeetingKind;
  kindLabel: string;
  title: string;
  startsOn: string;
  status: MeetingStatus;
  statusLabel: string;
}
export class DisputeView extends DisputeRowView {
  /** 本级几个工作日 */
  levelDays: number;
  levelOn: string;
  /** 本科室是提出方、对方；都不是的为空 */
  side: 'raising' | 'other' | null;
  /** 议题里有这件分歧的会议，本岗位看得到的 */
  meetings: DisputeMeetingView[];
  /** 作出结果的会议 */
  meetingId: number | null;
  trace: SubjectTraceView;
  verbs: DisputeVerb[];
}
export class DisputeCountView {
  level: DisputeLevel;
  levelLabel: string;
  result: DisputeResult;
  resultLabel: string;
  count: number;
}
export class DisputeCountsView {
  from: string;
  to: string;
  total: number;
  rows: DisputeCountView[];
}
