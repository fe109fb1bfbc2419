import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { AgencyProblemStatus, AgencyProblemVerb, ProblemNature } from '@onecounter/contracts';

/** 项目问题 */
export class AgencyProblemRowView {
  id: number;
  version: number;
  status: AgencyProblemStatus;
  statusLabel: string;
  number: string;
  projectId: number;
  projectNumber: string;
  projectName: string;
  /** 哪个办理事项；整个项目的为空 */
  itemName: string | null;
  title: string;
  nature: ProblemNature | null;
  /** 一般问题、复杂问题；没有定性的为空 */
  natureLabel: string | null;
  recordedOn: string;
  recordedByName: string | null;
  /** 上报的：决定期限；决定了的：落实期限 */
  dueOn: string | null;
  leadUnitName: string | null;
  /** 吹哨叫了几个部门，几个报到了 */
  called: number;
  checkedIn: number;
  solvedOn: string | null;
  endedOn: string | null;
  /** 有期限的才有 */
  light: LightView | null;
}
export class AgencyProblemPageView {
  rows: AgencyProblemRowView[];
  next: string | null;
}
/** 部门报到 */
export class AgencyProblemCallView {
  no: number;
  unitName: string;
  /** 有账号，自己报到；没有的由专班登记 */
  account: boolean;
  calledOn: string;
  dueOn: string;
  checkedInOn: string | null;
  checkedInByName: string | null;
  whoCame: string | null;
  late: boolean;
  /** 现在由您报到 */
  yours: boolean;
}
/** 联席会议 */
export class AgencyProblemMeetingView {
  id: number;
  title: string;
  statusLabel: string;
  startsOn: string;
  signed: number;
  openTasks: number;
}
export class AgencyProblemView extends AgencyProblemRowView {
  reportedOn: string | null;
  decidedOn: string | null;
  /** 谁决定的 */
  decidedBy: string | null;
  followedOn: string | null;
  calls: AgencyProblemCallView[];
  meetings: AgencyProblemMeetingView[];
  trace: SubjectTraceView;
  verbs: AgencyProblemVerb[];
}
