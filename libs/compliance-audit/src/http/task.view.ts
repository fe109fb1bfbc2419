import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { SupervisedTaskStatus, SupervisedTaskVerb, TaskSource } from '@onecounter/contracts';

/** 督办事项 */
export class TaskRowView {
  id: number;
  version: number;
  status: SupervisedTaskStatus;
  statusLabel: string;
  number: string;
  title: string;
  source: TaskSource;
  sourceLabel: string;
  /** 牵头科室 */
  leadUnitId: number;
  leadUnitName: string;
  /** 协办科室 */
  coUnitNames: string[];
  /** 立项科室 */
  openedUnitName: string;
  openedOn: string;
  /** 完成时限；长期推进的为空 */
  dueOn: string | null;
  /** 长期推进：每隔几天报进展；有时限的为空 */
  reportEveryDays: number | null;
  /** 长期推进：下一次报进展的日期 */
  reportOn: string | null;
  reportedOn: string | null;
  /** 报了几次进展 */
  reports: number;
  /** 延长了几次 */
  extensions: number;
  endedOn: string | null;
  /** 办理中的才有；三个工作日内到期的为将到期 */
  light: LightView | null;
}
export class TaskPageView {
  rows: TaskRowView[];
  next: string | null;
}
export class TaskView extends TaskRowView {
  sourceNote: string | null;
  meetingId: number | null;
  meetingTitle: string | null;
  /** 立项时的时限 */
  firstDueOn: string | null;
  completedOn: string | null;
  trace: SubjectTraceView;
  verbs: SupervisedTaskVerb[];
}
export class TaskCountView {
  unitId: number;
  unitName: string;
  /** 办理中 */
  open: number;
  /** 其中三个工作日内到期 */
  soon: number;
  /** 其中逾期 */
  overdue: number;
  /** 待确认 */
  completed: number;
  /** 已销号 */
  closed: number;
  /** 已撤销 */
  cancelled: number;
}
export class TaskCountsView {
  today: string;
  soonUntil: string;
  rows: TaskCountView[];
}
/** 没有办完、还没有立项督办的会议交办 */
export class MeetingTaskToSuperviseView {
  id: number;
  meetingTitle: string;
  text: string;
  leadUnitId: number;
  leadUnitName: string;
  coUnitIds: number[];
  dueOn: string;
}
