import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { AgencyReminderStatus, AgencyReminderVerb, ReminderGrade } from '@onecounter/contracts';

/** 项目督办 */
export class AgencyReminderRowView {
  id: number;
  version: number;
  status: AgencyReminderStatus;
  statusLabel: string;
  number: string;
  projectId: number;
  projectNumber: string;
  projectName: string;
  itemName: string;
  /** 被督办的单位；没有账号的单位为空 */
  unitId: number | null;
  unitName: string;
  grade: ReminderGrade;
  /** 催办、上报、约谈 */
  gradeLabel: string;
  gradeOn: string;
  dueOn: string;
  openedOn: string;
  openedByName: string | null;
  answeredOn: string | null;
  endedOn: string | null;
  /** 等答复的才有 */
  light: LightView | null;
}
export class AgencyReminderPageView {
  rows: AgencyReminderRowView[];
  next: string | null;
}
/** 一级督办 */
export class ReminderGradeView {
  grade: ReminderGrade;
  gradeLabel: string;
  takenOn: string;
  takenByName: string | null;
  dueOn: string;
  /** 上一级没有到期就提前的 */
  early: boolean;
  /** 约谈的日期和人 */
  heldOn: string | null;
  withWhom: string | null;
  /** 内容和要求 */
  words: string;
  answeredOn: string | null;
  answeredByName: string | null;
  /** 到期没有答复 */
  late: boolean;
}
export class AgencyReminderView extends AgencyReminderRowView {
  grades: ReminderGradeView[];
  /** 现在上报、约谈要写提前的理由 */
  early: boolean;
  trace: SubjectTraceView;
  verbs: AgencyReminderVerb[];
}
