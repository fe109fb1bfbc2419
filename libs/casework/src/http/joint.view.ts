import { LightView } from './case.view';
import { DocumentView, TimelineView } from './case-records.view';

/** 前置: what a case comes after */
export class JointAfterView {
  caseId: number;
  itemName: string;
  kind: 'hard' | 'soft';
  /** open 未决定, granted 已准予, failed 没有办成 */
  state: 'open' | 'granted' | 'failed';
  /** What becomes of the successor when it fails */
  onFailure: 'stop' | 'release';
}

/** 一件: a card of the board */
export class JointMemberView {
  id: number;
  version: number;
  number: string;
  itemCode: string;
  itemName: string;
  stage: string;
  unitName: string;
  /** 外部门的科室 */
  outside: boolean;
  status: string;
  statusLabel: string;
  light: LightView | null;
  dueOn: string | null;
  provisional: boolean;
  /** 在等什么 */
  waitsFor: string;
  /** Not begun: a predecessor is open */
  waitsForPredecessor: boolean;
  /** Names of open outside items that it waits for */
  afterOutside: string[];
  holderName: string | null;
  /** Decided, whatever about */
  decided: boolean;
  /** Decided against, withdrawn or ended */
  failed: boolean;
  ended: boolean;
  decidedOn: string | null;
  after: JointAfterView[];
  /** 计划: forward plan by promised days, YYYY-MM-DD (Asia/Shanghai) */
  plannedFrom: string;
  plannedUntil: string;
  /** 决定总日期 */
  critical: boolean;
  /** Whether this person may open the case itself */
  open: boolean;
}

export class JointStageView {
  code: string;
  name: string;
  leadUnitName: string | null;
  opened: boolean;
  decided: number;
  total: number;
}

/** 所属项目 */
export class JointProjectView {
  id: number;
  code: string;
  name: string;
}

/** 联办延期 */
export class JointExtensionView {
  days: number;
  fromOn: string;
  untilOn: string;
  approvalNumber: string;
  approver: string;
  approvedOn: string;
  evidenceId: string;
  documentId: string;
}

/** 外部门事项: followed by hand */
export class OutsideItemView {
  id: number;
  stage: string;
  name: string;
  department: string;
  /** Code of contracts OUTSIDE_STATES */
  state: string;
  stateLabel: string;
  stateOn: string;
  expectedOn: string;
  addedOn: string;
  resultName: string | null;
  resultNumber: string | null;
  evidenceId: string | null;
  ended: boolean;
  failed: boolean;
  /** Later than expected */
  late: boolean;
  /** Cases that come before it */
  waitsFor: number[];
  /** Cases that wait for it */
  holdsUp: number[];
  plannedFrom: string;
  plannedUntil: string;
  critical: boolean;
  /** What can be recorded now: codes */
  next: string[];
}

/** 没选的事项 */
export class JointLeftView {
  code: string;
  name: string;
  stage: string;
  question: string | null;
}

/** 以前的申请: it failed, and its item was applied for again */
export class FormerCaseView {
  id: number;
  stage: string;
  number: string;
  itemName: string;
  statusLabel: string;
  open: boolean;
}

/** 申请人看到的: one bar */
export class JointStationView {
  label: string;
  state: 'done' | 'current' | 'ahead';
  detail: string;
}

/** 牵头批注 */
export class JointNoteView {
  at: string;
  byName: string;
  unitName: string;
  text: string;
}

export class JointRowView {
  id: number;
  version: number;
  /** 联办编号 */
  number: string;
  themeName: string;
  themeKind: 'lifeEvent' | 'project';
  applicantName: string;
  leadUnitName: string;
  status: string;
  statusLabel: string;
  /** Decided, here and outside, of all */
  decided: number;
  total: number;
  promisedDueOn: string;
  provisional: boolean;
  light: LightView | null;
  /** The item that decides the total date, and what it waits for */
  decidedBy: string | null;
  waitsFor: string;
  receivedAt: string;
}

export class JointPageView {
  rows: JointRowView[];
  next: string | null;
}

export class JointCaseView extends JointRowView {
  themeCode: string;
  themeVersionId: number;
  themeVersionNo: number;
  statutoryDueOn: string | null;
  /** 45 + 15 of two or more departments, once */
  extension: JointExtensionView | null;
  /** Why there is a joint limit, or none */
  statutoryWords: string;
  handedIn: number;
  spared: number;
  /** Whether this person's section leads */
  leads: boolean;
  projectId: number | null;
  project: JointProjectView | null;
  stages: JointStageView[];
  members: JointMemberView[];
  outside: OutsideItemView[];
  left: JointLeftView[];
  former: FormerCaseView[];
  stations: JointStationView[];
  notes: JointNoteView[];
  documents: DocumentView[];
  trace: TimelineView;
  /** Verbs that this person may take now */
  steps: string[];
}

export class JointOfCaseJointView {
  id: number;
  number: string;
  themeName: string;
}

/** 前置办件, with the result that became a material here */
export class PredecessorView {
  caseNumber: string;
  itemName: string;
  state: 'open' | 'granted' | 'failed';
  provides: string[];
  documents: DocumentView[];
}

/** 所在联办件, of a case */
export class JointOfCaseView {
  joint: JointOfCaseJointView | null;
  predecessors: PredecessorView[];
}
