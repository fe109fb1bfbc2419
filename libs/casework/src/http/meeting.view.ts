import type { MeetingKind, MeetingMatter, MeetingStatus, MeetingVerb } from '@onecounter/contracts';
import { SubjectTraceView } from './subject.view';

/** 会议 */
export class MeetingRowView {
  id: number;
  kind: MeetingKind;
  kindLabel: string;
  title: string;
  place: string;
  /** Legal time (UTC) */
  startsAt: string;
  /** Legal date */
  startsOn: string;
  /** 提请科室 */
  unitName: string;
  /** 组织科室 */
  organiserName: string;
  status: MeetingStatus;
  statusLabel: string;
  version: number;
  invited: number;
  signed: number;
  openTasks: number;
}
export class MeetingPageView {
  rows: MeetingRowView[];
  next: number | null;
}
export class MeetingMatterView {
  matter: MeetingMatter;
  matterLabel: string;
  subjectId: number;
  /** 办件编号、项目编码；不在本岗位范围的为空 */
  title: string | null;
}
export class MeetingAttendeeView {
  id: number;
  name: string;
  unitName: string;
  /** 是本人 */
  own: boolean;
  /** Legal time (UTC) */
  signedAt: string | null;
  /** 组织科室代为登记的 */
  signedByOther: boolean;
}
export class MeetingTaskView {
  id: number;
  text: string;
  leadUnitName: string;
  coUnitNames: string[];
  dueOn: string;
  over: boolean;
  doneOn: string | null;
  doneByName: string | null;
  result: string | null;
  /** 本岗位可以完成 */
  mine: boolean;
}
export class MeetingFileView {
  id: string;
  name: string;
  mediaType: string;
}
export class MeetingView extends MeetingRowView {
  agenda: string;
  secretaryName: string;
  minutes: string | null;
  /** 结论，或者为什么取消 */
  endingWords: string | null;
  /** 有没有通知、纪要可以打印 */
  hasNotice: boolean;
  hasMinutes: boolean;
  matters: MeetingMatterView[];
  attendees: MeetingAttendeeView[];
  tasks: MeetingTaskView[];
  files: MeetingFileView[];
  trace: SubjectTraceView;
  /** 由本科室组织，或本人是记录人 */
  organises: boolean;
  verbs: MeetingVerb[];
}
export class MeetingCountView {
  kind: MeetingKind;
  kindLabel: string;
  /** 提请科室 */
  unitId: number;
  unitName: string;
  count: number;
}
export class MeetingCountsView {
  from: string;
  to: string;
  total: number;
  rows: MeetingCountView[];
}
/** 可以通知参会的人 */
export class ColleagueView {
  personId: number;
  name: string;
  unitName: string;
  postLabel: string;
  /** 正在请假：到哪天上午或下午；空：在岗 */
  awayUntil: string | null;
}
